package ir.hamyar.atlas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JalaliDateTest {

    @ParameterizedTest
    @CsvSource({
        "1404,1,1,2025-03-21",
        "1403,12,30,2025-03-20",
        "1400,2,19,2021-05-09",
        "1404,6,25,2025-09-16",
        "1404,9,10,2025-12-01",
        "1357,11,22,1979-02-11",
        "1399,12,30,2021-03-20",
        "1310,10,15,1932-01-06",
    })
    void agreesWithThePrintedCalendar(int year, int month, int day, LocalDate gregorian) {
        assertThat(JalaliDate.from(gregorian)).isEqualTo(new JalaliDate(year, month, day));
        assertThat(new JalaliDate(year, month, day).toGregorian()).isEqualTo(gregorian);
    }

    @Test
    void agreesWithIcuOnEveryDayFrom1300To1500() {
        var calendar =
                Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_IR@calendar=persian"));
        var last = new JalaliDate(1500, 12, 29).toGregorian();
        for (var day = new JalaliDate(1300, 1, 1).toGregorian();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
            var expected =
                    new JalaliDate(
                            calendar.get(Calendar.YEAR),
                            calendar.get(Calendar.MONTH) + 1,
                            calendar.get(Calendar.DAY_OF_MONTH));
            assertThat(JalaliDate.from(day)).isEqualTo(expected);
            assertThat(expected.toGregorian()).isEqualTo(day);
        }
    }

    @Test
    void refusesDaysThatDoNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JalaliDate(1404, 12, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new JalaliDate(1404, 13, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new JalaliDate(1404, 7, 31));
    }

    @Test
    void isWrittenInBothCalendars() {
        var day = LocalDate.of(2025, 9, 16);
        assertThat(Dates.both(day, Language.FA)).isEqualTo("۲۵ شهریور ۱۴۰۴ (۱۶ سپتامبر ۲۰۲۵)");
        assertThat(Dates.both(day, Language.EN)).isEqualTo("16 September 2025 (25 Shahrivar 1404)");
    }
}
