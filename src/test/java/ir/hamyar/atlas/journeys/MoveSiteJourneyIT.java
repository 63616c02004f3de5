package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody has measured where a shrine really stands. */
class MoveSiteJourneyIT extends DeskJourney {

    private static final String SITE = "qom-shrine-010";

    @Test
    void movesASiteToItsMeasuredPositionAndTakesItBack() {
        var page = desk();
        signInToMap(page, "?lang=fa&site=" + SITE);
        var before = page.locator("#sheet .precision").first().innerText();

        page.locator("#move-open").click();
        page.locator("#move-lat").fill("۳۴°۳۹′۰۰″");
        page.locator("#move-lon").fill("50.8812");
        assertThat(page.locator("#move-distance")).containsText("متر");
        page.locator("#move-save").click();
        assertThat(page.locator(".move-problem")).containsText("خالی");
        page.locator("#move-source").fill("برداشت GPS در ۲۲ خرداد ۱۴۰۵، اداره اوقاف قم");
        page.locator("#move-licence").fill("CC BY 4.0");
        page.locator("#move-save").scrollIntoViewIfNeeded();
        picture(page, "move-site-fa");
        assertAccessible(page);
        page.locator("#move-save").click();
        assertThat(page.locator("#move-undo")).isVisible();
        picture(page, "move-site-saved-fa");

        page.reload();
        awaitMap(page);
        assertThat(page.locator("#sheet .precision").first()).containsText("۱۰ متر");
        picture(page, "move-site-moved-fa");

        visit(page, "/manage");
        page.locator("#batches .undo button").first().click();
        page.locator("#batches .button-grave").click();
        assertThat(page.locator("#batches tr.row-undone").first()).isVisible();
        visitMap(page, "?lang=fa&site=" + SITE);
        assertThat(page.locator("#sheet .precision").first()).hasText(before);
    }

    @Test
    void movesTheMarkWithTheKeyboard() {
        var page = desk();
        signInToMap(page, "?lang=en&site=" + SITE);
        page.locator("#move-open").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#move-lat")).isFocused();
        var before = page.locator("#move-lat").inputValue();
        page.locator(".move-mark").focus();
        page.keyboard().press("Shift+ArrowUp");
        assertThat(page.locator("#move-lat")).not().hasValue(before);
        picture(page, "move-site-keyboard-en");
    }

    @Test
    void offersItToNobodyElse() {
        var page = desk();
        visitMap(page, "?lang=fa&site=" + SITE);
        assertThat(page.locator("#sheet-title")).isVisible();
        assertThat(page.locator("#move-open")).hasCount(0);
    }
}
