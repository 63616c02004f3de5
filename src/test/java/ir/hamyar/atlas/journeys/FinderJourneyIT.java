package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An investor says what they have and asks what fits, and why the rest does not. */
class FinderJourneyIT extends Journey {

    @ParameterizedTest
    @CsvSource({"fa, ۱۰۰, ۲٬۰۰۰", "en, 100, '2,000'"})
    void answersFourQuestionsAndSaysWhyNot(String language, String money, String size) {
        var page = desk();
        visitMap(page, "?lang=" + language);
        page.locator("#view-finder").click();
        page.locator("#find-sector").selectOption("tourism");
        page.locator("#find-amount").fill(money);
        page.locator("#find-size").fill(size);
        page.locator("#find-months").fill("24");
        assertThat(page)
                .hasURL(
                        Pattern.compile(
                                ".*finder=tourism&money=100000000000:toman&size=2000&months=24.*"));
        assertThat(page.locator("[data-verdict=unknown] .found")).hasCount(5);
        assertThat(page.locator("[data-verdict=excluded] .found")).hasCount(55);
        assertThat(
                        page.locator(
                                "[data-verdict=excluded] .found[data-ref=qom-shrine-002] [data-rule]"))
                .hasAttribute("data-rule", "no-offer");
        assertThat(
                        page.locator(
                                        "[data-verdict=excluded] .found[data-ref=qom-shrine-001] [data-rule]")
                                .first())
                .hasAttribute("data-rule", "sector");
        picture(page, "finder-" + language);
        assertAccessible(page);

        var colleague = desk();
        colleague.navigate(page.url());
        awaitMap(colleague);
        assertThat(colleague.locator("#find-amount")).hasValue(money);
        assertThat(colleague.locator("[data-verdict=unknown] .found")).hasCount(5);
    }

    @Test
    void saysThatAWordIsNoNumber() {
        var page = desk();
        visitMap(page, "?lang=en&finder=any");
        page.locator("#find-months").fill("soon");
        assertThat(page.locator(".field-fault")).containsText("number above zero");
        assertThat(page.locator("#find-months")).hasAttribute("aria-invalid", "true");
        assertAccessible(page);
    }

    @Test
    void worksOnAPhone() {
        var page = phone();
        visitMap(page, "?finder=any&money=50000000000:toman&lang=fa");
        page.locator("#sheet-raise").click();
        assertThat(page.locator("[data-verdict=unknown] .found").first()).isAttached();
        page.locator("[data-verdict=unknown]").scrollIntoViewIfNeeded();
        picture(page, "phone-finder-fa");
        assertAccessible(page);
    }
}
