package ir.hamyar.atlas.understand;

import static ir.hamyar.atlas.understand.Codings.codes;
import static ir.hamyar.atlas.understand.Codings.plain;
import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.text.JalaliDate;
import ir.hamyar.atlas.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

    private final DateReader dates = new DateReader();

    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "۱۴۰۴/۰۶/۲۵                  | 1404/06/25",
                "1404-6-25                   | 1404/06/25",
                "١٤٠٤.٦.٢٥                   | 1404/06/25",
                "1404/06/25 00:00            | 1404/06/25",
                "25/06/1404                  | 1404/06/25",
                "14040625                    | 1404/06/25",
                "11 اسفند 1399               | 1399/12/11",
                "۱۱ اسفند ماه ۱۳۹۹           | 1399/12/11",
                "۱۱ اسفند‌ماه ۱۳۹۹            | 1399/12/11",
                "۱۱ام اسفند ماه سال ۱۳۹۹     | 1399/12/11",
                "مورخ ۱۱ اسفند ۱۳۹۹ ه‌ش       | 1399/12/11",
                "دوشنبه ۱۱ اسفند ۱۳۹۹        | 1399/12/11",
                "سه شنبه، ۳۱ مرداد ۱۳۹۱      | 1391/05/31",
                "سه‌شنبه 1391/05/31           | 1391/05/31",
                "25 Shahrivar 1404           | 1404/06/25",
                "1404 Shahrivar 25           | 1404/06/25",
                "15 Dey 1310 SH              | 1310/10/15",
                "30 اسفند 1399               | 1399/12/30",
                "2025-09-16                  | 2025-09-16",
                "2025-09-16T00:00:00Z        | 2025-09-16",
                "16/09/2025                  | 2025-09-16",
                "16 Sep 2025                 | 2025-09-16",
                "16-Sep-2025                 | 2025-09-16",
                "September 16, 2025          | 2025-09-16",
                "Sept 16th, 2025             | 2025-09-16",
                "۱۶ سپتامبر ۲۰۲۵             | 2025-09-16",
                "Tuesday, 16 September 2025  | 2025-09-16",
                "05/05/1404                  | 1404/05/05",
                "۱۴۰۴/۰۵                     | 1404/05",
                "05/1404                     | 1404/05",
                "اسفند ۱۳۹۹                  | 1399/12",
                "2025-09                     | 2025-09",
                "Sep 2025                    | 2025-09",
                "۱۳۹۹                        | 1399",
                "سال ۱۳۹۹                    | 1399",
                "2016                        | 2016",
            })
    void readsWithoutDoubt(String written, String value) {
        assertThat(plain(dates.date(written))).isEqualTo(value);
        assertThat(codes(dates.date(written))).isEmpty();
    }

    @ParameterizedTest(name = "«{0}» is {1}, remarked {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "31/5/91                  | 1391/05/31 | short-year",
                "98.04/31                 | 1398/04/31 | short-year",
                "11 اسفند 99              | 1399/12/11 | short-year",
                "404/6/25                 | 1404/06/25 | short-year",
                "16 Sep 99                | 1999-09-16 | short-year",
                "سه‌شنبه 31/5/91           | 1391/05/31 | short-year",
                "09/16/2025               | 2025-09-16 | month-first",
                "2025-09-16 14:30         | 2025-09-16 | time-dropped",
                "۱۳۹۱/۰۵/۳۱ ساعت ۱۶       | 1391/05/31 | time-dropped",
                "جمعه ۱۱ اسفند ۱۳۹۹       | 1399/12/11 | weekday-wrong",
            })
    void saysByWhichRuleItRead(String written, String value, String remark) {
        assertThat(plain(dates.date(written))).isEqualTo(value);
        assertThat(codes(dates.date(written))).containsExactly(remark);
    }

    @Test
    void twoDigitsAreOfTheCenturyFrom1350To1449() {
        assertThat(plain(dates.date("31 خرداد 50"))).isEqualTo("1350/03/31");
        assertThat(plain(dates.date("31 خرداد 49"))).isEqualTo("1449/03/31");
        assertThat(plain(dates.date("۳۱/۰۳/۰۰"))).isEqualTo("1400/03/31");
    }

    @ParameterizedTest(name = "«{0}» is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "31 مهر 1404              | no-such-day",
                "۱۴۰۴/۰۷/۳۱              | no-such-day",
                "1404/06/32               | no-such-day",
                "30 اسفند 1402            | no-leap-day",
                "2025-02-29               | no-leap-day",
                "2025-04-31               | no-such-day",
                "1404/13/01               | no-such-month",
                "2025-00-10               | no-such-month",
                "31/31/1404               | no-such-month",
                "05/06/1404               | date-unclear",
                "03/04/2025               | date-unclear",
                "04/05/06                 | date-unclear",
                "11 اسفند 12              | date-unclear",
                "25 شهریور                | date-without-year",
                "12/25                    | date-without-year",
                "11 اسفند 2020            | calendar-unclear",
                "16 Sep 1404              | calendar-unclear",
                "1404/06/25 میلادی        | calendar-unclear",
                "۱۵ رجب ۱۴۴۶ قمری         | unreadable-date",
                "1446/07/15 قمری          | lunar-date",
                "1700-01-01               | year-out-of-range",
                "2535/01/01               | year-out-of-range",
                "45916                    | day-number",
                "99                       | unreadable-date",
                "دهه فجر                  | unreadable-date",
                "1404/06/25/1             | unreadable-date",
                "1404-06-2025             | unreadable-date",
                "-1404/06/25              | unreadable-date",
                "=TODAY()                 | unreadable-date",
                "به زودی                  | unreadable-date",
            })
    void refusesByName(String written, String fault) {
        assertThat(codes(dates.date(written))).containsExactly(fault);
    }

    @Test
    void namesTheReadingsItCannotChooseBetween() {
        assertThat(dates.date("03/04/2025").fault().orElseThrow().detail())
                .containsExactly("2025-04-03; 2025-03-04");
        assertThat(dates.date("11 اسفند 12").fault().orElseThrow().detail())
                .containsExactly("1412/12/11; 1411/12/12");
        assertThat(dates.date("45916").fault().orElseThrow().detail())
                .containsExactly("2025-09-16");
    }

    @Test
    void aWeekdayDecidesBetweenTwoReadings() {
        assertThat(plain(dates.date("Thursday 03/04/2025"))).isEqualTo("2025-04-03");
        assertThat(plain(dates.date("Tuesday 03/04/2025"))).isEqualTo("2025-03-04");
        assertThat(codes(dates.date("Monday 03/04/2025"))).containsExactly("date-unclear");
    }

    @Test
    void followsTheAnswerForTheColumn() {
        assertThat(plain(new DateReader(DateOrder.DAY_MONTH_YEAR).date("03/04/2025")))
                .isEqualTo("2025-04-03");
        assertThat(plain(new DateReader(DateOrder.MONTH_DAY_YEAR).date("03/04/2025")))
                .isEqualTo("2025-03-04");
        assertThat(plain(new DateReader(DateOrder.YEAR_MONTH_DAY).date("04/05/06")))
                .isEqualTo("1404/05/06");
        assertThat(codes(new DateReader(DateOrder.DAY_MONTH_YEAR).date("03/13/2025")))
                .containsExactly("no-such-month");
    }

    @Test
    void offersOnlyTheOrdersThatFitAWholeColumn() {
        assertThat(DateReader.ordersFitting(List.of("03/04/2025", "16/09/2025", "")))
                .containsExactly(DateOrder.DAY_MONTH_YEAR);
        assertThat(DateReader.ordersFitting(List.of("03/04/2025")))
                .containsExactly(DateOrder.DAY_MONTH_YEAR, DateOrder.MONTH_DAY_YEAR);
    }

    @Test
    void aMonthAndAYearKnowTheirFirstAndLastDay() {
        var month = dates.date("۱۴۰۴/۰۶").value().orElseThrow();
        assertThat(month.from()).isEqualTo(LocalDate.of(2025, 8, 23));
        assertThat(month.to()).isEqualTo(LocalDate.of(2025, 9, 22));
        var year = dates.date("۱۳۹۹").value().orElseThrow();
        assertThat(year.from()).isEqualTo(LocalDate.of(2020, 3, 20));
        assertThat(year.to()).isEqualTo(LocalDate.of(2021, 3, 20));
        assertThat(codes(dates.day("۱۳۹۹"))).containsExactly("date-too-coarse");
    }

    @Test
    void cutsAMillionLettersOffUnread() {
        assertThat(codes(dates.date("1/".repeat(500_000)))).containsExactly("too-long");
        assertThat(codes(dates.date("1/".repeat(90)))).containsExactly("unreadable-date");
        assertThat(codes(dates.date("9".repeat(150)))).containsExactly("unreadable-date");
        assertThat(codes(dates.date("\u202e1404/06/25"))).containsExactly("text-turned");
    }

    @Test
    void readsBackEveryDayOfTwoCenturies() {
        var day = new JalaliDate(1300, 1, 1).toGregorian();
        var last = new JalaliDate(1500, 12, 29).toGregorian();
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            var jalali = JalaliDate.from(day);
            var slashed = "%d/%02d/%02d".formatted(jalali.year(), jalali.month(), jalali.day());
            assertThat(dates.day(slashed).value()).as(slashed).contains(day);
            assertThat(dates.day(day.toString()).value()).contains(day);
            var words = jalali.format(Language.FA);
            assertThat(dates.day(words).value()).as(words).contains(day);
            var english = jalali.format(Language.EN);
            assertThat(dates.day(english).value()).as(english).contains(day);
        }
    }
}
