package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.problem.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FeatureSqlTest {

    @Test
    void asksForCurrentFeaturesInTheOrderOfTheirRefs() {
        var statement = FeatureSql.page(TestCollections.PLACES, query(""), false);

        assertThat(statement.text())
                .isEqualTo(
                        """
                        SELECT ref, kind, name_fa, population, source_licence, ST_AsGeoJSON(CASE WHEN ST_Dimension(geom) = 2 THEN ST_ForcePolygonCCW(geom) ELSE geom END, 6, 0) AS geometry
                        FROM place_feature
                        WHERE is_current
                        ORDER BY ref
                        LIMIT :limit OFFSET :offset
                        """);
        assertThat(statement.parameters()).isEqualTo(Map.of("limit", 101, "offset", 0));
    }

    @Test
    void bindsWhateverAClientSends() {
        var statement =
                FeatureSql.count(
                        TestCollections.PLACES, query("kind=x');--&population=7,8").selection());

        assertThat(statement.text())
                .isEqualTo(
                        """
                        SELECT count(*) FROM place_feature WHERE is_current
                          AND kind IN (:is_kind)
                          AND population IN (:is_population)""");
        assertThat(statement.parameters())
                .isEqualTo(Map.of("is_kind", List.of("x');--"), "is_population", List.of(7L, 8L)));
    }

    @Test
    void asksTheIndexBeforeTheGeometry() {
        assertThat(FeatureSql.page(TestCollections.PLACES, query("bbox=50,33,52,35"), true).text())
                .contains(
                        "geom && ST_Envelope(ST_MakeEnvelope(:box_w, :box_s, :box_e, :box_n, 4326))")
                .contains("ST_Intersects(geom, ");
    }

    @Test
    void asksForTwoBoxesAcrossTheAntimeridian() {
        var statement =
                FeatureSql.count(TestCollections.PLACES, query("bbox=170,-10,-170,10").selection());

        assertThat(statement.parameters())
                .containsEntry("west_box_w", 170.0)
                .containsEntry("west_box_e", 180.0)
                .containsEntry("east_box_w", -180.0)
                .containsEntry("east_box_e", -170.0);
    }

    @Test
    void asksForEndedFeaturesTooWhereATimeIsNamed() {
        var statement =
                FeatureSql.count(
                        TestCollections.PLACES, query("datetime=2021-05-09/..").selection());

        assertThat(statement.text()).doesNotContain("is_current");
        assertThat(statement.parameters()).containsEntry("last", "infinity");
    }

    private static ItemsQuery query(String sent) {
        var values =
                Arrays.stream(sent.split("&"))
                        .filter(one -> !one.isEmpty())
                        .map(one -> one.split("=", 2))
                        .collect(Collectors.toMap(one -> one[0], one -> new String[] {one[1]}));
        var names = ItemsQuery.parameterNames(TestCollections.PLACES);
        return ItemsQuery.read(TestCollections.PLACES, Parameters.read(values, names));
    }
}
