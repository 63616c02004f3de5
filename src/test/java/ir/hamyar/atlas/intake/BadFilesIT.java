package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.ingest.ReportText;
import ir.hamyar.atlas.ingest.UnreadableFile;
import ir.hamyar.atlas.problem.Conflict;
import ir.hamyar.atlas.problem.Unprocessable;
import ir.hamyar.atlas.support.BadFiles;
import ir.hamyar.atlas.support.BadFiles.BadFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A bad file gets a named answer in both languages, and nothing of it comes into the atlas. */
class BadFilesIT extends IntakeIT {

    @Autowired private ReportText sentences;
    private Map<String, String> before;

    static List<BadFile> refused() {
        return BadFiles.refused();
    }

    static List<BadFile> broken() {
        return BadFiles.broken();
    }

    static List<BadFile> asked() {
        return BadFiles.asked();
    }

    static List<BadFile> remarked() {
        return BadFiles.remarked();
    }

    @BeforeEach
    void remember() {
        before = checksum();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(checksum()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void namesWhyAFileIsNotTaken(BadFile bad) {
        var fault = faultOf(bad);

        assertThat(fault.code()).isEqualTo(bad.code());
        assertIsSaid(fault, bad.name());
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM upload WHERE name = :name AND state <> 'failed'")
                                .param("name", bad.name())
                                .query(Integer.class)
                                .single())
                .as("uploads that could still be applied")
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesTheBadRecordOfAFile(BadFile bad) {
        var upload = checked(bad);

        assertThat(upload.state())
                .as(() -> String.valueOf(upload.fault()))
                .isEqualTo(UploadState.CHECKED);
        var found = findings.list(upload.id(), "error", bad.code(), 0, 10);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).ref()).isEqualTo("bad");
        assertThat(found.get(0).line()).isPositive();
        assertIsSaid(found.get(0), bad.name());
        assertThatThrownBy(() -> uploads.applyNow(upload.id(), "tester"))
                .isInstanceOf(Unprocessable.class);
    }

    @ParameterizedTest
    @MethodSource("asked")
    void asksBeforeItReads(BadFile unclear) {
        var upload = bring(unclear.name(), unclear.content(), target("places"));
        var open = uploads.questions(upload);

        assertThat(open).extracting(Question::key).contains(unclear.code());
        assertThat(open)
                .filteredOn(question -> question.key().equals(unclear.code()))
                .singleElement()
                .satisfies(
                        question -> {
                            assertThat(question.messageFa()).matches(".*[\u0600-\u06FF].*");
                            assertThat(question.messageEn()).matches(".*[a-z].*");
                            assertThat(question.options()).hasSizeGreaterThan(1);
                        });
        assertThatThrownBy(() -> uploads.checkNow(upload.id())).isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("remarked")
    void remarksWhatIsNoFault(BadFile odd) {
        var upload = bring(odd.name(), odd.content(), target("places"));

        assertThat(uploads.questions(upload)).isEmpty();
        var notes = upload.inspection().notes();
        assertThat(notes).extracting(Finding::code).contains(odd.code());
        notes.forEach(note -> assertIsSaid(note, odd.name()));
        uploads.checkNow(upload.id());
        assertThat(findings.list(upload.id(), null, odd.code(), 0, 10)).hasSize(1);
    }

    @Test
    void namesEachRecordOfAnotherCountry() {
        var upload =
                uploads.checkNow(
                        bring(
                                        "abroad.geojson",
                                        BadFiles.geoJson(
                                                "{\"type\":\"Feature\",\"properties\":{\"ref\":\"a\",\"name\":\"پاریس\",\"kind\":\"village\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[2.35,48.85]}}"),
                                        target("places"))
                                .id());
        var found = findings.list(upload.id(), "error", null, 0, 10);
        assertThat(found).extracting(Finding::code).containsExactly("outside-province");
        assertThat(found.get(0).value()).isEqualTo("2.35000, 48.85000");
        assertIsSaid(found.get(0), "abroad.geojson");
    }

    @Test
    void namesTheOutlineThatCrossesItselfAndTheOneThatIsNoOutline() {
        var upload =
                uploads.checkNow(
                        bring(
                                        "outlines.geojson",
                                        BadFiles.geoJson(
                                                boundary(
                                                        "bow-tie",
                                                        "{\"type\":\"Polygon\",\"coordinates\":[[[50.8,34.6],[50.9,34.7],[50.9,34.6],[50.8,34.7],[50.8,34.6]]]}"),
                                                boundary(
                                                        "mixture",
                                                        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[50.8,34.6]}]}")),
                                        target("boundaries"))
                                .id());
        var found = findings.list(upload.id(), "error", null, 0, 10);
        assertThat(found)
                .extracting(Finding::ref, Finding::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("bow-tie", "geometry-to-repair"),
                        org.assertj.core.groups.Tuple.tuple("mixture", "not-a-polygon"));
        found.forEach(one -> assertIsSaid(one, "outlines.geojson"));
        assertThat(findings.listRepairs(upload.id(), 0, 10))
                .singleElement()
                .satisfies(
                        repair -> {
                            assertThat(repair.before()).contains("\"Polygon\"");
                            assertThat(repair.after()).contains("\"MultiPolygon\"");
                        });
    }

