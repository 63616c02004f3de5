package ir.hamyar.atlas.text;

import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.List;

/**
 * A day of the Solar Hijri calendar.
 *
 * <p>Leap years follow the 33-year cycle, which agrees with the official calendar from 1178 to
 * 1633.
 */
public record JalaliDate(int year, int month, int day) {

    private static final long EPOCH_JULIAN_DAY = 1_948_320;
    private static final List<String> PERSIAN_MONTHS =
            List.of(
                    "فروردین",
                    "اردیبهشت",
                    "خرداد",
                    "تیر",
                    "مرداد",
                    "شهریور",
                    "مهر",
                    "آبان",
                    "آذر",
                    "دی",
                    "بهمن",
                    "اسفند");
    private static final List<String> ENGLISH_MONTHS =
            List.of(
                    "Farvardin",
                    "Ordibehesht",
                    "Khordad",
                    "Tir",
                    "Mordad",
                    "Shahrivar",
                    "Mehr",
                    "Aban",
                    "Azar",
                    "Dey",
                    "Bahman",
                    "Esfand");

    public JalaliDate {
        if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
            throw new IllegalArgumentException(
                    "Not a Jalali date: %d/%d/%d".formatted(year, month, day));
        }
    }

    public static JalaliDate from(LocalDate gregorian) {
        var julianDay = gregorian.getLong(JulianFields.JULIAN_DAY);
        var days = julianDay - EPOCH_JULIAN_DAY;
        var year = (int) (1 + Math.floorDiv(33 * days + 3, 12_053));
        var dayOfYear = (int) (julianDay - newYear(year));
        var month = dayOfYear < 216 ? dayOfYear / 31 : (dayOfYear - 6) / 30;
        return new JalaliDate(year, month + 1, dayOfYear - daysBefore(month) + 1);
    }

    public LocalDate toGregorian() {
        return LocalDate.EPOCH.with(
                JulianFields.JULIAN_DAY, newYear(year) + daysBefore(month - 1) + day - 1);
    }

    public static boolean isLeapYear(int year) {
        return Math.floorMod(25 * year + 11, 33) < 8;
    }

    /** 29, 30 or 31; the twelfth month has 30 days in a leap year only. */
    public static int lengthOfMonth(int year, int month) {
        if (month <= 6) {
            return 31;
        }
        return month < 12 || isLeapYear(year) ? 30 : 29;
    }

    /** «۲۵ شهریور ۱۴۰۴», “25 Shahrivar 1404”. */
    public String format(Language language) {
        var months = language == Language.FA ? PERSIAN_MONTHS : ENGLISH_MONTHS;
        return "%s %s %s"
                .formatted(
                        Digits.plain(day, language),
                        months.get(month - 1),
                        Digits.plain(year, language));
    }

    private static long newYear(int year) {
        return EPOCH_JULIAN_DAY + 365L * (year - 1) + Math.floorDiv(8L * year + 21, 33L);
    }

    private static int daysBefore(int monthIndex) {
        return monthIndex <= 6 ? 31 * monthIndex : 30 * monthIndex + 6;
    }
}
