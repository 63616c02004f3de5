package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ItemsIT extends OpenServices {

    private static final String SITES = "/collections/sites/items";
    private static final String PLACES = "/collections/places/items";

    @Test
    void answersWithAFeatureCollection() {
        var page = json(SITES);

        assertThat(page.at("/type").asString()).isEqualTo("FeatureCollection");
        assertThat(page.at("/numberMatched").asInt()).isEqualTo(6);
        assertThat(page.at("/numberReturned").asInt()).isEqualTo(6);
        assertThat(page.at("/timeStamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z");
    }

    @Test
    void answersAsGeoJsonInLongitudeAndLatitude() {
        var answer = get(SITES + "?f=json");

        assertThat(header(answer, "Content-Type")).isEqualTo("application/geo+json");
        assertThat(header(answer, "Content-Crs"))
                .isEqualTo("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
    }

    @Test
    void writesEveryPropertyInTheOrderOfTheTable() {
        var garden = json(SITES + "/garden");

        assertThat(garden.get("id").asString()).isEqualTo("garden");
        assertThat(garden.get("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[50.88,34.64]}");
        assertThat(garden.get("properties").toString())
                .isEqualTo(
                        """
                        {"ref":"garden","name_fa":"باغ","name_en":"Garden, the \\"old\\" one",\
                        "other_names":["باغ کهنه","a,b"],"kind":"emamzadeh","uncertainty_m":20,\
                        "project_count":1,"sectors":["services","tourism"],\
                        "valid_from":null,"valid_to":null,\
                        "source_licence":"© OpenStreetMap contributors, ODbL 1.0",\
                        "updated_at":"2026-01-02T03:04:05Z"}""");
    }

    @Test
    void writesNumbersPlain() {
        assertThat(text(get("/collections/projects/items/pool")))
                .contains("\"amount\":3000000000.5,");
        assertThat(text(get("/collections/boundaries/items/county")))
                .contains("\"area_km2\":20250.75,\"label_lon\":51.0,");
    }

    @Test
    void givesAFeatureWithoutAPlaceANullGeometry() {
        var lost = json(SITES + "/lost");

        assertThat(lost.has("geometry")).isTrue();
        assertThat(lost.get("geometry").isNull()).isTrue();
        assertThat(lost.at("/properties/name_en").isNull()).isTrue();
        assertThat(refs(json(SITES))).contains("lost");
    }

    @Test
    void turnsOuterRingsCounterClockwise() {
        var ring = json("/collections/boundaries/items/county").at("/geometry/coordinates/0/0");

        assertThat(ring.toString()).isEqualTo("[[50,34],[52,34],[52,35],[50,35],[50,34]]");
    }

    @Test
    void linksAFeatureToItsCollection() {
        var links = json(SITES + "/garden").get("links");

        assertThat(href(links, "self")).isEqualTo(root() + SITES + "/garden?f=json");
        assertThat(href(links, "alternate")).isEqualTo(root() + SITES + "/garden?f=html");
        assertThat(href(links, "collection")).isEqualTo(root() + "/collections/sites");
        assertThat(json(SITES).at("/features/0/links/0/href").asString())
                .isEqualTo(root() + SITES + "/garden");
    }

    @Test
    void keepsTheAddressOfAnEndedFeature() {
        assertThat(json(SITES + "/ended").get("id").asString()).isEqualTo("ended");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 99, 100, 249, 250, 1000})
    void showsEachFeatureOnceOnTheWayThroughThePages(int limit) {
        var seen = new ArrayList<String>();
        var next = root() + PLACES + "?limit=" + limit;
        while (!next.isEmpty()) {
            var page = tree(send("GET", next));
            assertThat(page.get("numberMatched").asInt()).isEqualTo(250);
            seen.addAll(refs(page));
            next = href(page.get("links"), "next");
        }

        assertThat(seen).hasSize(250).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void leadsBackFromALaterPage() {
        var page = json(PLACES + "?limit=100&offset=150");
        assertThat(page.get("numberReturned").asInt()).isEqualTo(100);
        assertThat(href(page.get("links"), "next")).isEmpty();

        var before = tree(send("GET", href(page.get("links"), "prev")));
        assertThat(refs(before)).hasSize(100).startsWith("place-051").endsWith("place-150");
        var first = tree(send("GET", href(before.get("links"), "prev")));
        assertThat(refs(first)).hasSize(50).startsWith("place-001").endsWith("place-050");
        assertThat(href(first.get("links"), "prev")).isEmpty();
        assertThat(refs(tree(send("GET", href(first.get("links"), "next")))))
                .startsWith("place-051");
    }

    @Test
    void keepsTheQuestionInItsLinks() {
        var links = json(PLACES + "?limit=2&bbox=50,33,52,35&kind=village").get("links");

        assertThat(href(links, "next"))
                .startsWith(root() + PLACES + "?bbox=50,33,52,35&cursor=")
                .endsWith("&f=json&kind=village&limit=2");
    }

    @Test
    void returnsAHundredFeaturesUnlessAskedForMore() {
        assertThat(json(PLACES).get("numberReturned").asInt()).isEqualTo(100);
        assertThat(json(PLACES + "?limit=1000000000").get("numberReturned").asInt()).isEqualTo(250);
    }

    @Test
    void isEmptyBeyondTheEnd() {
        var page = json(PLACES + "?offset=1000");

        assertThat(page.get("features")).isEmpty();
        assertThat(page.get("numberMatched").asInt()).isEqualTo(250);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50.8,34.6,50.9,34.66 | garden",
                "50.8,34.6,50.99,34.75 | garden,hill",
                "50.8,34.6,0,50.99,34.75,9000 | garden,hill",
                "179,-20,-179,20 | sea-east,sea-west",
                "-180,-90,180,90 | garden,hill,quoted,sea-east,sea-west",
                "0,0,1,1 | ''",
                "50.88,34.64,50.88,34.64 | garden",
            })
    void findsWhatTouchesABox(String bbox, String expected) {
        assertThat(refs(json(SITES + "?bbox=" + bbox))).isEqualTo(split(expected));
    }

    @Test
    void findsAnAreaByAnyPartOfIt() {
        assertThat(refs(json("/collections/boundaries/items?bbox=51.9,34.9,53,36")))
                .containsExactly("county");
        assertThat(refs(json("/collections/boundaries/items?bbox=52.1,34.9,53,36"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2005-06-01 | garden,ended,lost,quoted,sea-east,sea-west",
                "2009-12-31T23:59:59Z | garden,ended,lost,quoted,sea-east,sea-west",
                "2010-01-01 | garden,lost,quoted,sea-east,sea-west",
                "2021-05-08 | garden,lost,quoted,sea-east,sea-west",
                "2021-05-09T00:00:00%2B03:30 | garden,hill,lost,quoted,sea-east,sea-west",
                "../2005-01-01 | garden,ended,lost,quoted,sea-east,sea-west",
                "/2005-01-01 | garden,ended,lost,quoted,sea-east,sea-west",
                "2009-01-01/2022-01-01 | garden,hill,ended,lost,quoted,sea-east,sea-west",
                "2021-05-09/.. | garden,hill,lost,quoted,sea-east,sea-west",
                "2021-05-09/ | garden,hill,lost,quoted,sea-east,sea-west",
                "../.. | garden,hill,ended,lost,quoted,sea-east,sea-west",
                "2021-05-07/P1D | garden,lost,quoted,sea-east,sea-west",
                "2021-05-07/P2D | garden,hill,lost,quoted,sea-east,sea-west",
                "2021-04-09/P1M | garden,hill,lost,quoted,sea-east,sea-west",
                "2021-05-08T00:00:00Z/P0DT24H | garden,hill,lost,quoted,sea-east,sea-west",
                "2021-05-08/PT23H59M59.9S | garden,lost,quoted,sea-east,sea-west",
                "P1Y/2010-12-31 | garden,ended,lost,quoted,sea-east,sea-west",
            })
    void findsWhatStoodAtATime(String datetime, String expected) {
        assertThat(refs(json(SITES + "?datetime=" + datetime)))
                .containsExactlyInAnyOrderElementsOf(split(expected));
    }

    @Test
    void leavesWhatHasNoTimeOutOfAnswersAboutATime() {
        assertThat(refs(json("/collections/projects/items?datetime=2024-01-01/2024-12-31")))
                .containsExactly("pool");
        assertThat(refs(json("/collections/projects/items?datetime=../..")))
                .containsExactly("pool", "stable");
        assertThat(refs(json("/collections/projects/items"))).contains("undated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sites | kind=boqeh | hill,lost",
                "sites | kind=boqeh,emamzadeh | garden,hill,lost",
                "sites | kind=boqeh&bbox=50,34,51,35 | hill",
                "sites | name_fa=%D8%A8%D8%A7%D8%BA | garden",
                "sites | name_en=Garden%5C,%20the%20%22old%22%20one | garden",
                "sites | other_names=a%5C,b | garden",
                "sites | sectors=tourism | garden",
                "sites | sectors=livestock,services | garden",
                "sites | uncertainty_m=900 | hill",
                "sites | valid_from=2021-05-09 | hill",
                "sites | updated_at=2026-01-02T06:34:05%2B03:30&kind=emamzadeh | garden",
                "projects | sectors=tourism | pool,undated",
                "projects | amount=3000000000.5 | pool",
                "projects | site_refs=garden | pool",
                "projects | reported_on=2024-03-20,2025-07-01 | pool,stable",
                "boundaries | context_only=true | context",
                "boundaries | label_lon=51 | county",
                "places | population=7,8 | place-007,place-008",
            })
    void filtersByEveryKindOfProperty(String collection, String query, String expected) {
        assertThat(refs(json("/collections/" + collection + "/items?" + query)))
                .isEqualTo(split(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=x'%20OR%20'1'='1",
                "kind=%27);DROP%20TABLE%20site;--",
                "ref=garden'--",
                "other_names=%7D'::text%5B%5D)%20OR%20true--",
                "name_en=:limit",
                "name_en=?",
            })
    void takesFilterValuesAsValuesAndNothingElse(String query) {
        assertThat(refs(json(SITES + "?" + query))).isEmpty();
        assertThat(json(SITES).get("numberMatched").asInt()).isEqualTo(6);
    }

    @Test
    void findsQuotesLiterally() {
        assertThat(refs(json(SITES + "?name_en=O'Hara'%20OR%20'1'='1"))).containsExactly("quoted");
    }

    @Test
    void answersHeadWithoutABody() {
        var answer = send("HEAD", root() + SITES);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "ETag")).isNotEmpty();
    }

    @Test
    void tellsWhatMayBeDone() {
        assertThat(header(send("OPTIONS", root() + SITES), "Allow")).contains("GET", "HEAD");
    }

    static List<String> refs(JsonNode page) {
        return page.get("features").valueStream().map(one -> one.get("id").asString()).toList();
    }

    private static List<String> split(String refs) {
        return refs.isEmpty() ? List.of() : List.of(refs.split(","));
    }
}
