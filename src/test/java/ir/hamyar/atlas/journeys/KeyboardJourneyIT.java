package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a mouse. */
class KeyboardJourneyIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void opensASiteAndComesBack(String language) {
        var page = desk();
        visitMap(page, "?lang=" + language);
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip").first()).isFocused();
        picture(page, "keyboard-skip-" + language);
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().press("Escape");
        row(page, "qom-shrine-002").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#sheet-title")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#browse")).isVisible();
        assertThat(row(page, "qom-shrine-002")).isFocused();
        picture(page, "keyboard-back-" + language);
    }
}
