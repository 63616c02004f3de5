package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ir.hamyar.atlas.ingest.Finding;
import org.junit.jupiter.api.Test;

/** A file of opportunities as an office writes it: Persian headings, words for codes, a report. */
class OpportunityFileIT extends IntakeIT {

    private static final String OFFERS =
            """
            شناسه,عنوان,محل,بخش,مرحله,روش مشارکت,نوع مالکیت,عرصه,مبلغ,آب,مهلت
            W-1,مجتمع خدماتی,کنار جادهٔ کهک,خدماتی و گردشگری,آماده واگذاری,BOOT,موقوفه,۱۲۰۰۰,۳ میلیارد تومان,دارد,1405/06/31
            W-2,کشتارگاه,جعفرآباد,دامپروری,ایده,B.O.T,,-5,,,
            demo-9,ساختگی,قم,خدماتی,ایده,,,,,,
            """;

    @Test
    void isUnderstoodLoadedAndTakenBack() {
        var before = checksum();
        var upload = uploads.checkNow(bring("offers.csv", OFFERS, goodRows("opportunities")).id());
        assertThat(findings.list(upload.id(), "error", null, 0, 10))
                .extracting(Finding::code, Finding::ref)
                .containsExactly(tuple("negative-number", "W-2"), tuple("reserved-ref", "demo-9"));
        var applied = uploads.applyNow(upload.id(), "tester");

        assertThat(
                        one(
                                """
                                SELECT concat_ws(' ', participation_model, ownership_type, land_area_m2, amount,
                                                 amount_unit, utility_water, deadline, array_to_string(sectors, '+'))
                                FROM opportunity WHERE ref = 'W-1'
                                """))
                .isEqualTo("boot waqf 12000 3000000000 toman present 2026-09-22 services+tourism");
        assertThat(
                        one(
                                "SELECT string_agg(ref, ',' ORDER BY ref) FROM opportunity WHERE ref LIKE 'W-%' OR ref LIKE 'demo-%'"))
                .isEqualTo("W-1");

        batches.undo(applied.batch(), "tester");
        assertThat(checksum()).isEqualTo(before);
    }
}
