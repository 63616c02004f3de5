package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An investor looks at one shrine and at what is planned there. */
class SiteJourneyIT extends Journey {

    @Test
    void opensASiteFromTheListAndGoesBackToTheSamePlace() {
        var page = desk();
        visitMap(page, "?lang=fa");
        var row = row(page, "qom-shrine-049");
        row.scrollIntoViewIfNeeded();
        row.click();

        assertThat(page.locator("#sheet-title")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*site=qom-shrine-049.*"));
        assertThat(page.locator("#sheet")).containsText("در منبع نیامده");
        picture(page, "site-fa");
        assertAccessible(page);

        page.locator("#back").click();
        assertThat(page.locator("#browse")).isVisible();
        assertThat(row).isInViewport();
    }

    @Test
    void opensASiteFromTheMap() {
        var page = desk();
        visitMap(page, "?lang=en");
        var glyph = page.locator("#map .glyph:not(.glyph-group)").first();
        var name = glyph.getAttribute("title");
        glyph.click();
        assertThat(page.locator("#sheet-title")).hasText(name);
    }

    @Test
    void opensTheSitesThatShareOnePoint() {
        var page = desk();
        visitMap(page, "?lang=fa#14/34.6419/50.8787");
        page.locator("#map .glyph-group").first().click();
        assertThat(page.locator("#map .glyph-group[aria-expanded=true]")).hasCount(1);
        picture(page, "ring-fa");
    }

    @Test
    void followsTheSourceOfAProject() {
        var page = desk();
        visitMap(page, "?lang=en&site=qom-shrine-007");
        var source = page.locator("#sheet a[href^='http']").first();
        assertThat(source).isVisible();
        assertThat(source.getAttribute("href")).startsWith("http");
        assertThat(source.getAttribute("rel")).contains("noopener");
        picture(page, "site-en");
    }

    @Test
    void readsEverythingOnThePageOfItsOwn() {
        var page = desk();
        visitMap(page, "?lang=fa&site=qom-shrine-007");
        page.locator("#sheet a[href*='/sites/qom-shrine-007']").first().click();
        assertThat(page.locator("h1")).containsText("موسی مبرقع");
        wholePicture(page, "site-page-fa");
        assertAccessible(page);
        visit(page, "/sites/qom-shrine-007?lang=en");
        assertThat(page.locator("h1")).containsText("Musa Mubarraqa");
        wholePicture(page, "site-page-en");
        assertAccessible(page);
    }

    @Test
    void readsAProjectAndABoundary() {
        var page = desk();
        visit(page, "/projects/P12?lang=fa");
        wholePicture(page, "project-page-fa");
        assertAccessible(page);
        visit(page, "/boundaries/ir-25-city-kahak?lang=fa");
        assertThat(page.locator("body")).containsText("مدل‌شده");
        wholePicture(page, "boundary-page-fa");
        assertAccessible(page);
        visit(page, "/boundaries/ir-25-kahak?lang=en");
        assertThat(page.locator("body")).containsText("2021");
        wholePicture(page, "boundary-page-en");
        assertAccessible(page);
    }

    @Test
    void isToldInAFullSentenceThatASiteDoesNotExist() {
        var page = desk();
        var answer = page.navigate(address() + "/sites/qom-shrine-999?lang=en");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("body")).containsText("qom-shrine-999");
        picture(page, "unknown-site-en");
        assertAccessible(page);
    }
}
