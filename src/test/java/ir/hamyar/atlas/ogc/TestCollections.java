package ir.hamyar.atlas.ogc;

import static ir.hamyar.atlas.feature.Property.bool;
import static ir.hamyar.atlas.feature.Property.date;
import static ir.hamyar.atlas.feature.Property.instant;
import static ir.hamyar.atlas.feature.Property.integer;
import static ir.hamyar.atlas.feature.Property.number;
import static ir.hamyar.atlas.feature.Property.text;
import static ir.hamyar.atlas.feature.Property.textList;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.ZoomRange;
import java.util.List;
import java.util.Set;

/** Collections over the real views, with a property of every kind among them. */
public final class TestCollections {

    public static final FeatureTable SITES =
            new FeatureTable(
                    "sites",
                    "site_feature",
                    List.of(
                            text("ref"),
                            text("name_fa"),
                            text("name_en"),
                            textList("other_names"),
                            text("kind"),
                            integer("uncertainty_m"),
                            integer("project_count"),
                            textList("sectors"),
                            date("valid_from"),
                            date("valid_to"),
                            text("source_licence"),
                            instant("updated_at")),
                    Set.of("ref", "name_fa", "kind", "uncertainty_m", "sectors", "valid_from"),
                    new ZoomRange(0, 18));

    public static final FeatureTable PROJECTS =
            new FeatureTable(
                    "projects",
                    "project_feature",
                    List.of(
                            text("ref"),
                            text("name_fa"),
                            textList("sectors"),
                            text("stage"),
                            number("amount"),
                            date("reported_on"),
                            textList("site_refs"),
                            text("source_licence")),
                    Set.of("ref", "stage"),
                    new ZoomRange(0, 18));

    public static final FeatureTable BOUNDARIES =
            new FeatureTable(
                    "boundaries",
                    "boundary_feature",
                    List.of(
                            text("ref"),
                            text("name_fa"),
                            text("level"),
                            bool("context_only"),
                            number("area_km2"),
                            number("label_lon"),
                            text("source_licence")),
                    Set.of("ref", "context_only", "area_km2"),
                    new ZoomRange(4, 14));

    public static final FeatureTable PLACES =
            new FeatureTable(
                    "places",
                    "place_feature",
                    List.of(
                            text("ref"),
                            text("kind"),
                            text("name_fa"),
                            integer("population"),
                            text("source_licence")),
                    Set.of("ref"),
                    new ZoomRange(6, 16));

    private TestCollections() {}
}
