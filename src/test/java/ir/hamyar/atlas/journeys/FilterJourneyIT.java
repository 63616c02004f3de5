package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A planner narrows the map down and sends the link to a colleague. */
class FilterJourneyIT extends Journey {

    @Test
    void filtersBySectorAndTheLinkOpensTheSame() {
        var page = desk();
        visitMap(page, "?lang=fa");
        page.locator("#filter-toggle").click();
        var tourism = page.locator("#filters .chip[data-code=tourism]");
        tourism.click();
        assertThat(page).hasURL(Pattern.compile(".*sector=tourism.*"));
        page.waitForTimeout(300);
        int shown = page.locator("#site-list li:visible").count();
        assertThat(shown).isBetween(1, 59);
        picture(page, "filter-fa");
        assertAccessible(page);

        var colleague = desk();
        colleague.navigate(page.url());
        awaitMap(colleague);
        assertThat(colleague.locator("#site-list li:visible")).hasCount(shown);

        page.locator("#clear-filters").click();
        assertThat(page.locator("#site-list li:visible")).hasCount(60);
    }

    @Test
    void isToldWhichFilterLeftNothing() {
        var page = desk();
        visit(page, "/?lang=en&sector=livestock&county=ir-25-jafarabad&precision=exact");
        assertThat(page.locator("#nothing")).isVisible();
        picture(page, "filter-nothing-en");
        assertAccessible(page);
    }

    @Test
    void survivesALinkFullOfNonsense() {
        var page = desk();
        visitMap(
                page,
                "?lang=en&site=none&sector=mining&stage=%00&county=x&precision=<b>&layers=,,,&v=999#99/200/900");
        assertThat(page.locator("#site-list li").first()).isAttached();
    }

    @Test
    void goesBackWithTheBrowsersOwnButton() {
        var page = desk();
        visitMap(page, "?lang=en");
        row(page, "qom-shrine-001").click();
        assertThat(page.locator("#sheet-title")).isVisible();
        page.goBack();
        assertThat(page.locator("#sheet")).isHidden();
        page.goForward();
        assertThat(page.locator("#sheet-title")).isVisible();
    }
}
