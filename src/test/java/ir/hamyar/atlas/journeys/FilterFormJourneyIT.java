package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody without a program of their own asks the open data a question in CQL2. */
class FilterFormJourneyIT extends Journey {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fa | فیلتر کن | صفحهٔ بعد | ویژگی kind متن است",
                "en | Filter | Next page | The property kind is a text",
            })
    void asksTurnsPagesSortsAndIsToldWhatIsWrong(
            String language, String apply, String next, String fault) {
        var page = desk();
        visit(page, "/ogc/collections/sites/items?f=html&limit=10&lang=" + language);
        ask(page, "uncertainty_m >= 100", apply);
        assertThat(page.locator("tbody tr")).hasCount(10);
        assertAccessible(page);
        picture(page, "filter-" + language);

        var first = page.locator("tbody th").first().textContent();
        page.locator("a[rel=next]").click();
        assertThat(page.locator("tbody th").first()).not().hasText(first);
        assertThat(page.locator("#filter")).hasValue("uncertainty_m >= 100");
        page.locator("a[rel=prev]").click();
        assertThat(page.locator("tbody th").first()).hasText(first);
        assertThat(page.locator("a[rel=next]")).hasText(next);

        page.locator("thead a").nth(4).click();
        assertThat(page.locator("th[aria-sort=ascending]")).hasCount(1);
        page.locator("th[aria-sort=ascending] a").click();
        assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);

        ask(page, "kind = 5", apply);
        assertThat(page.locator("#filter-fault")).containsText(fault);
        assertThat(page.locator("#filter")).hasValue("kind = 5");
        assertAccessible(page);
        picture(page, "filter-fault-" + language);
        page.locator("#filter-example a").click();
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*filter=kind.*"));
    }

    @ParameterizedTest
    @CsvSource({"fa", "en"})
    void fitsAPhone(String language) {
        var page = phone();
        visit(page, "/ogc/collections/projects/items?f=html&lang=" + language);

        assertThat(page.locator("#filter")).isInViewport();
        assertAccessible(page);
        picture(page, "filter-phone-" + language);
    }

    private static void ask(Page page, String filter, String apply) {
        page.locator("#filter").fill(filter);
        page.locator("button[type=submit]")
                .filter(new Locator.FilterOptions().setHasText(apply))
                .click();
    }
}
