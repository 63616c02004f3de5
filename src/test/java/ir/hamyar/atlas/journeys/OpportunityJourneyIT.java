package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An investor asks what is on offer, on which terms, and what nobody has said. */
class OpportunityJourneyIT extends Journey {

    @Test
    void comesFromTheMapToThePageOfAnOpportunity() {
        var page = desk();
        visitMap(page, "?lang=fa&site=qom-shrine-033");
        var offers = page.locator("#sheet .sheet-offers");
        assertThat(offers).containsText("فرصت‌های سرمایه‌گذاری");
        assertThat(offers).containsText("روش مشارکت در منبع نیامده");
        picture(page, "opportunity-panel-fa");
        assertAccessible(page);

        offers.locator("a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/opportunities/O22\\?lang=fa"));
        assertThat(page.locator("h1")).containsText("واگذاری کمپ");
        assertThat(page.locator("main")).containsText("آنچه در منبع نیامده است");
        wholePicture(page, "opportunity-page-fa");
        assertAccessible(page);
    }

    @Test
    void findsOneByItsNameAndReadsItsTerms() {
        var page = desk();
        visitMap(page, "?lang=en");
        page.locator("#search").fill("solar farm");
        var found =
                page.locator(
                        "#suggestions li",
                        new Page.LocatorOptions().setHasText("Investment opportunity"));
        assertThat(found).hasCount(1);
        found.click();
        assertThat(page.locator("h1")).hasText("Awqaf 40,000 m2 solar farm, Qom");
        assertThat(page.locator("main")).containsText("70 billion toman");
        assertThat(page.locator("main"))
                .containsText("The source names no office or person who answers for it.");
        wholePicture(page, "opportunity-page-en");
        assertAccessible(page);

        visit(page, "/sites/qom-shrine-013?lang=en");
        assertThat(page.locator("#photos")).isVisible();
        assertThat(page.locator("main")).containsText("Nobody has supplied a photo of this site");
        visit(page, "/sites/qom-shrine-007?lang=en");
        assertThat(page.locator("main"))
                .containsText("The stage has not moved since the first load.");
        wholePicture(page, "site-page-full-en");
        assertAccessible(page);
    }

    @Test
    void readsItOnAPhone() {
        var page = phone();
        visit(page, "/opportunities/O13?lang=fa");
        assertThat(page.locator("h1")).containsText("موسی مبرقع");
        assertEquals(
                page.evaluate("document.documentElement.clientWidth"),
                page.evaluate("document.documentElement.scrollWidth"));
        wholePicture(page, "opportunity-phone-fa");
        assertAccessible(page);
    }
}
