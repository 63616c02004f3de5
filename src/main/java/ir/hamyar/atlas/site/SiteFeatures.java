package ir.hamyar.atlas.site;

import static ir.hamyar.atlas.feature.Property.date;
import static ir.hamyar.atlas.feature.Property.instant;
import static ir.hamyar.atlas.feature.Property.integer;
import static ir.hamyar.atlas.feature.Property.text;
import static ir.hamyar.atlas.feature.Property.textList;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.ZoomRange;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sites as the open services publish them. */
@Component
@Order(2)
class SiteFeatures implements FeatureSource {

    private static final FeatureTable TABLE =
            new FeatureTable(
                    "sites",
                    "site_feature",
                    List.of(
                            text("ref"),
                            text("name_fa"),
                            text("name_en"),
                            textList("other_names"),
                            text("kind"),
                            text("boundary_ref"),
                            text("boundary_basis"),
                            text("county_ref"),
                            text("municipality_ref"),
                            text("district_ref"),
                            text("district_fa"),
                            text("district_en"),
                            text("rural_district_fa"),
                            text("rural_district_en"),
                            text("place_fa"),
                            text("place_en"),
                            text("location_precision"),
                            integer("uncertainty_m"),
                            text("location_source"),
                            text("location_source_fa"),
                            text("period"),
                            text("period_fa"),
                            text("heritage_no"),
                            text("heritage_note_fa"),
                            text("heritage_note_en"),
                            text("fact_fa"),
                            text("fact_en"),
                            text("doubt_fa"),
                            text("doubt_en"),
                            integer("project_count"),
                            textList("project_refs"),
                            textList("sectors"),
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
                            "kind",
                            "boundary_ref",
                            "location_precision",
                            "uncertainty_m",
                            "project_count",
                            "sectors"),
                    new ZoomRange(0, 18));

    @Override
    public FeatureTable table() {
        return TABLE;
    }
}
