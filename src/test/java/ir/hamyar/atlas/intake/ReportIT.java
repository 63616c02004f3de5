package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.hamyar.atlas.problem.Conflict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong is said in both languages, and handed out so that it can be corrected. */
class ReportIT extends IntakeIT {

    private static final Locale PERSIAN = Locale.forLanguageTag("fa");

    @Autowired private Report report;
    @Autowired private ReportFiles files;

    @Test
    void saysWhatIsWrongAndHowToMendIt() {
        var upload = checked("شناسه;نام;نوع;lon;lat\nr-1;سیرو;village;50.9,2;34.4\n");

        var document = report.of(upload, "error", null, 0, 10);

        assertThat(document.counts()).isEqualTo(new ReportDocument.Counts(1, 0, 1, 0, 0));
        assertThat(document.findings())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.line()).isEqualTo(2);
                            assertThat(line.column()).isEqualTo("lon");
                            assertThat(line.value()).contains("50.9,2");
                            assertThat(line.messageEn()).doesNotContain("places.csv", "line 2");
                            assertThat(line.remedyEn()).startsWith("Write ");
                            assertThat(line.messageFa()).matches(".*[\u0600-\u06FF].*");
                            assertThat(line.remedyFa()).matches(".*[\u0600-\u06FF].*");
                        });
        assertThat(document.byCode())
                .anySatisfy(
                        counted -> {
                            assertThat(counted.severity()).isEqualTo("error");
                            assertThat(counted.count()).isEqualTo(1);
                        });
    }

    @Test
    void leavesOpenInTheCountsWhatDiffersFromRowToRow() {
        var upload =
                checked(
                        "ref;name_fa;kind\nr-1;سیرو;village;a\nr-2;صرم;village;b\nr-3;ونان;village\n");

        assertThat(report.of(upload, null, null, 0, 10).byCode())
                .filteredOn(counted -> counted.code().equals("ragged-row"))
                .singleElement()
                .satisfies(
                        counted -> {
                            assertThat(counted.count()).isEqualTo(2);
                            assertThat(counted.messageEn())
                                    .isEqualTo(
                                            "This row has 4 cells, the header has 3; after “…” the columns no longer fit.");
                        });
    }

    @Test
    void isRefusedBeforeTheCheck() {
        var upload = bring("places.csv", "ref,name_fa\nr-1,سیرو\n", target("places"));

        assertThatThrownBy(() -> report.of(upload, null, null, 0, 10)).isInstanceOf(Conflict.class);
    }

    @Test
    void handsOutRowsThatAreCorrectedAndBroughtAgainWithoutAQuestion() {
        var file =
                "شناسه;نام;نوع;x;y;جمعیت\nr-1;سیرو;village;500000;3840000;120\nr-2;صرم;village;501000;3841000;اندک\n";
        var first =
                bring(
                        "از سازمان.csv",
                        file.replace('ی', 'ي').getBytes(Charset.forName("windows-1256")),
                        target("places"));
        var answered =
                uploads.choose(
                        first.id(),
                        answer("charset", "windows-1256")
                                .or(answer("crs", "EPSG:32639"))
                                .or(first.choices()));
        assertThat(uploads.questions(answered)).isEmpty();
        var upload = uploads.checkNow(first.id());
        assertThat(upload.counts().errors()).isEqualTo(1);

        var copy = csv(upload, PERSIAN);
        assertThat(copy).startsWith("\uFEFFشناسه,نام,نوع,x,y,جمعيت,چه نادرست است (اطلس),");
        assertThat(copy.lines().skip(1).findFirst())
                .hasValue("r-1,سيرو,village,500000,3840000,120,,");
        assertThat(copy.lines().skip(2).findFirst().orElseThrow()).contains("«اندک»");

        var corrected = bring("اصلاح.csv", copy.replaceFirst("اندک", "95"), Choices.NONE);
        assertThat(uploads.questions(corrected)).isEmpty();
        var again = uploads.checkNow(corrected.id());
        assertThat(again.counts().errors()).isZero();
        assertThat(again.counts().added()).isEqualTo(2);
        assertThat(findings.list(again.id(), null, "column-unknown", 0, 10)).isEmpty();
    }

    @Test
    void marksTheBadCellsOfAWorkbook() throws IOException {
        var upload =
                checked(
                        "ref;name_fa;population;kind;lon;lat\nr-1;سیرو;1;village;50.9;34.4\nr-2;صرم;few;village;50.91;34.41\n");
        var parts = parts(workbook(upload, Locale.ENGLISH));

        var sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .containsPattern("r=\"C3\" s=\"[1-9]")
                .doesNotContainPattern("r=\"C2\" s=\"[1-9]");
        assertThat(parts.get("xl/styles.xml")).contains("FFC7CE");
        assertThat(parts.get("xl/comments1.xml"))
                .contains("ref=\"C3\"")
                .contains("Write digits only");

        var back = bring("back.xlsx", workbook(upload, PERSIAN), Choices.NONE);
        assertThat(uploads.questions(back)).isEmpty();
        var again = uploads.checkNow(back.id());
        assertThat(again.counts().rows()).isEqualTo(2);
        assertThat(again.counts().errors()).isEqualTo(1);
        assertThat(again.counts().added()).isEqualTo(1);
    }

    @Test
    void keepsTextFromBecomingAFormula() throws IOException {
        var upload =
                checked(
                        "ref;name_fa;kind;note_fa;population\nr-1;سیرو;village;=HYPERLINK(\"http://a\");-5\nr-2;@صرم;village;+98 25;1\n");
        var copy = csv(upload, Locale.ENGLISH);

        assertThat(copy)
                .contains(",\"'=HYPERLINK(\"\"http://a\"\")\",")
                .contains(",'@صرم,")
                .contains(",'+98 25,")
                .contains(",-5,");
        var sheet = parts(workbook(upload, Locale.ENGLISH)).get("xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f>");

        var back = uploads.checkNow(bring("back.csv", copy, Choices.NONE).id());
        assertThat(back.inspection().sample().get(1).values())
                .containsEntry("name_fa", "@صرم")
                .containsEntry("note_fa", "+98 25");
    }

    @Test
    void doesNotLetARowThatLostItsOrderLookWhole() {
        var upload = checked("ref;name_fa;kind\nr-1;سیرو\nr-2;صرم;village\n");
        assertThat(findings.list(upload.id(), "error", "ragged-row", 0, 10)).hasSize(1);

        var back =
                uploads.checkNow(bring("back.csv", csv(upload, Locale.ENGLISH), Choices.NONE).id());

        assertThat(findings.list(back.id(), "error", "ragged-row", 0, 10)).hasSize(1);
    }

    @Test
    void tellsRecordsOfAMapInOneLineApartAndGivesTheirPoints() {
        var map =
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + point("r-1", "12", "50.9,34.4")
                        + ","
                        + point("r-2", "few", "50.91,34.41")
                        + "]}";
        var upload = uploads.checkNow(bring("map.geojson", map, target("places")).id());

        var copy = csv(upload, Locale.ENGLISH);

        assertThat(copy.lines().skip(1).findFirst()).hasValue("r-1,سیرو,village,12,50.9,34.4,,");
        assertThat(copy.lines().skip(2).findFirst().orElseThrow())
                .startsWith("r-2,سیرو,village,few,50.91,34.41,")
                .contains("“few”");
        var back = bring("back.csv", copy.replace("few", "13"), Choices.NONE);
        assertThat(uploads.questions(back)).isEmpty();
        assertThat(uploads.checkNow(back.id()).counts().added()).isEqualTo(2);
    }

    @Test
    void staysWhenOnlyTheGoodRowsWereTaken() {
        var upload =
                uploads.checkNow(
                        bring(
                                        "places.csv",
                                        "ref,name_fa,kind,lon,lat\nkept-1,سیرو,village,50.9,34.4\nkept-2,صرم,village,,\n",
                                        goodRows("places"))
                                .id());
        var applied = uploads.applyNow(upload.id(), "tester");
        try {
            assertThat(csv(applied, PERSIAN)).contains("kept-2,صرم,village");
        } finally {
            batches.undo(applied.batch(), "tester");
        }
    }

    private Upload checked(String content) {
        var upload = uploads.checkNow(bring("places.csv", content, target("places")).id());
        assertThat(upload.state())
                .as(() -> String.valueOf(upload.fault()))
                .isEqualTo(UploadState.CHECKED);
        return upload;
    }

    private String csv(Upload upload, Locale language) {
        var out = new ByteArrayOutputStream();
        files.writeCsv(upload, language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private byte[] workbook(Upload upload, Locale language) {
        var out = new ByteArrayOutputStream();
        files.writeWorkbook(upload, language, out);
        return out.toByteArray();
    }

    static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new HashMap<String, String>();
        var file = Files.createTempFile("report", ".xlsx");
        Files.write(file, workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static String point(String ref, String kind, String at) {
        return "{\"type\":\"Feature\",\"properties\":{\"ref\":\"%s\",\"name_fa\":\"سیرو\",\"kind\":\"village\",\"population\":\"%s\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[%s]}}"
                .formatted(ref, kind, at);
    }
}
