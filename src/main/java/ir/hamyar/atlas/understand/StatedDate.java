package ir.hamyar.atlas.understand;

import ir.hamyar.atlas.text.JalaliDate;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as exact as it was stated: a day, a month or a whole year of one of the two calendars.
 *
 * @param from first day, Gregorian
 * @param to last day, Gregorian; equal to the first where a day was stated
 * @param plain 2025-09-16 or 1404/06/25; shorter where less was stated: 1404/06, 1404
 */
public record StatedDate(Era era, Precision precision, LocalDate from, LocalDate to, String plain) {

    /** The calendar a date is stated in. */
    public enum Era {
        JALALI,
        GREGORIAN
    }

    /** How much of a date is stated. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    static StatedDate day(Era era, int year, int month, int day) {
        checkMonth(month);
        checkDay(era, year, month, day);
        var date =
                era == Era.JALALI
                        ? new JalaliDate(year, month, day).toGregorian()
                        : LocalDate.of(year, month, day);
        var form = era == Era.JALALI ? "%04d/%02d/%02d" : "%04d-%02d-%02d";
        return new StatedDate(era, Precision.DAY, date, date, form.formatted(year, month, day));
    }

    static StatedDate month(Era era, int year, int month) {
        checkMonth(month);
        var form = era == Era.JALALI ? "%04d/%02d" : "%04d-%02d";
        return new StatedDate(
                era,
                Precision.MONTH,
                day(era, year, month, 1).from(),
                day(era, year, month, length(era, year, month)).from(),
                form.formatted(year, month));
    }

    static StatedDate year(Era era, int year) {
        return new StatedDate(
                era,
                Precision.YEAR,
                day(era, year, 1, 1).from(),
                day(era, year, 12, length(era, year, 12)).from(),
                String.valueOf(year));
    }

    private static void checkMonth(int month) {
        if (month < 1 || month > 12) {
            throw new Unreadable("no-such-month", String.valueOf(month));
        }
    }

    private static void checkDay(Era era, int year, int month, int day) {
        var length = length(era, year, month);
        if (day >= 1 && day <= length) {
            return;
        }
        if (day == length + 1 && month == (era == Era.JALALI ? 12 : 2)) {
            throw new Unreadable("no-leap-day", String.valueOf(year), String.valueOf(length));
        }
        var named = era == Era.JALALI ? "%d/%02d" : "%d-%02d";
        throw new Unreadable("no-such-day", named.formatted(year, month), String.valueOf(length));
    }

    private static int length(Era era, int year, int month) {
        return era == Era.JALALI
                ? JalaliDate.lengthOfMonth(year, month)
                : YearMonth.of(year, month).lengthOfMonth();
    }
}
