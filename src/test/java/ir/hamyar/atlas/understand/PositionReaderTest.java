package ir.hamyar.atlas.understand;

import static ir.hamyar.atlas.understand.Codings.codes;
import static ir.hamyar.atlas.understand.Codings.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionReaderTest {

    private static final Area QOM = new Area(50.0, 34.1, 52.0, 35.2);

    private final PositionReader positions = new PositionReader();

    @ParameterizedTest(name = "latitude «{0}» is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "34.6419          | 34.6419",
                "۳۴٫۶۴۱۹          | 34.6419",
                "۳۴.۶۴۱۹          | 34.6419",
                "۳۴/۶۴۱۹          | 34.6419",
                "34,6419          | 34.6419",
                "34.6419°         | 34.6419",
                "34.6419 N        | 34.6419",
                "N 34.6419        | 34.6419",
                "۳۴٫۶۴۱۹ درجه شمالی | 34.6419",
                "عرض جغرافیایی ۳۴٫۶۴۱۹ | 34.6419",
                "-34.6419         | -34.6419",
                "34.6419 S        | -34.6419",
            })
    void readsDecimalDegrees(String written, String value) {
        assertThat(plain(positions.latitude(written))).isEqualTo(value);
        assertThat(codes(positions.latitude(written))).isEmpty();
    }

    @ParameterizedTest(name = "latitude «{0}» is {1} and shown")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "34°38'31\"N                    | 34.64194444",
                "34° 38′ 31″ N                  | 34.64194444",
                "34º38’31” N                    | 34.64194444",
                "34°38'31''N                    | 34.64194444",
                "N34°38'31.5\"                  | 34.64208333",
                "34 18 30 N                     | 34.30833333",
                "34:38:31                       | 34.64194444",
                "34-38-31                       | 34.64194444",
                "34d 38m                        | 34.63333333",
                "۳۴ درجه ۳۸ دقیقه               | 34.63333333",
                "۳۴ درجه و ۳۸ دقیقه و ۳۱ ثانیه شمالی | 34.64194444",
                "۳۴°۳۸'۳۱\"                     | 34.64194444",
                "-34°30'                        | -34.5",
            })
    void convertsMinutesAndSecondsAndSaysSo(String written, String value) {
        assertThat(plain(positions.latitude(written))).isEqualTo(value);
        assertThat(codes(positions.latitude(written))).containsExactly("degrees-converted");
    }

    @ParameterizedTest(name = "latitude «{0}» is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "50.8787 E        | wrong-axis",
                "۵۰ درجه شرقی     | wrong-axis",
                "طول ۵۰٫۸         | wrong-axis",
                "95               | degrees-out-of-range",
                "3834567          | metres-not-degrees",
                "34°70'           | minutes-over-sixty",
                "34.5 30 N        | unreadable-degrees",
                "34.38.31         | unreadable-degrees",
                "-34 N            | unreadable-degrees",
                "34 N S           | unreadable-degrees",
                "شمال             | unreadable-degrees",
                "قم               | unreadable-degrees",
                "1 2 3 4          | unreadable-degrees",
                "34%              | unreadable-degrees",
            })
    void refusesByName(String written, String fault) {
        assertThat(codes(positions.latitude(written))).containsExactly(fault);
    }

    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "34.6419, 50.8787               | 34.6419, 50.8787",
                "34.6419,50.8787                | 34.6419, 50.8787",
                "34.6419 50.8787                | 34.6419, 50.8787",
                "34,6419; 50,8787               | 34.6419, 50.8787",
                "34,6419, 50,8787               | 34.6419, 50.8787",
                "34,6419 50,8787                | 34.6419, 50.8787",
                "۳۴٫۶۴۱۹، ۵۰٫۸۷۸۷               | 34.6419, 50.8787",
                "۳۴٫۶۴۱۹،۵۰٫۸۷۸۷                | 34.6419, 50.8787",
                "34.6419N 50.8787E              | 34.6419, 50.8787",
                "E50.8787 N34.6419              | 34.6419, 50.8787",
                "lon 50.8787, lat 34.6419       | 34.6419, 50.8787",
                "POINT (50.8787 34.6419)        | 34.6419, 50.8787",
                "۳۴٫۵ درجه شمالی ۵۰٫۵ درجه شرقی | 34.5, 50.5",
                "عرض شمالی ۳۴٫۵ طول شرقی ۵۰٫۵   | 34.5, 50.5",
                "34°30'N 50°30'E                | 34.5, 50.5",
                "34 30 N 50 30 E                | 34.5, 50.5",
            })
    void readsBothAxesFromOneCell(String written, String value) {
        assertThat(plain(positions.pair(written, QOM))).isEqualTo(value);
    }

    @ParameterizedTest(name = "«{0}» is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "34.6419             | pair-unclear",
                "34,6419,50,8787     | pair-unclear",
                "34 18 30 50 52 43   | pair-unclear",
                "34 N, 50 N          | pair-unclear",
                "34; 50; 12          | pair-unclear",
                "500123, 3834567     | metres-not-degrees",
                "قم                  | pair-unclear",
            })
    void refusesPairsByName(String written, String fault) {
        assertThat(codes(positions.pair(written, QOM))).containsExactly(fault);
    }

    @Test
    void saysThatAxesLookSwappedAndLeavesThem() {
        var swapped = positions.pair("50.8787, 34.6419", QOM);
        assertThat(swapped.value()).contains(new LonLat(34.6419, 50.8787));
        assertThat(codes(swapped)).containsExactly("latitude-first", "axes-look-swapped");
        assertThat(QOM.fit(new LonLat(50.9, 34.6))).isEqualTo(Area.Fit.INSIDE);
        assertThat(QOM.fit(new LonLat(34.6, 50.9))).isEqualTo(Area.Fit.SWAPPED);
        assertThat(QOM.fit(new LonLat(59.2, 32.8))).isEqualTo(Area.Fit.OUTSIDE);
    }

    @Test
    void measuresWellEnoughToRank() {
        // On the WGS 84 ellipsoid this degree of latitude is 110 934 m long.
        assertThat(new LonLat(50, 34).metresTo(new LonLat(50, 35)))
                .isCloseTo(110_934, withinPercentage(0.6));
        assertThat(new LonLat(50, 34).metresTo(new LonLat(50, 34))).isZero();
    }

    @Test
    void cutsAMillionLettersOffUnread() {
        assertThat(codes(positions.pair("34 ".repeat(300_000), QOM))).containsExactly("too-long");
        assertThat(codes(positions.latitude("3".repeat(150))))
                .containsExactly("metres-not-degrees");
    }
}
