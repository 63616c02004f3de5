package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who writes as one writes looks for a shrine. */
class SearchJourneyIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"امامزاده موسی", "امام زاده موسي", "امام‌زاده موسی", "emamzadeh musa"})
    void findsItInEverySpelling(String typed) {
        var page = desk();
        visitMap(page, "");
        page.locator("#search").fill(typed);
        var suggestion = page.locator("#suggestions [role=option]").first();
        assertThat(suggestion).containsText("امامزاده موسی مبرقع");
        if (typed.equals("امام زاده موسي")) {
            picture(page, "search-fa");
            assertAccessible(page);
        }
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#sheet-title")).containsText("موسی مبرقع");
        assertThat(page).hasURL(Pattern.compile(".*site=qom-shrine-007.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "<img src=x onerror=alert(1)>"})
    void saysThatNothingWasFound(String typed) {
        var page = desk();
        visitMap(page, "?lang=en");
        page.locator("#search").fill(typed);
        assertThat(page.locator("#suggestions"))
                .containsText(Pattern.compile("nothing|no ", Pattern.CASE_INSENSITIVE));
        assertThat(page.locator("#suggestions img")).hasCount(0);
    }
}
