package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import ir.hamyar.atlas.support.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook with bad cells is corrected from its report and brought in again. */
class CorrectionJourneyIT extends DeskJourney {

    private static final Map<String, String> CORRECTIONS =
            Map.of("50.8x1", "50.871", "خیلی دقیق", "exact");

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void downloadsTheReportCorrectsItAndBringsItAgain(String language) throws IOException {
        var page = desk();
        signIn(page, "/manage/import?lang=" + language);
        bring(page, "بقعه‌ها.xlsx", workbook(language));
        answer(page, "target", "sites");
        sayWhereItComesFrom(page);
        check(page);
        assertThat(tile(page, "errors")).hasText(Pattern.compile("[2۲]"));
        assertThat(page.locator("#apply")).isDisabled();
        wholePicture(page, "correction-1-report-" + language);
        assertAccessible(page);

        var corrected = corrected(download(page));
        page.locator("#other-file").click();
        drop(page, "بقعه‌ها-report.xlsx", corrected);
        assertThat(page.locator("#afresh")).isVisible();
        assertThat(page.locator("#choice-target")).hasValue("sites");
        sayWhereItComesFrom(page);
        check(page);
        assertThat(tile(page, "errors")).hasText(Pattern.compile("[0۰]"));
        assertThat(page.locator(".table-added tbody tr")).hasCount(3);
        wholePicture(page, "correction-2-corrected-" + language);

        apply(page);
        visitMap(page, "?lang=" + language + "&site=mended-" + language + "-2");
        assertThat(page.locator("#sheet-title")).containsText("بقعه دوم");
        page.goBack();
        undoAgain(page);
        visitMap(page, "?lang=" + language);
        assertThat(row(page, "mended-" + language + "-2")).hasCount(0);
    }

    private static byte[] download(Page page) throws IOException {
        var file = page.waitForDownload(() -> page.locator("#report-xlsx").click());
        assertThat(file.suggestedFilename()).endsWith("-report.xlsx");
        return Files.readAllBytes(file.path());
    }

    /** What a person does with the marked cells. */
    private static byte[] corrected(byte[] report) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(report))) {
            for (var row : book.getFirstSheet().read()) {
                rows.add(cells(row));
            }
        }
        assertThat(rows).hasSize(4);
        return sheet(rows);
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(i -> row.getCellText(i))
                .map(text -> CORRECTIONS.getOrDefault(text, text))
                .toList();
    }

    private static byte[] workbook(String language) {
        return sheet(
                List.of(
                        List.of(
                                "کد",
                                "نام",
                                "نوع",
                                "طول جغرافیایی",
                                "عرض جغرافیایی",
                                "دقت موقعیت",
                                "خطا به متر",
                                "یادداشت " + language),
                        line(language, 1, "بقعه نخست", "50.861", "exact"),
                        line(language, 2, "بقعه دوم", "50.8x1", "exact"),
                        line(language, 3, "بقعه سوم", "50.891", "خیلی دقیق")));
    }

    private static List<String> line(
            String language, int number, String name, String lon, String precision) {
        return List.of(
                "mended-" + language + "-" + number,
                name,
                "emamzadeh",
                lon,
                "34.655",
                precision,
                "25",
                "");
    }

    @SuppressWarnings("unchecked")
    private static byte[] sheet(List<List<String>> rows) {
        return new Workbook()
                .sheet(
                        "بقعه‌ها",
                        rows.stream()
                                .map(row -> row.stream().map(Workbook::text).toList())
                                .toArray(List[]::new))
                .bytes();
    }
}
