package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has measured where a shrine really stands. */
class MoveSiteJourneyIT extends DeskJourney {

    private static final String SITE = "qom-shrine-010";

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void movesASiteToItsMeasuredPositionAndTakesItBack(String language) {
        var page = desk();
        signInToMap(page, "?lang=" + language + "&site=" + SITE);
        var before = page.locator("#sheet .precision").first().textContent();

        page.locator("#move-open").click();
        page.locator("#move-lat").fill("۳۴°۳۹′۰۰″");
        page.locator("#move-lon").fill("50.8812");
        assertThat(page.locator("#move-distance")).containsText(Pattern.compile("متر| m"));
        page.locator("#move-save").click();
        assertThat(page.locator(".move-problem")).containsText(Pattern.compile("خالی|empty"));
        sayWhoMeasuredIt(page);
        page.locator("#move-save").scrollIntoViewIfNeeded();
        picture(page, "move-site-" + language);
        assertAccessible(page);
        page.locator("#move-save").click();
        assertThat(page.locator("#move-undo")).isVisible();
        picture(page, "move-site-saved-" + language);
        assertAccessible(page);

        assertThat(page.locator("#sheet .precision").first())
                .containsText(Pattern.compile("۱۰ متر|10 m"));
        picture(page, "move-site-moved-" + language);

        visit(page, "/manage");
        assertThat(page.locator("#batches tbody tr").first()).containsText("admin");
        wholePicture(page, "move-site-desk-" + language);
        page.locator("#batches .undo button").first().click();
        page.locator("#batches .button-grave").click();
        assertThat(page.locator("#batches tr.row-undone").first()).isVisible();
        visitMap(page, "?lang=" + language + "&site=" + SITE);
        assertThat(page.locator("#sheet .precision").first()).hasText(before);
    }

    @Test
    void isToldInOneSentenceThatThePlaceIsOutsideTheProvince() {
        var page = desk();
        signInToMap(page, "?lang=fa&site=" + SITE);
        page.locator("#move-open").click();
        page.locator("#move-lat").fill("36.5");
        page.locator("#move-lon").fill("53.1");
        sayWhoMeasuredIt(page);
        page.locator("#move-save").click();
        assertThat(page.locator(".move-problem")).containsText("بیرون از استان");
        picture(page, "move-site-outside-fa");
    }

    @Test
    void undoesOnThePhoneRightAfterSaving() {
        var page = phone();
        signInToMap(page, "?lang=fa&site=" + SITE);
        page.locator("#move-open").click();
        page.locator("#move-lat").fill("34.65");
        page.locator("#move-lon").fill("50.8812");
        sayWhoMeasuredIt(page);
        picture(page, "move-site-phone-fa");
        page.locator("#move-save").click();
        page.locator("#move-undo").click();
        assertThat(page.locator(".move")).containsText("برگشت");
        picture(page, "move-site-phone-undone-fa");
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

    private static void sayWhoMeasuredIt(Page page) {
        page.locator("#move-source").fill("برداشت GPS در ۲۲ خرداد ۱۴۰۵، اداره اوقاف قم");
        page.locator("#move-licence").fill("CC BY 4.0");
    }
}
