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
    void keepsASiteOnTheShortlistFromItsRowOrCard() {
        var page = desk();
        visit(page, "/explore?lang=en");
        var row = page.locator("tr[data-ref=qom-shrine-007] [data-star]");
        assertThat(row).hasAttribute("aria-label", Pattern.compile("Keep “.+” on the shortlist"));
        assertThat(page.locator("[data-shortlist-link]")).isHidden();
        row.click();
        assertThat(row).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("[data-shortlist-link]")).isVisible();
        assertAccessible(page);
        picture(page, "explore-star-en");

        visit(page, "/explore?lang=fa&view=cards");
        var card = page.locator(".card[data-ref=qom-shrine-007] [data-star]");
        assertThat(card).hasAttribute("aria-pressed", "true");
        assertAccessible(page);
        picture(page, "explore-star-cards-fa");
        card.click();
        assertThat(card).hasAttribute("aria-pressed", "false");
        visit(page, "/explore?lang=fa&subject=projects");
        assertThat(page.locator("[data-star]")).hasCount(0);
    }

    @Test
    void seesAmountsOfOneKindOnTheMapAndDrawsAnArea() {
        var page = desk();
        visit(page, "/explore?lang=fa&subject=projects&money=toman");
        page.locator("#found-map > summary").click();
        assertThat(page.locator(".found-map-frame .shade").first()).isAttached();
        page.locator(".found-map select")
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption()
                                .setValue("toman/project"));
        assertThat(page.locator(".found-map-frame .symbol").first()).isAttached();
        assertThat(page.locator(".found-map-key")).containsText("میلیارد تومان");
        picture(page, "explore-map-fa");
        assertAccessible(page);

        var buttons = page.locator(".found-map-tools button");
        buttons.nth(0).click();
        var frame = page.locator(".found-map-frame").boundingBox();
        double[][] corners = {{0.3, 0.2}, {0.7, 0.2}, {0.7, 0.8}, {0.3, 0.8}};
        for (var corner : corners) {
            page.mouse()
                    .click(frame.x + frame.width * corner[0], frame.y + frame.height * corner[1]);
        }
        buttons.nth(2).click();
        assertThat(page.locator("#within")).hasValue(Pattern.compile("POLYGON.*"));
        assertThat(page.locator("#apply")).hasText(Pattern.compile("نمایش .*پروژه"));
        page.locator("#apply").click();
        assertThat(page).hasURL(Pattern.compile(".*within=POLYGON.*"));
        assertThat(page.locator(".chosen a")).hasCount(1);
        assertThat(page.locator(".mark-possible").first()).isVisible();
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
    void isToldWhichFilterLeftNothing() {
        var page = desk();
        visit(page, "/explore?lang=en&sector=livestock&precision=exact");
        assertThat(page.locator("#found")).hasText("0 sites");
        page.locator(".notice li a").first().click();
        assertThat(page.locator("table.rows tbody tr").first()).isVisible();
        visit(page, "/explore?lang=fa&subject=opportunities");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        picture(page, "explore-opportunities-fa");
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
