package ir.hamyar.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "3200, 1600, 1500, 5000",
        "900, 2000, 0, 3000",
        "850, 200, 600, 1100",
        "20, 0, 0, 100",
        "120, 15000, 0, 16000",
        "43210, 100, 43000, 44000"
    })
    void isNeverSaidMoreExactlyThanBothEndsAreKnown(
            double metres, double slack, long low, long high) {
        assertThat(KnownDistance.of(metres, slack)).isEqualTo(new KnownDistance(low, high));
    }

    @Test
    void alwaysHoldsWhatWasMeasuredAndBothUncertainties() {
        for (double metres = 0; metres < 60_000; metres += 137) {
            for (double slack : new double[] {0, 100, 399, 400, 1500, 2000, 5000, 15_000}) {
                var known = KnownDistance.of(metres, slack);
                assertThat(known.lowMetres())
                        .isLessThanOrEqualTo((long) Math.max(0, metres - slack));
                assertThat((double) known.highMetres()).isGreaterThanOrEqualTo(metres + slack);
            }
        }
    }

    @Test
    void saysNoMetresWhereAKilometreIsUnknown() {
        for (double metres = 0; metres < 30_000; metres += 211) {
            var known = KnownDistance.of(metres, 1500);
            assertThat(known.lowMetres() % 500).isZero();
            assertThat(known.highMetres() % 500).isZero();
            assertThat(known.highMetres() - known.lowMetres()).isGreaterThanOrEqualTo(1500);
        }
    }
}
