package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is doubtful or wrong in a readable file is found, named and shown, and never loaded. */
class FindingsIT extends IntakeIT {

    private static final String PLACES = "ref,name_fa,kind,lon,lat\n";

    private java.util.Map<String, String> before;

    @BeforeEach
    void remember() {
        before = checksum();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void asksAboutSwappedAxesAndLoadsNoneUnlessTold() {
        var upload =
                bring(
                        "swapped.csv",
                        PLACES + "s-1,سیرو,village,34.4,50.9\ns-2,ورجان,village,34.5,50.8\n",
                        target("places"));
        assertThat(upload.inspection().axesLookSwapped()).isTrue();
        assertThat(keys(upload)).containsExactly("swapAxes");

        var kept = check(upload, "swapAxes", "false");
        assertThat(errors(kept)).extracting(Finding::code).containsOnly("axes-swapped");
        assertThat(errors(kept)).extracting(Finding::line).containsExactly(2, 3);
        assertThat(errors(kept).get(0).value()).isEqualTo("34.40000, 50.90000");
        assertThat(kept.counts().good()).isZero();

        var turned = check(kept, "swapAxes", "true");
        assertThat(errors(turned)).isEmpty();
        assertThat(turned.counts().added()).isEqualTo(2);
    }

    @Test
    void namesTheOneRecordWhoseAxesAreSwapped() {
        var upload =
                check(
                        PLACES
                                + "a,سیرو,village,50.9,34.4\nb,ورجان,village,50.8,34.5\nc,کرمجگان,village,34.45,50.85\n");
        assertThat(errors(upload))
                .singleElement()
                .satisfies(
                        swapped -> {
                            assertThat(swapped.code()).isEqualTo("axes-swapped");
                            assertThat(swapped.ref()).isEqualTo("c");
                            assertThat(swapped.line()).isEqualTo(4);
                        });
    }

    @Test
    void showsDegreesAndMinutesAndReadsThemWhenAccepted() {
        var upload =
                bring(
                        "degrees.csv",
                        PLACES + "d-1,سیرو,village,\"50°54'00\"\"E\",\"34°24'36\"\"N\"\n",
                        target("places"));
        assertThat(keys(upload)).contains("answers.degrees");

        var refused = check(upload, "answers.degrees", "refuse");
        assertThat(errors(refused))
                .singleElement()
                .satisfies(
                        shown -> {
                            assertThat(shown.code()).isEqualTo("degrees-to-confirm");
                            assertThat(shown.detail()).containsExactly("34.41, 50.9");
                        });

        var accepted = check(refused, "answers.degrees", "accept");
        assertThat(errors(accepted)).isEmpty();
        assertThat(codes(accepted, "warning")).containsExactly("degrees-converted");
        assertThat(
                        one(
                                "SELECT ST_AsText(geom) FROM "
                                        + accepted.staging().table("place")
                                        + " WHERE ref = 'd-1'"))
                .isEqualTo("POINT(50.9 34.41)");
    }

    @Test
    void namesUnknownRefs() {
        var upload =
                checkNow(
                        "projects.csv",
                        "ref,name_fa,sectors,stage,boundary_ref,site_refs\n"
                                + "x-1,زائرسرا,tourism,idea,ir-25-nowhere,\n"
                                + "x-2,زائرسرا,tourism,idea,ir-25-qom,qom-shrine-999\n",
                        "projects");
        assertThat(errors(upload))
                .singleElement()
                .satisfies(
                        unknown -> {
                            assertThat(unknown.code()).isEqualTo("unknown-boundary");
                            assertThat(unknown.ref()).isEqualTo("x-1");
                            assertThat(unknown.value()).isEqualTo("ir-25-nowhere");
                        });
        assertThat(findings.list(upload.id(), "warning", "unknown-site", 0, 10))
                .singleElement()
                .satisfies(unknown -> assertThat(unknown.value()).isEqualTo("qom-shrine-999"));
        var place =
                check("ref,name_fa,kind,parent_ref,lon,lat\na,سیرو,village,nowhere,50.9,34.4\n");
        assertThat(codes(place, "warning")).containsExactly("unknown-ref");
    }

    @Test
    void namesDaysThatAreNone() {
        var upload =
                checkNow(
                        "projects.csv",
                        "ref,name_fa,sectors,stage,reported_on,valid_from,valid_to\n"
                                + "x-1,زائرسرا,tourism,idea,۱۴۰۳/۱۳/۰۱,,\n"
                                + "x-2,زائرسرا,tourism,idea,۱۴۰۴/۱۲/۳۰,,\n"
                                + "x-3,زائرسرا,tourism,idea,2025-02-30,,\n"
                                + "x-4,زائرسرا,tourism,idea,,1404/06/25,1403/06/25\n"
                                + "x-5,زائرسرا,tourism,idea,1450/01/01,,\n",
                        "projects");
        assertThat(errors(upload))
                .extracting(Finding::ref, Finding::code)
                .containsExactly(
                        tuple("x-1", "no-such-month"),
                        tuple("x-2", "no-leap-day"),
                        tuple("x-3", "no-such-day"),
                        tuple("x-4", "dates-reversed"));
        assertThat(findings.list(upload.id(), "warning", "date-in-future", 0, 10))
                .singleElement()
                .satisfies(future -> assertThat(future.ref()).isEqualTo("x-5"));
    }

    @Test
    void namesAmountsWithoutUnit() {
        var upload =
                checkNow(
                        "projects.csv",
                        "ref,name_fa,sectors,stage,amount\n"
                                + "x-1,زائرسرا,tourism,idea,۳۰۰۰\n"
                                + "x-2,زائرسرا,tourism,idea,۳ میلیارد تومان\n",
                        "projects");
        assertThat(errors(upload))
                .singleElement()
                .satisfies(
                        bare -> {
                            assertThat(bare.code()).isEqualTo("amount-without-unit");
                            assertThat(bare.ref()).isEqualTo("x-1");
                            assertThat(bare.value()).isEqualTo("۳۰۰۰");
                        });
        assertThat(
                        one(
                                "SELECT amount::text || ' ' || amount_unit FROM "
                                        + upload.staging().table("project")
                                        + " WHERE ref = 'x-2'"))
                .isEqualTo("3000000000 toman");
    }

    @Test
    void namesDoubledRefsAndThingsThatLookLikeOneAnother() {
        var upload =
                check(
                        PLACES
                                + "a,امام زاده زید,shrine,50.9,34.4\n"
                                + "a,سیرو,village,50.8,34.5\n"
                                + "b,امامزادهٔ زید (ع),shrine,50.9002,34.4\n"
                                + "c,امامزاده زید,shrine,50.95,34.4\n");
        assertThat(errors(upload))
                .singleElement()
                .satisfies(
                        doubled -> {
                            assertThat(doubled.code()).isEqualTo("duplicate-ref");
                            assertThat(doubled.line()).isEqualTo(3);
                        });
        assertThat(findings.list(upload.id(), "warning", "maybe-double", 0, 10))
                .singleElement()
                .satisfies(
                        alike -> {
                            assertThat(alike.ref()).isEqualTo("b");
                            assertThat(alike.detail()).containsExactly("a", "18");
                        });
    }

    @Test
    void namesWhatLiesOutsideTheProvince() {
        var upload = check(PLACES + "a,تهران,city,51.4,35.7\nb,سیرو,village,50.9,34.4\n");
        assertThat(errors(upload))
                .singleElement()
                .satisfies(
                        outside -> {
                            assertThat(outside.code()).isEqualTo("outside-province");
                            assertThat(outside.ref()).isEqualTo("a");
                            assertThat(outside.value()).isEqualTo("51.40000, 35.70000");
                            assertThat(Integer.parseInt(outside.detail().get(0)))
                                    .isBetween(40, 120);
                        });
        assertThat(upload.counts().good()).isEqualTo(1);
    }

    @Test
    void showsARepairAndTakesItOnlyWhenAccepted() {
        var bowTie =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"ref\":\"z-1\",\"name_fa\":\"منطقه یک\",\"level\":\"municipal_zone\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[50.8,34.6],[50.9,34.7],[50.9,34.6],[50.8,34.7],[50.8,34.6]]]}}]}";
        var upload = checkNow("zone.geojson", bowTie, "boundaries");
        assertThat(codes(upload, "error")).containsExactly("geometry-to-repair");
        assertThat(findings.listRepairs(upload.id(), 0, 10))
                .singleElement()
                .satisfies(
                        repair -> {
                            assertThat(repair.ref()).isEqualTo("z-1");
                            assertThat(repair.before())
                                    .contains("[[[50.8,34.6],[50.9,34.7],[50.9,34.6]");
                            assertThat(repair.after()).contains("[50.85,34.65]");
                        });

        var repaired = check(upload, "repair", "true");
        assertThat(errors(repaired)).isEmpty();
        assertThat(codes(repaired, "warning")).contains("geometry-repaired");
        assertThat(
                        one(
                                "SELECT ST_IsValid(geom)::text FROM "
                                        + repaired.staging().table("boundary")))
                .isEqualTo("true");
    }

    private Upload check(String places) {
        return checkNow("places.csv", places, "places");
    }

    private Upload checkNow(String name, String content, String target) {
        var upload = bring(name, content, target(target));
        assertThat(keys(upload)).isEmpty();
        return checked(upload);
    }

    private Upload check(Upload upload, String key, String value) {
        return checked(uploads.choose(upload.id(), answer(key, value).or(upload.choices())));
    }

    private Upload checked(Upload upload) {
        var checked = uploads.checkNow(upload.id());
        assertThat(checked.state())
                .as(() -> String.valueOf(checked.fault()))
                .isEqualTo(UploadState.CHECKED);
        return checked;
    }

    private List<String> keys(Upload upload) {
        return uploads.questions(upload).stream().map(Question::key).toList();
    }

    private List<Finding> errors(Upload upload) {
        var errors = findings.list(upload.id(), "error", null, 0, 100);
        assertThat(errors).allMatch(finding -> finding.severity() == Severity.ERROR);
        return errors;
    }

    private List<String> codes(Upload upload, String severity) {
        return findings.list(upload.id(), severity, null, 0, 100).stream()
                .map(Finding::code)
                .toList();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
