package ir.hamyar.atlas.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NearbyIT extends AtlasIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> GROUPS =
            List.of("towns", "settlements", "seats", "water", "sites", "projects");

    @Autowired private JdbcClient jdbc;

    @Test
    void everyRangeHoldsWhatPostgisMeasuresOnTheEllipsoid() throws Exception {
        for (String site : List.of("qom-shrine-001", "qom-shrine-052", "qom-shrine-057")) {
            var around = around("site=" + site);
            for (JsonNode town : around.path("towns")) {
                var metres = measure(site, town.path("ref").asString());
                assertThat(metres)
                        .isBetween(town.path("low_m").asDouble(), town.path("high_m").asDouble());
            }
        }
    }

    @Test
    void aPositionKnownToKilometresYieldsNoMetres() throws Exception {
        var uncertainty = 5000;
        var around = around("site=qom-shrine-057");
        assertThat(around.path("uncertainty_m").asInt()).isEqualTo(uncertainty);
        for (String group : GROUPS) {
            for (JsonNode line : around.path(group)) {
                assertThat(line.path("low_m").asLong() % 1000).isZero();
                assertThat(line.path("high_m").asLong() % 1000).isZero();
                assertThat(line.path("high_m").asLong() - line.path("low_m").asLong())
                        .isGreaterThanOrEqualTo(uncertainty);
            }
        }
    }

    @Test
    void listsTheClosestFirstAndEachSettlementOnce() throws Exception {
        var settlements = around("lon=50.904&lat=34.2609").path("settlements");
        var refs = settlements.valueStream().map(line -> line.path("ref").asString()).toList();
        assertThat(refs.get(0)).isEqualTo("ir-25-place-fordo");
        assertThat(refs).doesNotContain("ir-25-village-fordo").doesNotHaveDuplicates();
    }

    @Test
    void leavesOutTheSiteItselfAndItsOwnProjects() throws Exception {
        var around = around("site=qom-shrine-007");
        assertThat(around.path("sites").valueStream().map(line -> line.path("ref").asString()))
                .doesNotContain("qom-shrine-007");
        assertThat(around.path("projects").valueStream().map(line -> line.path("ref").asString()))
                .isNotEmpty()
                .doesNotContain("P11", "P12", "P13");
    }

    @Test
    void countsOnlyStatedPopulationsAndSaysHowManyAreSilent() throws Exception {
        var population = around("site=qom-shrine-052").path("population");
        var five = population.get(0);
        assertThat(five.path("high").isNull()).isTrue();
        assertThat(five.path("settlements_not_stated").asInt()).isEqualTo(4);
        var twentyFive = population.get(2);
        assertThat(twentyFive.path("low").asLong()).isEqualTo(4837 + 839);
        assertThat(twentyFive.path("high").asLong()).isEqualTo(4837 + 839);
        assertThat(twentyFive.path("years").get(0).asInt()).isEqualTo(2016);
        assertThat(twentyFive.path("sources").toString()).contains("census");
    }

    @Test
    void aWiderRadiusNeverHoldsFewerPeople() throws Exception {
        for (int i = 1; i <= 60; i++) {
            var population =
                    around("site=qom-shrine-%03d".formatted(realNumber(i))).path("population");
            for (int radius = 1; radius < population.size(); radius++) {
                assertThat(population.get(radius).path("high").asLong())
                        .isGreaterThanOrEqualTo(population.get(radius - 1).path("high").asLong());
                assertThat(population.get(radius).path("low").asLong())
                        .isLessThanOrEqualTo(population.get(radius).path("high").asLong());
            }
        }
    }

    @Test
    void isNotSentAgainWhileTheDataStands() throws Exception {
        var first = get("site=qom-shrine-007");
        var etag = first.headers().firstValue("etag").orElseThrow();
        var request =
                HttpRequest.newBuilder(URI.create(address() + "/api/nearby?site=qom-shrine-007"))
                        .header("If-None-Match", etag)
                        .build();
        var second = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(second.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lon=50",
                "site=qom-shrine-007&lon=50&lat=34",
                "lon=181&lat=34",
                "lon=NaN&lat=34",
                "lon=1e3&lat=34",
                "lon=x&lat=34",
                "site=qom-shrine-007&radius=5"
            })
    void refusesWhatItCannotUnderstandInOneSentence(String query) throws Exception {
        var answer = get(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("detail").asString()).isNotBlank();
    }

    @Test
    void knowsNoSiteOfAnotherName() throws Exception {
        assertThat(get("site=qom-shrine-999").statusCode()).isEqualTo(404);
    }

    @Test
    void theSitesPageSaysTheSame() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address() + "/sites/qom-shrine-052?lang=en"))
                        .build();
        var page =
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
        assertThat(page)
                .contains("Nearby")
                .contains("10–16 km")
                .contains("up to 839")
                .contains("Straight-line distances on the ellipsoid");
    }

    /** The list of the sixty leaves out three numbers. */
    private int realNumber(int index) {
        return Integer.parseInt(
                jdbc.sql("SELECT right(ref, 3) FROM site ORDER BY ref OFFSET :n LIMIT 1")
                        .param("n", index - 1)
                        .query(String.class)
                        .single());
    }

    private double measure(String site, String place) {
        return jdbc.sql(
                        """
                        SELECT ST_Distance(site.geom::geography, place.geom::geography, true)
                        FROM site, place
                        WHERE site.ref = :site AND place.ref = :place
                        """)
                .param("site", site)
                .param("place", place)
                .query(Double.class)
                .single();
    }

    private JsonNode around(String query) throws Exception {
        var answer = get(query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String query) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address() + "/api/nearby?" + query)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
