package ir.hamyar.atlas.finder;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Named;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    private static final Questions NOTHING = new Questions(null, null, null, null, null);

    @Test
    void anOfferAboutWhichNothingIsAskedFits() {
        assertThat(Checks.of(offer("idea"), NOTHING)).isEmpty();
        assertThat(Checks.verdict(List.of())).isEqualTo(Verdict.FEASIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "completed, EXCLUDED",
        "revoked, EXCLUDED",
        "contract, UNKNOWN",
        "in_progress, UNKNOWN",
        "suspended, UNKNOWN",
        "unclear, UNKNOWN",
        "idea, FEASIBLE",
        "package, FEASIBLE"
    })
    void theStageSaysWhetherThereIsAnythingLeft(String stage, Verdict verdict) {
        assertThat(Checks.verdict(Checks.of(offer(stage), NOTHING))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "100, toman, project, 100, toman, FEASIBLE",
        "101, toman, project, 100, toman, EXCLUDED",
        "1000, irr, project, 100, toman, FEASIBLE",
        "1001, irr, project, 100, toman, EXCLUDED",
        "100, toman, project, 1000, irr, FEASIBLE",
        "101, toman, project, 1000, irr, EXCLUDED",
        "1, eur, project, 100, toman, UNKNOWN",
        "1, toman, part_only, 100, toman, UNKNOWN",
        "999, toman, programme_total, 100, toman, UNKNOWN",
        "1, toman, , 100, toman, UNKNOWN",
        ", , , 100, toman, UNKNOWN"
    })
    void moneyIsComparedWithinOneUnitAndForTheWholeProjectOnly(
            BigDecimal amount,
            String unit,
            String scope,
            BigDecimal budget,
            String budgetUnit,
            Verdict verdict) {
        var offer = offer("idea", amount, unit, scope, null, null);
        var checks = Checks.of(offer, new Questions(null, budget, budgetUnit, null, null));
        assertThat(checks).singleElement().extracting(Check::rule).isEqualTo("money");
        assertThat(Checks.verdict(checks)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2000, FEASIBLE", "1999, EXCLUDED", ", UNKNOWN"})
    void areaIsTheLeastThatIsNeeded(Long area, Verdict verdict) {
        var offer = offer("idea", null, null, null, area, null);
        assertThat(Checks.verdict(Checks.of(offer, new Questions(null, null, null, 2000L, null))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"24, FEASIBLE", "25, EXCLUDED", ", UNKNOWN"})
    void timeIsTheMostThatThereIs(Integer months, Verdict verdict) {
        var offer = offer("idea", null, null, null, null, months);
        assertThat(Checks.verdict(Checks.of(offer, new Questions(null, null, null, null, 24))))
                .isEqualTo(verdict);
    }

    @Test
    void whatSpeaksAgainstItWeighsMoreThanWhatIsNotKnown() {
        var checks = Checks.of(offer("in_progress"), new Questions("livestock", null, null, 5L, 5));
        assertThat(Checks.verdict(checks)).isEqualTo(Verdict.EXCLUDED);
        assertThat(checks)
                .filteredOn(check -> check.verdict() == Verdict.EXCLUDED)
                .extracting(Check::rule)
                .containsExactly("sector");
    }

    private static Offer offer(String stage) {
        return offer(stage, null, null, null, null, null);
    }

    private static Offer offer(
            String stage,
            BigDecimal amount,
            String unit,
            String scope,
            Long areaM2,
            Integer months) {
        return new Offer(
                "projects",
                new Named("P1", new Bilingual("طرح", "Plan")),
                List.of("tourism"),
                List.of("qom-shrine-001"),
                null,
                stage,
                amount,
                unit,
                scope,
                null,
                areaM2,
                new Bilingual(null, null),
                months,
                List.of());
    }
}
