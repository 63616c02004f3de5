package ir.hamyar.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text becomes a formula, and no number becomes a text. */
class CellGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+98 25 3660", "-rm", "@SUM(A1)", "\t=1", "\r=1", "-", "+63.5 m2"})
    void marksWhatWouldBeComputedAndTakesTheMarkOffAgain(String text) {
        assertThat(CellGuard.guard(text)).isEqualTo("'" + text);
        assertThat(CellGuard.plain(CellGuard.guard(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "+12.5",
                "-۱۲٫۵",
                "-1,250",
                "-3e5",
                "-7%",
                "حرم",
                "",
                "'quoted'",
                "a=b"
            })
    void leavesNumbersAndOrdinaryTextAlone(String text) {
        assertThat(CellGuard.guard(text)).isEqualTo(text);
        assertThat(CellGuard.plain(text)).isEqualTo(text);
    }
}
