package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.hamyar.atlas.ingest.UndoRefused;
import ir.hamyar.atlas.problem.Conflict;
import ir.hamyar.atlas.problem.Unprocessable;
import org.junit.jupiter.api.Test;

/** A file changes nothing until it is applied, and nothing remains of it when it is undone. */
class CheckAndUndoIT extends IntakeIT {

    private static final String HEADER =
            "ref,name_fa,kind,lat,lon,location_precision,uncertainty_m,county_ref\n";

    @Test
    void aCheckWritesNothing() {
        var before = checksum();
        var upload =
                uploads.checkNow(
                        bring(
                                        "sites.csv",
                                        HEADER
                                                + "new-1,امامزاده نو,emamzadeh,34.65,50.88,exact,20,ir-25-qom\n"
                                                + "qom-shrine-001,حرم,emamzadeh,34.6419,50.8787,exact,50,ir-25-qom\n",
                                        target("sites"))
                                .id());

        assertThat(upload.state())
                .as(() -> String.valueOf(upload.fault()))
                .isEqualTo(UploadState.CHECKED);
        assertThat(upload.counts().added()).isEqualTo(1);
        assertThat(upload.counts().changed()).isEqualTo(1);
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void undoBringsBackEveryRow() {
        var before = checksum();
        var upload =
                load(
                        "sites.csv",
                        HEADER
                                + "new-1,امامزاده نو,emamzadeh,34.65,50.88,exact,20,ir-25-qom\n"
                                + "qom-shrine-001,حرم,emamzadeh,34.6419,50.8787,exact,50,ir-25-qom\n",
                        target("sites"));

        assertThat(upload.state())
                .as(() -> String.valueOf(upload.fault()))
                .isEqualTo(UploadState.APPLIED);
        assertThat(one("SELECT uncertainty_m::text FROM site WHERE ref = 'qom-shrine-001'"))
                .isEqualTo("50");
        assertThat(one("SELECT fact_fa FROM site WHERE ref = 'qom-shrine-001'"))
                .as("what the file does not speak of stays")
                .startsWith("خواهر امام رضا");
        assertThat(checksum()).isNotEqualTo(before);

        batches.undo(upload.batch(), "tester");

        assertThat(checksum()).isEqualTo(before);
        assertThatThrownBy(() -> batches.undo(upload.batch(), "tester"))
                .isInstanceOf(UndoRefused.class)
                .hasMessageContaining("already-undone");
    }

    @Test
    void refusesToUndoWhatALaterLoadStandsOn() {
        var before = checksum();
        var first = load("a.csv", "ref,kind\nqom-shrine-002,tomb-tower\n", target("sites"));
        var second = load("b.csv", "ref,kind\nqom-shrine-002,boqeh\n", target("sites"));

        assertThatThrownBy(() -> batches.undo(first.batch(), "tester"))
                .isInstanceOf(UndoRefused.class)
                .hasMessageContaining("later-batch")
                .hasMessageContaining(String.valueOf(second.batch()));

        batches.undo(second.batch(), "tester");
        batches.undo(first.batch(), "tester");
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void takesGoodRowsOnlyWhereThatIsChosen() {
        var before = checksum();
        var content =
                HEADER
                        + "good-1,امامزاده خوب,emamzadeh,34.65,50.88,exact,20,ir-25-qom\n"
                        + "bad-1,امامزاده بد,emamzadeh,35.70,51.40,exact,20,ir-25-qom\n"
                        + "bad-2,امامزاده بد,emamzadeh,34.65,50.88,exact,many,ir-25-qom\n";
        var whole = uploads.checkNow(bring("mixed.csv", content, target("sites")).id());

        assertThat(whole.counts().errors()).isEqualTo(2);
        assertThatThrownBy(() -> uploads.applyNow(whole.id(), "tester"))
                .isInstanceOf(Unprocessable.class);
        assertThat(checksum()).isEqualTo(before);

        var chosen = uploads.choose(whole.id(), whole.choices().withMode(Choices.GOOD_ROWS));
        assertThat(chosen.state()).as("the check still holds").isEqualTo(UploadState.CHECKED);
        var applied = uploads.applyNow(whole.id(), "tester");
        assertThat(one("SELECT count(*)::text FROM site WHERE ref LIKE 'bad-%'")).isEqualTo("0");
        assertThat(one("SELECT count(*)::text FROM site WHERE ref = 'good-1'")).isEqualTo("1");
        batches.undo(applied.batch(), "tester");
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void asksForANewCheckWhenTheDataHaveChanged() {
        var waiting =
                uploads.checkNow(
                        bring("w.csv", "ref,kind\nqom-shrine-003,tomb\n", target("sites")).id());
        var other = load("o.csv", "ref,kind\nqom-shrine-005,tomb-tower\n", target("sites"));

        assertThatThrownBy(() -> uploads.applyNow(waiting.id(), "tester"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("changed-since-check");
        batches.undo(other.batch(), "tester");
    }

    @Test
    void endsWhatACompleteListDoesNotNameAndGuardsAgainstALostTail() {
        var refs = jdbc.sql("SELECT ref FROM site ORDER BY ref").query(String.class).list();
        var before = checksum();
        var allButTwo = "ref\n" + String.join("\n", refs.subList(2, refs.size())) + "\n";
        var upload = load("list.csv", allButTwo, complete("sites"));

        assertThat(upload.state())
                .as(() -> String.valueOf(upload.fault()))
                .isEqualTo(UploadState.APPLIED);
        assertThat(upload.counts().ended()).isEqualTo(2);
        assertThat(one("SELECT count(*)::text FROM site WHERE valid_to = current_date"))
                .isEqualTo("2");
        batches.undo(upload.batch(), "tester");
        assertThat(checksum()).isEqualTo(before);

        var half = "ref\n" + String.join("\n", refs.subList(0, refs.size() / 2)) + "\n";
        var refused = uploads.checkNow(bring("half.csv", half, complete("sites")).id());
        assertThat(refused.state()).isEqualTo(UploadState.FAILED);
        assertThat(refused.fault().code()).isEqualTo("lost-records");
    }

    @Test
    void givesARefToRecordsWithoutOneAndKeepsItThroughTheChecks() {
        var before = checksum();
        var upload =
                uploads.checkNow(
                        bring(
                                        "noref.csv",
                                        "نام,نوع,طول جغرافیایی,عرض جغرافیایی,دقت موقعیت,خطا به متر\n"
                                                + "بقعه تازه,emamzadeh,۵۰٫۸۸۱,۳۴٫۶۵۱,exact,۲۰\n",
                                        target("sites"))
                                .id());
        assertThat(upload.state())
                .as(() -> String.valueOf(upload.fault()))
                .isEqualTo(UploadState.CHECKED);
        assertThat(upload.counts().errors()).isZero();
        var again = uploads.checkNow(upload.id());
        var applied = uploads.applyNow(again.id(), "tester");
        assertThat(one("SELECT ref FROM site WHERE name_fa = 'بقعه تازه'"))
                .isEqualTo("sites-" + java.time.Year.now() + "-1");
        batches.undo(applied.batch(), "tester");
        assertThat(checksum()).isEqualTo(before);
    }
}