    /** Two gigabytes and a byte, none of which is read: the file has no content on the disk. */
    @Test
    void refusesAFileThatIsTooLargeByItsSize(@TempDir Path folder) throws IOException {
        var huge = folder.resolve("huge.csv");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength((2L << 30) + 1);
        }
        long started = System.nanoTime();
        var refused =
                catchThrowableOfType(
                        UnreadableFile.class,
                        () -> uploads.receive(huge, "huge.csv", "tester", target("places")));

        assertThat(refused.code()).isEqualTo("file-too-large");
        assertThat(System.nanoTime() - started).isLessThan(1_000_000_000L);
        assertIsSaid(ReportText.finding(refused), "huge.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsPastAByteOrderMark(String charset) {
        var text = "\uFEFFref,name_fa,kind,lon,lat\nmarked,سیرو,village,50.9,34.4\n";
        var upload =
                uploads.checkNow(
                        bring("mark.csv", text.getBytes(Charset.forName(charset)), target("places"))
                                .id());

        assertThat(upload.inspection().columnNames()).contains("ref");
        assertThat(upload.counts().errors()).isZero();
        assertThat(upload.counts().added()).isEqualTo(1);
    }

    @Test
    void keepsAnEmojiAndNamesATurnedText() {
        var upload =
                uploads.checkNow(
                        bring(
                                        "پارک‌ها \uD83C\uDF33 \u202Excod.csv",
                                        "ref,name_fa,kind,lon,lat\n"
                                                + "tree,"
                                                + "پ".repeat(199)
                                                + "\uD83C\uDF33,park,50.9,34.6\n"
                                                + "turned,پارک \u202Egnp.txt,park,50.9,34.6\n",
                                        target("places"))
                                .id());

        assertThat(upload.name())
                .as("joined words keep their joiner, and nothing turns the ending round")
                .isEqualTo("پارک‌ها \uD83C\uDF33 xcod.csv");
        assertThat(findings.list(upload.id(), "error", null, 0, 10))
                .singleElement()
                .satisfies(
                        turned -> {
                            assertThat(turned.code()).isEqualTo("text-turned");
                            assertThat(turned.ref()).isEqualTo("turned");
                            assertThat(turned.field()).isEqualTo("name_fa");
                            assertIsSaid(turned, upload.name());
                        });
        assertThat(upload.counts().good()).isEqualTo(1);
    }

    private Finding faultOf(BadFile bad) {
        try {
            var upload = checked(bad);
            assertThat(upload.state()).isEqualTo(UploadState.FAILED);
            return upload.fault();
        } catch (UnreadableFile atTheDoor) {
            return ReportText.finding(atTheDoor);
        }
    }

    /** Agrees with what was understood, and answers what is asked as a person would. */
    private Upload checked(BadFile bad) {
        var upload = bring(bad.name(), bad.content(), target("places"));
        var open = uploads.questions(upload).stream().map(Question::key).toList();
        if (open.contains("charset")) {
            upload = uploads.choose(upload.id(), answer("charset", "UTF-8").or(upload.choices()));
        }
        if (open.contains("crs")) {
            upload = uploads.choose(upload.id(), answer("crs", "EPSG:32639").or(upload.choices()));
        }
        return uploads.checkNow(upload.id());
    }

    /** One sentence in each language that names the file, the line, the value and a way out. */
    private void assertIsSaid(Finding finding, String file) {
        for (var sentence :
                List.of(sentences.persian(finding, file), sentences.english(finding, file))) {
            assertThat(sentence).contains(file).doesNotContainPattern("\\{\\d\\}");
            assertThat(sentence).as("a way out").containsPattern("[;؛.:].+\\.$");
            if (finding.line() > 0) {
                assertThat(sentence).contains(String.valueOf(finding.line()));
            }
            if (finding.severity() == Severity.ERROR && isShown(finding.value())) {
                assertThat(sentence).contains(finding.value());
            }
        }
        assertThat(Set.of(sentences.persian(finding, file), sentences.english(finding, file)))
                .hasSize(2);
    }

    /** What turns a sentence round, or fills a page, is not repeated in it. */
    private static boolean isShown(String value) {
        return value != null
                && !value.isBlank()
                && value.length() < 100
                && value.chars().noneMatch(c -> c == '\u202E');
    }

    private static String boundary(String ref, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"ref\":\""
                + ref
                + "\",\"name_fa\":\"منطقه\",\"level\":\"municipal_zone\"},\"geometry\":"
                + geometry
                + "}";
    }
}
