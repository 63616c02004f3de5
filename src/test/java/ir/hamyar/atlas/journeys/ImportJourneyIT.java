package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import ir.hamyar.atlas.support.Shapefile;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A planner brings in the Shapefile of another office, which says neither encoding nor system. */
class ImportJourneyIT extends DeskJourney {

    private static final String NAME = "shrines-of-the-office.zip";

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void isAskedSeesTheDifferencesAppliesAndTakesBack(String language) {
        var page = desk();
        signIn(page, "/manage/import?lang=" + language);
        wholePicture(page, "import-1-begin-" + language);
        assertAccessible(page);

        bring(page, NAME, shapefile("of " + language));
        assertThat(page.locator(".question")).hasCount(2);
        wholePicture(page, "import-2-asked-" + language);
        assertAccessible(page);
        assertThat(page.locator("#choice-charset")).hasValue("windows-1256");
        assertThat(page.locator(".table-values")).containsText("بقعه آزمايشي باغ");
        answer(page, "crs", "EPSG:32639");
        answer(page, "target", "sites");
        assertThat(page.locator("#column-1")).hasValue("name_fa");
        sayWhereItComesFrom(page);
        wholePicture(page, "import-3-answered-" + language);
        assertAccessible(page);

        check(page);
        assertThat(tile(page, "errors")).hasText(Pattern.compile("[0۰]"));
        assertThat(page.locator(".table-added tbody tr")).hasCount(2);
        assertThat(page.locator(".preview-map .diff-added")).hasCount(2);
        kinds(page, "changed").click();
        assertThat(page.locator(".table-changed del").first()).isVisible();
        wholePicture(page, "import-4-differences-" + language);
        assertAccessible(page);

        apply(page);
        wholePicture(page, "import-5-applied-" + language);
        assertAccessible(page);
        page.locator("#see-on-map").click();
        awaitMap(page);
        assertThat(page.locator("#sheet-title")).containsText("بقعه آزمايشي باغ");
        picture(page, "import-6-on-the-map-" + language);

        page.goBack();
        undoAgain(page);
        wholePicture(page, "import-7-undone-" + language);
        visitMap(page, "?lang=" + language);
        assertThat(row(page, "journey-1")).hasCount(0);
    }

    @Test
    void goesTheSameWayOnAPhone() {
        var page = phone();
        signIn(page, "/manage/import?lang=fa");
        bring(page, NAME, shapefile("of phone"));
        wholePicture(page, "import-phone-asked-fa");
        assertAccessible(page);
        answer(page, "crs", "EPSG:32639");
        answer(page, "target", "sites");
        sayWhereItComesFrom(page);
        wholePicture(page, "import-phone-answered-fa");
        check(page);
        assertThat(page.locator(".preview-map .diff-added")).hasCount(2);
        wholePicture(page, "import-phone-differences-fa");
        assertAccessible(page);
        apply(page);
        undoAgain(page);
        wholePicture(page, "import-phone-undone-fa");
        assertAccessible(page);
    }

    @Test
    void goesTheWholeWayWithTheKeyboard() {
        var page = desk();
        signIn(page, "/manage/import?lang=en");
        bring(page, "keys.csv", "ref,name_fa,kind\nqom-shrine-001,,\n");
        press(page, "#question-target-0", "ArrowDown", "ArrowUp", " ");
        page.locator("#question-target input[value='sites']").focus();
        page.keyboard().press(" ");
        assertThat(page.locator("#choice-target")).hasValue("sites");
        sayWhereItComesFrom(page);
        picture(page, "import-keyboard-answered-en");
        press(page, "#check", "Enter");
        picture(page, "import-keyboard-checked-en");
        assertThat(page.locator("#step-check .tiles")).isVisible();
        assertThat(page.locator("#step-differences .notice-done")).isVisible();
    }

    @Test
    void looksAtARepairAndTakesIt() {
        var page = desk();
        signIn(page, "/manage/import?lang=fa");
        bring(
                page,
                "bow.geojson",
                """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "properties":{"ref":"bow-1","name_fa":"دریاچه آزمایشی","kind":"lake"},
                 "geometry":{"type":"Polygon","coordinates":[[[50.8,34.6],[50.9,34.7],[50.9,34.6],[50.8,34.7],[50.8,34.6]]]}}]}
                """);
        answer(page, "target", "water");
        sayWhereItComesFrom(page);
        check(page);
        assertThat(page.locator("#step-check .diff-old")).isAttached();
        wholePicture(page, "import-repair-fa");
        assertAccessible(page);
        page.locator("#take-repairs").click();
        assertThat(page.locator("#step-differences .chip-added")).containsText("۱");
        assertThat(tile(page, "errors")).hasText("۰");
    }

    private static void press(Page page, String selector, String... keys) {
        page.locator(selector).focus();
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private static Locator kinds(Page page, String kind) {
        return page.locator("#step-differences .chip-" + kind);
    }

    /**
     * Two new shrines and one that is there; letters as Windows wrote them for Arabic.
     *
     * @param own a column by which the file is not taken for one of another journey
     */
    private static byte[] shapefile(String own) {
        return new Shapefile(Shapefile.POINT, Charset.forName("windows-1256"))
                .alsoWith("نوع", "دقت موقعيت", "خطا", own)
                .point(
                        "journey-1",
                        "بقعه آزمايشي باغ",
                        489269.3,
                        3834369.8,
                        "emamzadeh",
                        "exact",
                        "15",
                        "")
                .point(
                        "journey-2",
                        "بقعه آزمايشي دروازه",
                        486716.8,
                        3830946.6,
                        "emamzadeh",
                        "neighbourhood",
                        "300",
                        "")
                .point("qom-shrine-001", "", 488900.0, 3833300.0, "", "exact", "20", "")
                .packed("shrines")
                .bytes();
    }
}
