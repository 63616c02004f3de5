package ir.hamyar.atlas.search;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchIT extends AtlasIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "امامزاده موسی مبرقع",
                "امام زاده موسي مبرقع",
                "امام‌زاده موسى",
                "emamzadeh musa",
                "Imamzada Mousa",
                "MUBARRAQA"
            })
    void findsAShrineInEverySpelling(String query) throws Exception {
        assertThat(refs(find(query, 5))).contains("qom-shrine-007");
    }

    @Test
    void findsAllEmamzadehsWhicheverWayTheyAreWritten() throws Exception {
        var joined = refs(find("امامزاده", 50));
        assertThat(joined).hasSizeGreaterThan(20);
        assertThat(refs(find("امام زاده", 50))).startsWith(joined.toArray(String[]::new));
        assertThat(refs(find("امام‌زاده", 50))).isEqualTo(joined);
    }

    @Test
    void findsPlacesBoundariesAndProjectsToo() throws Exception {
        assertThat(collections(find("کهک", 20))).contains("boundaries", "places", "projects");
        assertThat(refs(find("Kahak County", 5))).contains("ir-25-kahak");
    }

    @Test
    void putsWhatBeginsWithTheWordFirst() throws Exception {
        assertThat(find("سیرو", 5).path("results").get(0).path("name_fa").asString())
                .startsWith("سیرو");
    }

    @Test
    void forgivesASlip() throws Exception {
        assertThat(refs(find("Mubaraqqah", 5))).contains("qom-shrine-007");
        assertThat(refs(find("موسی مبرقغ", 5))).contains("qom-shrine-007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "' OR 1=1 --", "\\", "|", "٪", "   "})
    void takesSignsForNothing(String query) throws Exception {
        assertThat(find(query, 5).path("results").size()).isZero();
    }

    @Test
    void saysWhatALimitMayBe() throws Exception {
        var answer = get("/api/search?q=x&limit=0&lang=en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("50").contains("limit");
    }

    @Test
    void refusesAnEndlessQuery() throws Exception {
        assertThat(get("/api/search?q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
    }

    @Test
    void asksForAQuery() throws Exception {
        assertThat(get("/api/search").statusCode()).isEqualTo(400);
    }

    private JsonNode find(String query, int limit) throws Exception {
        var answer =
                get(
                        "/api/search?limit="
                                + limit
                                + "&q="
                                + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> refs(JsonNode found) {
        return found.path("results").valueStream().map(hit -> hit.path("ref").asString()).toList();
    }

    private static List<String> collections(JsonNode found) {
        return found.path("results")
                .valueStream()
                .map(hit -> hit.path("collection").asString())
                .toList();
    }
}
