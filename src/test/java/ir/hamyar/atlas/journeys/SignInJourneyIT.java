package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The administrator comes and goes. */
class SignInJourneyIT extends DeskJourney {

    @Test
    void signsInSeesTheDeskAndSignsOut() {
        var page = desk();
        visit(page, "/manage?lang=fa");
        picture(page, "sign-in-fa");
        assertAccessible(page);
        signIn(page, "/manage?lang=fa");
        assertThat(page.locator("#datasets .dataset").first()).isVisible();
        wholePicture(page, "desk-fa");
        assertAccessible(page);

        page.getByText("خروج").click();
        assertThat(page.locator(".told")).isVisible();
        visit(page, "/manage");
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void isToldThatThePasswordIsWrong() {
        var page = desk();
        visit(page, "/manage/import?lang=en");
        page.locator("#password").fill("not the password");
        page.locator("form.sign-in button").click();
        assertThat(page.locator("[role=alert]")).containsText("not right");
        picture(page, "sign-in-wrong-en");
        assertAccessible(page);
        page.locator("#password").fill(ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/manage/import\\?lang=en"));
    }

    @Test
    void readsTheDeskInEnglishInTheDark() {
        var page = darkDesk();
        signIn(page, "/manage?lang=en");
        assertThat(page.locator("#datasets .dataset").first()).isVisible();
        wholePicture(page, "desk-en-dark");
        assertAccessible(page);
    }
}
