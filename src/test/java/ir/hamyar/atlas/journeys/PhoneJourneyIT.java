package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a phone beside the shrine. */
class PhoneJourneyIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void usesTheBottomSheet(String language) {
        var page = phone();
        visitMap(page, "?lang=" + language);
        picture(page, "phone-" + language);
        assertAccessible(page);
        assertThat(overflow(page)).as("nothing sticks out sideways").isLessThanOrEqualTo(0);

        page.locator("#sheet-raise").click();
        picture(page, "phone-full-" + language);
        row(page, "qom-shrine-007").click();
        assertThat(page.locator("#sheet-title")).isVisible();
        picture(page, "phone-site-" + language);
        assertAccessible(page);
        assertThat(overflow(page)).isLessThanOrEqualTo(0);
    }

    @Test
    void readsTheSitePageWithoutScrollingSideways() {
        var page = phone();
        visit(page, "/sites/qom-shrine-007?lang=fa");
        assertThat(overflow(page)).isLessThanOrEqualTo(0);
        wholePicture(page, "phone-site-page-fa");
        visit(page, "/ogc/collections/sites/items?f=html&lang=fa");
        assertThat(overflow(page)).isLessThanOrEqualTo(0);
        picture(page, "phone-ogc-fa");
    }

    private static int overflow(com.microsoft.playwright.Page page) {
        return (int)
                page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }
}
