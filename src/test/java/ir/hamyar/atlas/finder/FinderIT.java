package ir.hamyar.atlas.finder;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

class FinderIT extends AtlasIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sector=tourism",
                "sector=livestock&amount=1&unit=irr",
                "amount=999999999999999999&unit=toman",
                "area_m2=2000&months=24",
                "sector=services&amount=5000000000&unit=toman&area_m2=1&months=1"
            })
    void noSiteIsLostAndNoneIsLeftOutWithoutARule(String query) throws Exception {
        var found = find(query);
        var refs = new ArrayList<String>();
        for (String group : List.of("feasible", "unknown", "excluded")) {
            found.path(group).forEach(site -> refs.add(site.path("ref").asString()));
        }
        assertThat(refs).hasSize(60).doesNotHaveDuplicates();
        for (JsonNode site : found.path("excluded")) {
            assertThat(site.path("rules").size()).as(site.path("ref").asString()).isPositive();
            for (JsonNode rule : site.path("rules")) {
                assertThat(rule.path("rule").asString()).isNotBlank();
                assertThat(rule.path("sentence_fa").asString()).isNotBlank();
                assertThat(rule.path("sentence_en").asString()).isNotBlank();
            }
        }
    }

    @Test
    void whatIsNotStatedIsNeitherFeasibleNorExcluded() throws Exception {
        var site = site(find("sector=tourism&months=24").path("unknown"), "qom-shrine-033");
        assertThat(site.path("offers").get(0).path("checks").toString())
                .contains("How long it takes is not stated.")
                .contains("گفته نشده چه اندازه زمان می‌برد.");
    }

    @Test
    void aSiteWithoutAnyPublishedProjectIsLeftOutByThatRule() throws Exception {
        var site = site(find("").path("excluded"), "qom-shrine-002");
        assertThat(site.path("rules").get(0).path("rule").asString()).isEqualTo("no-offer");
    }

    @Test
    void whatIsTiedToNoSiteIsAnsweredForToo() throws Exception {
        assertThat(find("sector=agriculture").path("elsewhere").size()).isEqualTo(41);
    }

    @Test
    void anOpportunityStandsForTheProjectItNames() throws Exception {
        var asked = "sector=services&unit=toman&area_m2=40000&amount=";

        assertThat(elsewhere(find(asked + "70000000000"), "O04").path("verdict").asString())
                .isEqualTo("feasible");
        assertThat(elsewhere(find(asked + "69999999999"), "O04").path("verdict").asString())
                .isEqualTo("excluded");
        assertThat(elsewhere(find(asked + "70000000000"), "P04").isMissingNode()).isTrue();
        assertThat(
                        site(find("sector=tourism&months=24").path("unknown"), "qom-shrine-033")
                                .toString())
                .contains("\"opportunities\"", "\"O22\"")
                .doesNotContain("\"P22\"");
    }

    @Test
    void persianDigitsAreDigits() throws Exception {
        var found = find("months=%DB%B2%DB%B4");
        assertThat(found.path("asked").path("months").asInt()).isEqualTo(24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sector=mining",
                "amount=5",
                "unit=toman",
                "amount=0&unit=toman",
                "amount=-5&unit=toman",
                "amount=1e9&unit=toman",
                "amount=9999999999999999999&unit=toman",
                "amount=5&unit=dirham",
                "area_m2=1.5",
                "months=1201",
                "months=NaN",
                "limit=5"
            })
    void refusesWhatItCannotUnderstand(String query) throws Exception {
        var answer = get(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("detail").asString()).isNotBlank();
    }

    private static JsonNode site(JsonNode sites, String ref) {
        return sites.valueStream()
                .filter(site -> site.path("ref").asString().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    /** What is tied to no site, by its ref; a missing node where it is not among the answers. */
    private static JsonNode elsewhere(JsonNode found, String ref) {
        return found.path("elsewhere")
                .valueStream()
                .filter(offer -> offer.path("ref").asString().equals(ref))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode find(String query) throws Exception {
        var answer = get(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String query) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address() + "/api/finder?" + query)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
