package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A planner in Qom opens the atlas for the first time. */
class FirstVisitJourneyIT extends Journey {

    @Test
    void seesSixtySitesInPersianFromRightToLeft() {
        var page = desk();
        visitMap(page, "");

        assertThat(page.locator("html")).hasAttribute("lang", "fa");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("#site-list li")).hasCount(60);
        assertThat(page.locator("#summary")).containsText("۶۰");
        var panel = page.locator("#panel").boundingBox();
        assertThat(panel.x).as("the panel stands on the right").isGreaterThan(900);
        picture(page, "first-visit-fa");
        assertAccessible(page);
    }

    @Test
    void switchesToEnglishAndItIsRemembered() {
        var page = desk();
        visitMap(page, "");
        page.locator("#language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        awaitMap(page);

        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
        assertThat(page.locator("#summary")).containsText("60");
        assertThat(page.locator("#panel").boundingBox().x)
                .as("the panel stands on the left")
                .isZero();
        picture(page, "first-visit-en");
        assertAccessible(page);

        visitMap(page, "");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void findsBothLanguagesEqualInContent() {
        var persian = desk();
        visitMap(persian, "?lang=fa&site=qom-shrine-007");
        var english = desk();
        visitMap(english, "?lang=en&site=qom-shrine-007");
        // What stands near is asked for when the sheet opens.
        persian.locator("#sheet .nearby-group").first().waitFor();
        english.locator("#sheet .nearby-group").first().waitFor();
        for (var part : new String[] {"section", "a[href^='http']", "li", "dt"}) {
            persian.locator("#sheet " + part).first().waitFor();
            assertThat(english.locator("#sheet " + part).count())
                    .as(part)
                    .isEqualTo(persian.locator("#sheet " + part).count());
        }
    }

    @Test
    void readsTheListWithoutJavaScript() {
        var page = withoutScript();
        visit(page, "/");
        assertThat(page.locator("#site-list li a")).hasCount(60);
        picture(page, "no-script-fa");
        row(page, "qom-shrine-001").click();
        assertThat(page).hasURL(Pattern.compile(".*/sites/qom-shrine-001$"));
        assertThat(page.locator("h1")).containsText("حرم حضرت فاطمه معصومه");
    }

    @Test
    void seesTheSameCalmPageInTheDark() {
        var page = darkDesk();
        visitMap(page, "?lang=fa&site=qom-shrine-001");
        assertThat(page.locator("#sheet-title")).isVisible();
        picture(page, "dark-fa");
        assertAccessible(page);
    }
}
