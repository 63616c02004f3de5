package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the line is down, or something is wrong behind it. */
class TroubleJourneyIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void keepsTheListAndSaysThatTheLineIsDown(String language) {
        var page = desk();
        page.route("**/ogc/**", Route::abort);
        visit(page, "/?lang=" + language);
        assertThat(page.locator("#notices")).not().isEmpty();
        assertThat(page.locator("#site-list li")).hasCount(60);
        picture(page, "offline-" + language);
        assertAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void namesADatasetThatWasRefused(String language) {
        var page = desk();
        page.route(
                "**/api/status",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody(
                                                """
                                                {"version":"1","datasets":[{"name":"sites","path":"sites/shrines.csv","title_fa":"بقعه‌ها","title_en":"Shrines",
                                                 "attribution":"© OpenStreetMap contributors (ODbL)","source_licence":"ODbL","source_date":"2026","loaded_at":null,
                                                 "state":"refused","read":0,"added":0,"changed":0,"unchanged":0,"ended":0,"left_out":0,
                                                 "findings":[{"severity":"error","code":"cut-off","line":12,"ref":null,
                                                   "message_fa":"sites/shrines.csv، سطر 12: فایل بریده است.","message_en":"sites/shrines.csv, line 12: the file breaks off."}]}]}
                                                """)));
        visitMap(page, "?lang=" + language);
        assertThat(page.locator("#notices")).containsText("sites/shrines.csv");
        picture(page, "refused-" + language);
        assertAccessible(page);
    }
}
