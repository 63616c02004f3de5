package ir.hamyar.atlas.explore;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The counts, against the published records counted by hand. */
class FacetsIT extends AtlasIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&sector=tourism",
                "&sector=tourism,services&stage=in_progress",
                "&stage=completed,idea&amount=toman-e10",
                "&county=ir-25-kahak",
                "&amount=not_stated&sector=construction"
            })
    void projectsAreCountedUnderTheOtherFiltersOnly(String filters) throws Exception {
        var asked = filters(filters);
        var projects = collection("projects");
        var counts = facets("subject=projects" + filters);
        for (var facet : List.of("sector", "stage", "amount")) {
            var others = new TreeMap<>(asked);
            others.remove(facet);
            others.remove("county");
            if (asked.containsKey("county")) {
                continue;
            }
            var expected = new TreeMap<String, Integer>();
            for (var project : projects) {
                if (others.entrySet().stream().allMatch(one -> holds(project, one))) {
                    codes(project, facet).forEach(code -> expected.merge(code, 1, Integer::sum));
                }
            }
            assertThat(positive(counts, facet)).as(facet).isEqualTo(expected);
        }
        if (!asked.containsKey("county")) {
            assertThat(counts.path("total").asInt())
                    .isEqualTo(
                            (int)
                                    projects.stream()
                                            .filter(
                                                    project ->
                                                            asked.entrySet().stream()
                                                                    .allMatch(
                                                                            one ->
                                                                                    holds(
                                                                                            project,
                                                                                            one)))
                                            .count());
        } else {
            assertThat(counts.path("total").asInt()).isPositive();
        }
    }

    @Test
    void sectorAndStageOfASiteHoldForOneAndTheSameProject() throws Exception {
        var projects = collection("projects");
        var sites =
                projects.stream()
                        .filter(project -> codes(project, "sector").contains("tourism"))
                        .filter(project -> codes(project, "stage").contains("in_progress"))
                        .flatMap(project -> texts(project.path("site_refs")).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(facets("sector=tourism&stage=in_progress").path("total").asInt())
                .isEqualTo(sites.size());
    }

    @Test
    void sitesAreCountedOnceHoweverManyProjectsTheyHave() throws Exception {
        var counts = facets("");
        assertThat(counts.path("total").asInt()).isEqualTo(60);
        var precisions = positive(counts, "precision");
        assertThat(precisions.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
        var expected =
                collection("sites").stream()
                        .collect(
                                Collectors.groupingBy(
                                        site -> site.path("location_precision").asString(),
                                        TreeMap::new,
                                        Collectors.summingInt(site -> 1)));
        assertThat(precisions).isEqualTo(expected);
        var without =
                collection("sites").stream()
                        .filter(site -> site.path("project_count").asInt() == 0)
                        .count();
        assertThat(positive(counts, "stage").get("none")).isEqualTo((int) without);
    }

    @Test
    void whatIsChosenKeepsTheCountsOfItsOwnFacet() throws Exception {
        var free = positive(facets("subject=projects"), "sector");
        var chosen = positive(facets("subject=projects&sector=livestock"), "sector");
        assertThat(chosen).isEqualTo(free);
    }

    @Test
    void amountsAreBandedWithinTheirOwnUnit() throws Exception {
        var bands = positive(facets("subject=projects"), "amount");
        assertThat(bands.keySet()).contains("toman-e9", "irr-e11", "not_stated");
        var both = bands.keySet().stream().filter(code -> code.startsWith("toman")).toList();
        assertThat(both).isNotEmpty();
    }

    @Test
    void aSpellingDoesNotMatter() throws Exception {
        var one = facets("q=" + encoded("امامزاده")).path("total").asInt();
        assertThat(one).isPositive();
        assertThat(facets("q=" + encoded("امام‌زاده")).path("total").asInt()).isEqualTo(one);
        var emamzadeh = facets("q=emamzadeh").path("total").asInt();
        assertThat(facets("q=Imamzada").path("total").asInt()).isEqualTo(emamzadeh).isPositive();
    }

    @Test
    void nearAndWithinFindWhatMayLieThere() throws Exception {
        var near = facets("near=50.8789,34.6417,3000").path("total").asInt();
        var nearer = facets("near=50.8789,34.6417,300").path("total").asInt();
        assertThat(nearer).isLessThanOrEqualTo(near);
        assertThat(near).isBetween(1, 59);
        var box = "POLYGON((50.8 34.6,50.95 34.6,50.95 34.7,50.8 34.7,50.8 34.6))";
        var inWkt = facets("within=" + encoded(box)).path("total").asInt();
        var json =
                "{\"type\":\"Polygon\",\"coordinates\":[[[50.8,34.6],[50.95,34.6],[50.95,34.7],[50.8,34.7],[50.8,34.6]]]}";
        assertThat(inWkt).isBetween(1, 59);
        assertThat(facets("within=" + encoded(json)).path("total").asInt()).isEqualTo(inWkt);
    }

    @Test
    void anAreaOfAThousandCornersIsTaken() throws Exception {
        assertThat(get("within=" + encoded(circle(999))).statusCode()).isEqualTo(200);
        assertThat(refusal("lang=en&within=" + encoded(circle(1001)))).contains("1,000");
    }

    @Test
    void anOutlineThatCrossesItselfGetsAClearSentence() throws Exception {
        var bow = "POLYGON((50 34,51 35,51 34,50 35,50 34))";
        assertThat(refusal("lang=en&within=" + encoded(bow)))
                .contains("crosses")
                .contains("50.5 34.5");
        assertThat(refusal("lang=fa&within=" + encoded(bow))).contains("قطع");
    }

    @Test
    void aMillionValuesAreRefused() throws Exception {
        var many = IntStream.range(0, 5000).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
        assertThat(refusal("lang=en&sector=" + many)).contains("60");
        var million = "county=" + "x,".repeat(1_000_000) + "x";
        assertThat(get(million).statusCode()).isBetween(400, 431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "sector=mining",
                "sector=",
                "sector=tourism&sector=services",
                "stage=%27%3B%20drop%20table%20site",
                "subject=people",
                "subject=projects&kind=tomb",
                "near=50.88,34.64",
                "near=50.88,34.64,0",
                "near=50.88,34.64,999999",
                "near=190,34.64,100",
                "near=NaN,34.64,100",
                "within=POINT(50%2034)",
                "within=LINESTRING(50%2034,51%2034)",
                "within=hello",
                "within=%7B%22type%22%3A%22Polygon%22%7D",
                "within=POLYGON((500%2034,501%2034,501%2035,500%2034))",
                "within=POLYGON((NaN%2034,51%2034,51%2035,NaN%2034))",
                "page=2"
            })
    void refusesWhatItCannotUnderstand(String query) throws Exception {
        assertThat(refusal(query)).isNotBlank();
    }

    private static String circle(int corners) {
        var ring =
                IntStream.range(0, corners - 1)
                        .mapToObj(
                                i -> {
                                    double angle = 2 * Math.PI * i / (corners - 1);
                                    return "%.5f %.5f"
                                            .formatted(
                                                    50.9 + 0.2 * Math.cos(angle),
                                                    34.6 + 0.2 * Math.sin(angle));
                                })
                        .collect(Collectors.toCollection(ArrayList::new));
        ring.add(ring.get(0));
        return "POLYGON((" + String.join(",", ring) + "))";
    }

    private static Map<String, Set<String>> filters(String query) {
        var filters = new TreeMap<String, Set<String>>();
        for (var pair : query.split("&")) {
            if (!pair.isEmpty()) {
                filters.put(pair.split("=")[0], Set.of(pair.split("=")[1].split(",")));
            }
        }
        return filters;
    }

    private static boolean holds(JsonNode record, Map.Entry<String, Set<String>> filter) {
        return codes(record, filter.getKey()).stream().anyMatch(filter.getValue()::contains);
    }

    private static List<String> codes(JsonNode project, String facet) {
        return switch (facet) {
            case "sector" -> texts(project.path("sectors"));
            case "stage" -> List.of(project.path("stage").asString());
            default -> List.of(band(project));
        };
    }

    private static String band(JsonNode project) {
        var amount = project.path("amount");
        return amount.isNumber()
                ? project.path("amount_unit").asString()
                        + "-e"
                        + (int) Math.floor(Math.log10(amount.asDouble()) + 1e-9)
                : "not_stated";
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, Integer> positive(JsonNode counts, String facet) {
        return counts.path("facets")
                .valueStream()
                .filter(one -> one.path("facet").asString().equals(facet))
                .flatMap(one -> one.path("options").valueStream())
                .filter(option -> option.path("count").asInt() > 0)
                .collect(
                        Collectors.toMap(
                                option -> option.path("code").asString(),
                                option -> option.path("count").asInt(),
                                Integer::sum,
                                TreeMap::new));
    }

    private List<JsonNode> collection(String id) throws Exception {
        var answer = read("/ogc/collections/" + id + "/items?limit=1000&f=json");
        return JSON.readTree(answer.body())
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties"))
                .toList();
    }

    private JsonNode facets(String query) throws Exception {
        var answer = get(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private String refusal(String query) throws Exception {
        var answer = get(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return JSON.readTree(answer.body()).path("detail").asString();
    }

    private HttpResponse<String> get(String query) throws Exception {
        return read("/api/facets?" + query);
    }

    private HttpResponse<String> read(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
