package ir.hamyar.atlas.boundary;

import static ir.hamyar.atlas.feature.Property.bool;
import static ir.hamyar.atlas.feature.Property.date;
import static ir.hamyar.atlas.feature.Property.instant;
import static ir.hamyar.atlas.feature.Property.integer;
import static ir.hamyar.atlas.feature.Property.number;
import static ir.hamyar.atlas.feature.Property.text;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.ZoomRange;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Administrative units as the open services publish them. */
@Component
@Order(1)
class BoundaryFeatures implements FeatureSource {

    private static final FeatureTable TABLE =
            new FeatureTable(
                    "boundaries",
                    "boundary_feature",
                    List.of(
                            text("ref"),
                            text("name_fa"),
                            text("name_en"),
                            text("level"),
                            text("basis"),
                            bool("context_only"),
                            text("parent_ref"),
                            integer("population"),
                            integer("population_year"),
                            text("population_note_fa"),
                            text("population_note_en"),
                            text("population_source"),
                            number("area_km2"),
                            number("area_official_km2"),
                            integer("site_count"),
                            integer("project_count"),
                            integer("precision_m"),
                            text("precision_note_fa"),
                            text("precision_note_en"),
                            text("note_fa"),
                            text("note_en"),
                            number("label_lon"),
                            number("label_lat"),
                            date("valid_from"),
                            date("valid_to"),
                            text("source"),
                            text("source_licence"),
                            text("source_date"),
                            instant("updated_at")),
                    Set.of(
                            "ref",
                            "name_fa",
                            "name_en",
                            "level",
                            "basis",
                            "context_only",
                            "parent_ref"),
                    new ZoomRange(0, 14));

    @Override
    public FeatureTable table() {
        return TABLE;
    }
}
