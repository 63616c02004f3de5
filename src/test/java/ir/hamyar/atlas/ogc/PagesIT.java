package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesIT extends OpenServices {

    @ParameterizedTest
    @CsvSource({
        "'',fa,rtl",
        "'',en,ltr",
        "/conformance,fa,rtl",
        "/conformance,en,ltr",
        "/api.html,fa,rtl",
        "/api,en,ltr",
        "/collections,fa,rtl",
        "/collections,en,ltr",
        "/collections/sites,fa,rtl",
        "/collections/projects,en,ltr",
        "/collections/sites/queryables,fa,rtl",
        "/collections/sites/queryables,en,ltr",
        "/collections/sites/items,fa,rtl",
        "/collections/sites/items,en,ltr",
        "/collections/sites/items/lost,fa,rtl",
        "/collections/sites/items/lost,en,ltr",
    })
    void areWholeInBothLanguagesWithoutScriptOrInlineStyle(
            String path, String language, String direction) {
        var page = page(path + "?lang=" + language);

        assertThat(page).contains("<html lang=\"%s\" dir=\"%s\"".formatted(language, direction));
        assertThat(page).doesNotContain("<script").doesNotContain("<style").doesNotContain("th:");
        assertThat(page).doesNotContainPattern("\\s(on\\w+|style)=\"").doesNotContain("??");
        assertThat(page.split("<h1", -1)).hasSize(2);
    }

    @Test
    void tellWhichAddressToGiveToQgis() {
        assertThat(page("")).contains("<code>" + root() + "</code>").contains("QGIS");
    }

    @Test
    void showItemsWithTheirMainPropertiesAndCodesInWords() {
        var page = page("/collections/sites/items");

        assertThat(page).contains("<bdi>باغ</bdi>").contains("<bdi>امامزاده</bdi>");
        assertThat(page).contains("۲۰");
        assertThat(page).contains("۱ تا ۶ از ۶").contains("در منبع نیامده");
        assertThat(page).contains("href=\"" + root() + "/collections/sites/items/garden?f=html\"");
        assertThat(page).contains("href=\"/\"");
    }

    @Test
    void leadFromPageToPage() {
        var first = page("/collections/places/items?limit=100&lang=en");
        assertThat(first).contains("1 to 100 of 250").contains("rel=\"next\"");
        assertThat(first).doesNotContain("rel=\"prev\"");

        var last = page("/collections/places/items?limit=100&offset=200&lang=en");
        assertThat(last).contains("201 to 250 of 250").contains("rel=\"prev\"");
        assertThat(last).doesNotContain("rel=\"next\"");
    }

    @Test
    void sayThatNothingMatches() {
        assertThat(page("/collections/sites/items?kind=castle&lang=en"))
                .contains("No item matches the question.");
    }

    @Test
    void showAllOfAnItemAndWhatIsNotStated() {
        var page = page("/collections/sites/items/lost?lang=en");

        assertThat(page).contains("<code>name_en</code>").contains("not stated");
        assertThat(page).contains("No source says where it stands");
    }

    @Test
    void takeAFilterAndShowWhatItFinds() {
        var page = page("/collections/sites/items?lang=en&limit=5&filter=kind%3D'boqeh'");

        assertThat(page)
                .contains("<textarea id=\"filter\"")
                .contains(">kind=&#39;boqeh&#39;</textarea>");
        assertThat(page).contains("1 to 2 of 2").contains("name=\"limit\" value=\"5\"");
        assertThat(page).contains("kind = &#39;emamzadeh&#39; AND uncertainty_m &lt;= 200");
    }

    @Test
    void showAJsonFilterAsText() {
        var json =
                "%7B%22op%22:%22=%22,%22args%22:%5B%7B%22property%22:%22kind%22%7D,%22boqeh%22%5D%7D";

        assertThat(page("/collections/sites/items?filter-lang=cql2-json&filter=" + json))
                .contains(">kind = &#39;boqeh&#39;</textarea>")
                .doesNotContain("name=\"filter-lang\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fa | ویژگی kind متن است و با 5 سنجیده شده؛",
                "en | The property kind is a text and is compared with 5;"
            })
    void sayUnderTheFilterWhatIsWrongWithIt(String language, String sentence) {
        var answer =
                get(
                        "/collections/sites/items?filter=kind%3D5&lang=" + language,
                        "Accept",
                        "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer))
                .contains(">kind=5</textarea>")
                .contains("role=\"alert\">" + sentence)
                .doesNotContain("<table");
        assertThat(header(answer, "ETag")).isEmpty();
    }

    @Test
    void sortByAnyColumnThatHasAnOrder() {
        var page = page("/collections/sites/items?lang=en&sortby=-uncertainty_m");

        assertThat(page).contains("aria-sort=\"descending\"").contains("sortby=%2Buncertainty_m");
        assertThat(page).contains("sortby=%2Bkind").doesNotContain("sortby=%2Bsectors");
    }

    @Test
    void showTheColumnsThatAreAskedFor() {
        assertThat(page("/collections/sites/items?lang=en&properties=name_fa,updated_at"))
                .contains("<span>Last updated</span>")
                .doesNotContain("<span>Kind</span>");
    }

    @Test
    void writeDataAsTextNeverAsMarkup() {
        assertThat(page("/collections/sites/items/sea-east?lang=en"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }
}
