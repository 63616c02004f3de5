package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which of the two languages the open services answer, and how they say so. */
class LanguageIT extends OpenServices {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/collections/sites | en | en",
                "/collections/sites | en-GB,fa;q=0.5 | en",
                "/collections/sites | fa-IR,en;q=0.5 | fa",
                "/collections/sites | de | fa",
                "/collections/sites | de,en;q=0.1 | en",
                "/collections/sites | *;;; | fa",
                "/collections/sites?lang=fa | en | fa",
                "/collections/sites?lang=en | fa | en",
            })
    void heedsWhatIsAskedForAndElseWhatIsAccepted(String path, String accepted, String language) {
        var answer = get(path, "Accept", "application/json", "Accept-Language", accepted);

        assertThat(header(answer, "Content-Language")).isEqualTo(language);
        assertThat(header(answer, "Vary")).containsIgnoringCase("Accept-Language");
        assertThat(tree(answer).get("title").asString())
                .isEqualTo(language.equals("en") ? "Sites" : "بقعه‌ها");
    }

    @Test
    void keepsToALanguageThatWasChosen() {
        var answer =
                get(
                        "/collections/sites",
                        "Accept",
                        "application/json",
                        "Accept-Language",
                        "en",
                        "Cookie",
                        "lang=fa");

        assertThat(header(answer, "Content-Language")).isEqualTo("fa");
    }

    @Test
    void saysWhatIsWrongInTheLanguageThatIsAccepted() {
        var answer = get("/collections/sites/items?limit=0", "Accept-Language", "en");

        assertThat(tree(answer).get("detail").asString()).startsWith("The parameter limit is");
    }

    @Test
    void linksToTheSameInTheOtherLanguage() {
        var links = json("/collections/sites/items/garden?lang=en").get("links");

        assertThat(
                        links.valueStream()
                                .filter(link -> link.path("hreflang").asString("").equals("fa"))
                                .map(link -> link.get("rel") + " " + link.get("href")))
                .containsExactly(
                        "\"alternate\" \""
                                + root()
                                + "/collections/sites/items/garden?f=json&lang=fa\"");
        assertThat(href(links, "canonical")).isEqualTo(root() + "/collections/sites/items/garden");
    }
}
