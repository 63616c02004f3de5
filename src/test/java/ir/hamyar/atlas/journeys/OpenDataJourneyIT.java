package ir.hamyar.atlas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody walks through the pages of the open data, from the door to a single tile grid. */
class OpenDataJourneyIT extends Journey {

    private static final List<String> PAGES =
            List.of(
                    "",
                    "/conformance",
                    "/collections",
                    "/queryables",
                    "/functions",
                    "/tileMatrixSets",
                    "/tileMatrixSets/WebMercatorQuad",
                    "/collections/sites",
                    "/collections/sites/items",
                    "/collections/sites/items/qom-shrine-007",
                    "/collections/sites/queryables",
                    "/collections/sites/schema",
                    "/collections/sites/tiles",
                    "/collections/sites/tiles/WebMercatorQuad",
                    "/collections/datasets",
                    "/collections/datasets/items",
                    "/collections/datasets/items/sites");

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void everyPageIsWholeAtADesk(String language) {
        walk(desk(), language, "desk");
    }

    @Test
    void everyPageFitsAPhone() {
        walk(phone(), "fa", "phone");
    }

    @Test
    void everyPageIsReadableInTheDark() {
        walk(darkDesk(), "fa", "dark");
    }

    private void walk(Page page, String language, String where) {
        var amiss = new ArrayList<String>();
        page.onResponse(
                answer -> {
                    if (answer.status() >= 400) {
                        amiss.add(answer.url());
                    }
                });
        for (var path : PAGES) {
            visit(page, "/ogc" + path + "?f=html&lang=" + language);
            assertAccessible(page);
            var overflow =
                    page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as(path).isEqualTo(0);
            var name = path.isEmpty() ? "landing" : path.substring(1).replace('/', '-');
            picture(page, "ogc-%s-%s-%s".formatted(name, where, language));
        }
        assertThat(amiss).isEmpty();
    }
}
