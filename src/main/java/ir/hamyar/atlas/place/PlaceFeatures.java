package ir.hamyar.atlas.place;

import static ir.hamyar.atlas.feature.Property.date;
import static ir.hamyar.atlas.feature.Property.instant;
import static ir.hamyar.atlas.feature.Property.integer;
import static ir.hamyar.atlas.feature.Property.text;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.ZoomRange;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Places as the open services publish them. */
@Component
@Order(4)
class PlaceFeatures implements FeatureSource {

    private static final FeatureTable TABLE =
            new FeatureTable(
                    "places",
                    "place_feature",
                    List.of(
                            text("ref"),
                            text("name_fa"),
                            text("name_en"),
                            text("kind"),
                            text("parent_ref"),
                            integer("population"),
                            integer("population_year"),
                            text("population_source"),
                            text("note_fa"),
                            text("note_en"),
                            date("valid_from"),
                            date("valid_to"),
                            text("source"),
                            text("source_licence"),
                            text("source_date"),
                            instant("updated_at")),
                    Set.of("ref", "name_fa", "name_en", "kind", "population"),
                    new ZoomRange(5, 16));

    @Override
    public FeatureTable table() {
        return TABLE;
    }
}
