package ir.hamyar.atlas.suitability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ir.hamyar.atlas.support.AtlasIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreIT extends AtlasIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private JdbcClient jdbc;
    @Autowired private Rules rules;

    @ParameterizedTest
    @ValueSource(strings = {"construction", "tourism", "agriculture", "livestock", "services"})
    void givesAllSitesAndAllCriteriaInOneAnswer(String sector) throws Exception {
        var table = read("sector=" + sector);
        assertThat(table.path("sites").size()).isEqualTo(60);
        assertThat(table.path("criteria").size()).isGreaterThanOrEqualTo(10);
        assertThat(table.path("scores").isNull()).isTrue();
        for (JsonNode site : table.path("sites")) {
            for (JsonNode criterion : table.path("criteria")) {
                var value = site.path("values").path(criterion.path("code").asString());
                if (value.has("reason")) {
                    assertThat(table.path("reasons").has(value.path("reason").asString())).isTrue();
                } else {
                    assertThat(value.path("low").asDouble())
                            .isLessThanOrEqualTo(value.path("high").asDouble());
                }
            }
        }
    }

    @Test
    void everyPresetScoresMostSites() throws Exception {
        for (SectorRules ofSector : rules.all()) {
            for (Preset preset : ofSector.presets()) {
                var answer =
                        read("sector=%s&preset=%s".formatted(ofSector.sector(), preset.code()));
                var scores = answer.path("scores");
                assertThat(scores.size()).isEqualTo(60);
                assertThat(scores.valueStream().filter(line -> !line.path("place").isNull()))
                        .as(preset.code())
                        .hasSizeGreaterThan(20);
                var whole = preset.weights().values().stream().mapToDouble(w -> w).sum();
                assertThat(whole).as(preset.code()).isCloseTo(100, within(1e-9));
            }
        }
    }

    @Test
    void whatNoSourceStatesIsUnknownAndNotZero() throws Exception {
        var site = site(read("sector=tourism"), "qom-shrine-052");
        assertThat(site.path("values").path("heritage").path("reason").asString())
                .isEqualTo("not-stated");
        assertThat(site.path("values").path("population-5").path("reason").asString())
                .isEqualTo("no-figure");
        var scored = read("sector=tourism&weights=heritage:9,precision:1").path("scores");
        var line = line(scored, "qom-shrine-052");
        assertThat(line.path("score").isNull()).isTrue();
        assertThat(line.path("place").isNull()).isTrue();
        assertThat(line.path("known").asDouble()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void distancesAreThoseOfPostgisRoundedOutward() throws Exception {
        for (JsonNode site : read("sector=tourism").path("sites")) {
            var metres =
                    jdbc.sql(
                                    """
                                    SELECT ST_Distance(site.geom::geography, place.geom::geography, true)
                                    FROM site, place
                                    WHERE site.ref = :ref AND place.ref = 'ir-25-place-qom'
                                    """)
                            .param("ref", site.path("ref").asString())
                            .query(Double.class)
                            .single();
            var range = site.path("values").path("capital-distance");
            assertThat(metres / 1000)
                    .isBetween(range.path("low").asDouble(), range.path("high").asDouble());
        }
    }

    @Test
    void aHardLimitLeavesOutOnlyWhatSurelyPassesIt() throws Exception {
        var answer = read("sector=livestock&preset=livestock-investor");
        var excluded = new HashSet<String>();
        for (JsonNode line : answer.path("scores")) {
            var distance =
                    site(answer, line.path("ref").asString())
                            .path("values")
                            .path("capital-distance");
            var struck = line.path("excluded_by").size() > 0;
            assertThat(struck).isEqualTo(distance.path("high").asDouble() < 8);
            if (struck) {
                excluded.add(line.path("ref").asString());
                assertThat(line.path("place").isNull()).isTrue();
            }
        }
        assertThat(excluded).contains("qom-shrine-001").doesNotContain("qom-shrine-052");
        assertThat(answer.path("exclusions").get(0).path("sentence_fa").asString()).contains("۸");
    }

    @Test
    void weightsMayBeScaledAndTheMeanChosen() throws Exception {
        var one = read("sector=tourism&weights=city-distance:1,precision:2");
        var ten = read("sector=tourism&weights=city-distance:10,precision:20");
        assertThat(line(one.path("scores"), "qom-shrine-052").path("score").asDouble())
                .isCloseTo(
                        line(ten.path("scores"), "qom-shrine-052").path("score").asDouble(),
                        within(1e-9));
        var geometric = read("sector=tourism&mean=geometric&weights=city-distance:1,precision:2");
        assertThat(geometric.path("asked").path("mean").asString()).isEqualTo("geometric");
        assertThat(line(geometric.path("scores"), "qom-shrine-052").path("score").asDouble())
                .isLessThanOrEqualTo(
                        line(one.path("scores"), "qom-shrine-052").path("score").asDouble());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preset=tourism-investor | construction",
                "sector=mining | mining",
                "sector=tourism&preset=tourism-tourist | tourism-tourist",
                "sector=tourism&mean=median | median",
                "sector=tourism&weights=heritage:0,precision:0 | zero",
                "sector=tourism&weights=heritage | heritage",
                "sector=tourism&weights=heritage:x | heritage",
                "sector=tourism&weights=heritage:-1 | -1",
                "sector=tourism&weights=heritage:NaN | NaN",
                "sector=tourism&weights=heritage:1e3 | 1e3",
                "sector=tourism&weights=heritage:Infinity | Infinity",
                "sector=tourism&weights=heritage:1001 | 1001",
                "sector=tourism&weights=roads:1 | roads",
                "sector=tourism&weights=heritage:1,heritage:1 | twice",
                "sector=tourism&weights=heritage:1,, | no weight",
                "sector=tourism&limit=5 | limit"
            })
    void refusesInOneSentenceThatNamesWhatIsWrong(String query, String named) throws Exception {
        var answer = get(query + "&lang=en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("detail").asString()).contains(named);
    }

    @Test
    void aMillionWeightsAreRefusedAtOnce() throws Exception {
        assertThat(get("sector=tourism&weights=" + "heritage:1,".repeat(600)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void isNotSentAgainWhileTheDataStands() throws Exception {
        var etag = get("sector=tourism").headers().firstValue("etag").orElseThrow();
        var request =
                HttpRequest.newBuilder(URI.create(address() + "/api/score?sector=tourism"))
                        .header("If-None-Match", etag)
                        .build();
        var second = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(second.statusCode()).isEqualTo(304);
    }

    private static JsonNode site(JsonNode answer, String ref) {
        return line(answer.path("sites"), ref);
    }

    private static JsonNode line(JsonNode lines, String ref) {
        return lines.valueStream()
                .filter(line -> line.path("ref").asString().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode read(String query) throws Exception {
        var answer = get(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String query) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address() + "/api/score?" + query)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
