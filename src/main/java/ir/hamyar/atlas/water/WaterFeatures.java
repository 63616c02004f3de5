package ir.hamyar.atlas.water;

import static ir.hamyar.atlas.feature.Property.bool;
import static ir.hamyar.atlas.feature.Property.date;
import static ir.hamyar.atlas.feature.Property.instant;
import static ir.hamyar.atlas.feature.Property.number;
import static ir.hamyar.atlas.feature.Property.text;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.ZoomRange;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rivers and lakes as the open services publish them. */
@Component
@Order(5)
class WaterFeatures implements FeatureSource {

    private static final FeatureTable TABLE =
            new FeatureTable(
                    "water",
                    "water_feature",
                    List.of(
                            text("ref"),
                            text("name_fa"),
                            text("name_en"),
                            text("kind"),
                            text("name_note_fa"),
                            text("name_note_en"),
                            bool("seasonal"),
                            number("area_km2"),
                            number("length_km"),
                            text("precision_note_fa"),
                            text("precision_note_en"),
                            text("note_fa"),
                            text("note_en"),
                            date("valid_from"),
                            date("valid_to"),
                            text("source"),
                            text("source_licence"),
                            text("source_date"),
                            instant("updated_at")),
                    Set.of("ref", "name_fa", "name_en", "kind", "seasonal"),
                    new ZoomRange(4, 14));

    @Override
    public FeatureTable table() {
        return TABLE;
    }
}
