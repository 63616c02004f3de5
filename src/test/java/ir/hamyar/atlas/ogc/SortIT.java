package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Order, pages that go on from a place, and answers with some of the properties. */
class SortIT extends OpenServices {

    private static final String SITES = "/collections/sites/items";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ref | garden,hill,lost,quoted,sea-east,sea-west",
                "-ref | sea-west,sea-east,quoted,lost,hill,garden",
                "%2Bkind | hill,lost,garden,quoted,sea-east,sea-west",
                "+kind | hill,lost,garden,quoted,sea-east,sea-west",
                "-kind | quoted,sea-east,sea-west,garden,hill,lost",
                "-kind,-ref | sea-west,sea-east,quoted,garden,lost,hill",
                "uncertainty_m | garden,quoted,sea-east,sea-west,hill,lost",
                "-uncertainty_m | hill,garden,quoted,sea-east,sea-west,lost",
                "valid_from,-updated_at | hill,garden,lost,quoted,sea-east,sea-west",
            })
    void ordersByWhatIsAskedForAndPutsWhatIsMissingLast(String sortby, String expected) {
        assertThat(ItemsIT.refs(json(SITES + "?sortby=" + sortby)))
                .containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sites/items?datetime=../..&sortby=kind",
                "sites/items?datetime=../..&sortby=-uncertainty_m,name_fa",
                "sites/items?datetime=../..&sortby=valid_from",
                "sites/items?datetime=../..&sortby=-valid_to,-kind,ref",
                "sites/items?datetime=../..&sortby=-updated_at&bbox=-180,-90,180,90",
                "projects/items?sortby=-amount",
                "projects/items?sortby=reported_on,stage",
                "boundaries/items?sortby=-context_only,label_lon",
                "places/items?sortby=-population&filter=population%20%3C%2030",
            })
    void pagesGoForthAndBackOverTheSameFeatures(String path) {
        var whole = ItemsIT.refs(json("/collections/" + path + "&limit=1000"));
        for (var limit = 1; limit <= whole.size(); limit++) {
            var forth = new ArrayList<List<String>>();
            var page = json("/collections/" + path + "&limit=" + limit);
            forth.add(ItemsIT.refs(page));
            while (!href(page.get("links"), "next").isEmpty()) {
                page = follow(page, "next");
                forth.add(ItemsIT.refs(page));
                assertThat(page.get("numberMatched").asInt()).isEqualTo(whole.size());
            }
            assertThat(forth.stream().flatMap(List::stream)).containsExactlyElementsOf(whole);
            assertThat(back(page, forth.size())).isEqualTo(forth.subList(0, forth.size() - 1));
        }
    }

    private List<List<String>> back(JsonNode last, int pages) {
        var back = new ArrayList<List<String>>();
        var page = last;
        while (!href(page.get("links"), "prev").isEmpty()) {
            page = follow(page, "prev");
            back.add(ItemsIT.refs(page));
            assertThat(back.size()).isLessThan(pages);
            assertThat(href(page.get("links"), "next")).isNotEmpty();
        }
        Collections.reverse(back);
        return back;
    }

    private JsonNode follow(JsonNode page, String relation) {
        return tree(send("GET", href(page.get("links"), relation)));
    }

    @Test
    void goesOnWhereItWasWhenFeaturesComeAndGo() {
        var first = json("/collections/places/items?limit=10");
        jdbc.sql("UPDATE place SET ref = 'place-000' WHERE ref = 'place-005'").update();
        try {
            assertThat(ItemsIT.refs(follow(first, "next")))
                    .startsWith("place-011")
                    .endsWith("place-020");
        } finally {
            jdbc.sql("UPDATE place SET ref = 'place-005' WHERE ref = 'place-000'").update();
        }
    }

    @Test
    void keepsThePlaceWhenThePageGrowsOrTheSystemChanges() {
        var next = href(json("/collections/places/items?limit=10").get("links"), "next");
        var grown =
                next.replace("limit=10", "limit=3&crs=http://www.opengis.net/def/crs/EPSG/0/3857");

        assertThat(ItemsIT.refs(tree(send("GET", grown))))
                .containsExactly("place-011", "place-012", "place-013");
    }

    @Test
    void refusesACursorOfAnotherQuestion() {
        var next = href(json(SITES + "?limit=2&lang=en").get("links"), "next");

        assertThat(detail(next + "&kind=tomb"))
                .isEqualTo(
                        "The parameter cursor belongs to another question. Leave it out to begin"
                                + " from the first page.");
        assertThat(detail(next + "&sortby=kind")).contains("belongs to another question");
        assertThat(detail(next + "&offset=2"))
                .isEqualTo(
                        "The parameters cursor and offset both say where to begin; give one of"
                                + " them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "%25",
                "eyJhIjoxfQ",
                "W10",
                "WyIxIl0",
                "WyIyIiwiYWJjIiwiZiIsMSwiYSJd",
                "bnVsbA",
                "////",
                "AAAA",
            })
    void refusesACursorThatIsNone(String cursor) {
        assertThat(detail(root() + SITES + "?lang=en&cursor=" + cursor))
                .startsWith("The parameter cursor is “");
    }

    @Test
    void takesAForgedCursorForWhatItSaysAndNoMore() {
        var token =
                href(json(SITES + "?limit=2").get("links"), "next").replaceAll(".*cursor=|&.*", "");
        var said = new String(Base64.getUrlDecoder().decode(token)).replace("hill", "x' OR true--");
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(said.getBytes());

        assertThat(json(SITES + "?limit=2&cursor=" + forged).get("features")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "many", "1e99999999"})
    void refusesACursorWhoseValuesAreNone(String value) {
        var sorted = SITES + "?limit=2&sortby=uncertainty_m";
        var token = href(json(sorted).get("links"), "next").replaceAll(".*cursor=|&.*", "");
        var said =
                new String(Base64.getUrlDecoder().decode(token))
                        .replace("\"20\"", "\"" + value + "\"");
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(said.getBytes());

        assertThat(detail(root() + sorted + "&lang=en&cursor=" + forged))
                .startsWith("The parameter cursor is “");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour | The parameter sortby names “colour”; it may name: ref, name_fa, name_en, kind, uncertainty_m, project_count, valid_from, valid_to, source_licence, updated_at.",
                "sectors | The parameter sortby names “sectors”; it may name: ref, name_fa, name_en, kind, uncertainty_m, project_count, valid_from, valid_to, source_licence, updated_at.",
                "kind, | The parameter sortby names “”; it may name: ref, name_fa, name_en, kind, uncertainty_m, project_count, valid_from, valid_to, source_licence, updated_at.",
                "kind,-kind | The parameter sortby names “kind” more than once.",
                "kind,ref,name_fa,name_en,valid_from,valid_to | The parameter sortby names 6 properties; at most 5 are allowed.",
            })
    void saysWhatCanBeSortedBy(String sortby, String sentence) {
        assertThat(detail(root() + SITES + "?lang=en&sortby=" + sortby)).isEqualTo(sentence);
    }

    @Test
    void answersWithThePropertiesThatAreAskedFor() {
        var page = json(SITES + "?properties=kind,name_fa&limit=1&sortby=-uncertainty_m");

        assertThat(page.at("/features/0/properties").toString())
                .isEqualTo("{\"kind\":\"boqeh\",\"name_fa\":\"تپه\"}");
        assertThat(page.at("/features/0/id").asString()).isEqualTo("hill");
        assertThat(detail(root() + SITES + "?lang=en&properties=kind,geom"))
                .startsWith("The parameter properties names “geom”; it may name: ref, name_fa,");
    }

    private static String detail(String address) {
        var answer = send("GET", address, "Accept", "application/geo+json");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(400);
        return tree(answer).get("detail").asString();
    }
}
