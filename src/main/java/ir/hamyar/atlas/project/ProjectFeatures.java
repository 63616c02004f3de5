package ir.hamyar.atlas.project;

import static ir.hamyar.atlas.feature.Property.date;
import static ir.hamyar.atlas.feature.Property.instant;
import static ir.hamyar.atlas.feature.Property.integer;
import static ir.hamyar.atlas.feature.Property.number;
import static ir.hamyar.atlas.feature.Property.text;
import static ir.hamyar.atlas.feature.Property.textList;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.ZoomRange;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Projects as the open services publish them. */
@Component
@Order(3)
class ProjectFeatures implements FeatureSource {

    private static final FeatureTable TABLE =
            new FeatureTable(
                    "projects",
                    "project_feature",
                    List.of(
                            text("ref"),
                            text("name_fa"),
                            text("name_en"),
                            text("place_fa"),
                            text("place_en"),
                            text("attach_to"),
                            textList("sectors"),
                            text("sector_basis"),
                            text("sector_basis_note"),
                            text("subsector_fa"),
                            text("subsector_en"),
                            text("stage"),
                            text("stage_note_fa"),
                            text("stage_note_en"),
                            number("progress_pct"),
                            text("owner"),
                            text("owner_fa"),
                            text("partners"),
                            text("partners_fa"),
                            number("amount"),
                            text("amount_unit"),
                            text("amount_scope"),
                            integer("amount_year"),
                            text("amount_year_basis"),
                            text("amount_stated_fa"),
                            text("amount_stated_en"),
                            text("amount_note_fa"),
                            text("amount_note_en"),
                            text("size_note_fa"),
                            text("size_note_en"),
                            date("reported_on"),
                            text("date_basis_fa"),
                            text("date_basis_en"),
                            text("source_publisher"),
                            text("source_title"),
                            text("source_url"),
                            text("fact_fa"),
                            text("fact_en"),
                            text("caveat"),
                            text("caveat_fa"),
                            textList("site_refs"),
                            text("boundary_ref"),
                            text("attach_confidence"),
                            text("attach_note_fa"),
                            text("attach_note_en"),
                            text("position_basis"),
                            date("valid_from"),
                            date("valid_to"),
                            text("source"),
                            text("source_licence"),
                            text("source_date"),
                            instant("updated_at")),
                    Set.of("ref", "name_fa", "name_en", "sectors", "stage", "position_basis"),
                    new ZoomRange(0, 18));

    @Override
    public FeatureTable table() {
        return TABLE;
    }
}
