package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An investor narrows a table down, sorts it and takes it home. */
class ExploreJourneyIT extends Journey {

    @Test
    void fromTheMapToTheTableAndHomeWithAFile() throws Exception {
        var page = desk();
        visitMap(page, "?lang=fa&sector=tourism&list=projects");
        page.locator("#explore-link").click();
        assertThat(page).hasURL(Pattern.compile(".*/explore\\?.*sector=tourism.*"));
        int rows = page.locator("table.rows tbody tr").count();
        assertThat(rows).isPositive();
        assertThat(page.locator(".chosen a")).hasCount(1);
        picture(page, "explore-projects-fa");
        assertAccessible(page);

        page.locator("input[name=stage][value=in_progress]").check();
        assertThat(page.locator("#apply")).hasText(Pattern.compile("نمایش .*پروژه"));
        page.locator("#apply").click();
        assertThat(page.locator(".chosen a")).hasCount(2);
        int left = page.locator("table.rows tbody tr").count();
        assertThat(left).isBetween(1, rows - 1);

        var download = page.waitForDownload(() -> page.locator("[data-format=csv]").click());
        var lines = Files.readString(download.path()).split("\r\n");
        assertThat(lines.length - 1).isEqualTo(left);
    }

    @Test
    void sortsWithTheKeyboardAndSaysSo() {
        var page = desk();
        visit(page, "/explore?lang=en&subject=projects&money=irr");
        page.locator("th.column-amount a").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("th.column-amount")).hasAttribute("aria-sort", "ascending");
        page.locator("th.column-amount a").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("th.column-amount")).hasAttribute("aria-sort", "descending");
        assertThat(page.locator("tbody tr").first()).containsText("10,000 billion rial");
        picture(page, "explore-sorted-en");
        assertAccessible(page);
        page.locator(
                        ".choices a",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("Cards"))
                .click();
        assertThat(page.locator(".card").first()).isVisible();
        picture(page, "explore-cards-en");
        assertAccessible(page);
    }

    @Test
    void worksWithoutAScript() {
        var page = withoutScript();
        visit(page, "/explore?lang=en");
        page.locator("input[name=sector][value=tourism]").check();
        page.locator("input[name=sector][value=agriculture]").check();
        page.locator("#apply").click();
        assertThat(page).hasURL(Pattern.compile(".*sector=tourism,agriculture.*"));
        assertThat(page.locator(".chosen a")).hasCount(2);
        page.locator(".chosen a").first().click();
        assertThat(page.locator(".chosen a")).hasCount(1);
    }

    @Test
    void onAPhoneARowIsABlock() {
        var page = phone();
        visit(page, "/explore?lang=fa&subject=opportunities");
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        picture(page, "explore-phone-fa");
        assertAccessible(page);
        page.locator("#filters-fold > summary").click();
        picture(page, "explore-phone-filters-fa");
        assertAccessible(page);
    }
}
