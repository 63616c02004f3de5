package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.ingest.Loads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A template that is filled in comes in without a question about its columns. */
class TemplatesIT extends IntakeIT {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    @Autowired private Templates templates;
    @Autowired private Loads loads;

    @BeforeEach
    void forget() {
        jdbc.sql("DELETE FROM remembered_choice").update();
    }

    @ParameterizedTest
    @CsvSource({
        "sites,fa",
        "sites,en",
        "projects,fa",
        "projects,en",
        "opportunities,fa",
        "opportunities,en",
        "boundaries,fa",
        "boundaries,en",
        "places,fa",
        "places,en",
        "water,fa",
        "water,en"
    })
    void everyColumnIsUnderstood(String target, String language) {
        for (var content :
                List.of(csv(target, language), workbook(target, Locale.forLanguageTag(language)))) {
            var upload = bring("template", content, target(target));
            var headings = upload.inspection().columnNames();

            assertThat(upload.inspection().columns()).hasSize(headings.size());
            var fields = new ArrayList<String>();
            headings.forEach(heading -> fields.add(upload.choices().fieldOf(heading)));
            assertThat(fields.subList(0, fields.size() - 1))
                    .as(headings.toString())
                    .isEqualTo(templates.schema(target).names());
            assertThat(uploads.questions(upload)).extracting(Question::key).isEmpty();

            var checked = uploads.checkNow(upload.id());
            assertThat(checked.counts().rows()).isZero();
            assertThat(findings.list(upload.id(), null, null, 0, 50))
                    .extracting(finding -> finding.code())
                    .containsExactly("example-row");
        }
    }

    @Test
    void aFilledWorkbookIsLoadedWithTheWordsOfItsLists() throws IOException {
        var filled =
                fill(
                        workbook("sites", PERSIAN),
                        Map.of(
                                "name_fa", "امامزاده نمونه",
                                "kind", "امامزاده",
                                "county_ref", "شهرستان قم",
                                "lon", "50.88",
                                "lat", "34.65",
                                "location_precision", "دقیق",
                                "uncertainty_m", "۲۰"));
        var upload = bring("sites.xlsx", filled, target("sites"));

        assertThat(upload.inspection().layers()).hasSize(2);
        assertThat(uploads.questions(upload)).extracting(Question::key).isEmpty();
        var checked = uploads.checkNow(upload.id());
        assertThat(findings.list(upload.id(), "error", null, 0, 10)).isEmpty();
        assertThat(checked.counts().added()).isEqualTo(1);
        var applied = uploads.applyNow(upload.id(), "tester");
        try {
            assertThat(
                            one(
                                    "SELECT kind || ' ' || location_precision || ' ' || uncertainty_m FROM site WHERE name_fa = 'امامزاده نمونه'"))
                    .isEqualTo("emamzadeh exact 20");
        } finally {
            batches.undo(applied.batch(), "tester");
        }
    }

    @Test
    void cellsWithCodesAreChosenFromALongerSheet() throws IOException {
        var bytes = workbook("projects", PERSIAN);
        try (var book = new ReadableWorkbook(new java.io.ByteArrayInputStream(bytes))) {
            var codes = book.findSheet("کدها").orElseThrow().read();
            assertThat(codes)
                    .anySatisfy(
                            row -> {
                                assertThat(row.getCellText(1)).isEqualTo("land_acquisition");
                                assertThat(row.getCellText(2)).isNotBlank();
                                assertThat(row.getCellText(3)).isNotBlank();
                            });
        }
        assertThat(ReportIT.parts(bytes).get("xl/worksheets/sheet1.xml"))
                .contains("<dataValidation ")
                .contains("type=\"list\"");
    }

    private byte[] csv(String target, String language) {
        var out = new ByteArrayOutputStream();
        templates.writeCsv(templates.schema(target), Locale.forLanguageTag(language), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFF");
        return out.toByteArray();
    }

    private byte[] workbook(String target, Locale language) {
        var out = new ByteArrayOutputStream();
        templates.writeWorkbook(templates.schema(target), language, out);
        return out.toByteArray();
    }

    /** As a person would: the example stays, a row is added below it. */
    private byte[] fill(byte[] template, Map<String, String> values) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ReadableWorkbook(new java.io.ByteArrayInputStream(template));
                var to = new Workbook(out, "test", "1.0")) {
            for (var sheet : from.getSheets().toList()) {
                var copy = to.newWorksheet(sheet.getName());
                try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                    rows.forEach(
                            row ->
                                    row.forEach(
                                            cell -> {
                                                if (cell != null && cell.getText() != null) {
                                                    copy.value(
                                                            row.getRowNum() - 1,
                                                            cell.getColumnIndex(),
                                                            cell.getText());
                                                }
                                            }));
                }
                if (sheet.getIndex() == 0) {
                    var names = templates.schema("sites").names();
                    values.forEach((field, value) -> copy.value(2, names.indexOf(field), value));
                }
            }
        }
        return out.toByteArray();
    }
}
