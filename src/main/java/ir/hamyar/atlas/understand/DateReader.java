package ir.hamyar.atlas.understand;

import ir.hamyar.atlas.understand.StatedDate.Era;
import ir.hamyar.atlas.understand.StatedDate.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of the Jalali and the Gregorian calendar in the forms people write.
 *
 * <ul>
 *   <li>Years 1200–1500 are Jalali, 1800–2200 Gregorian; any other year is refused.
 *   <li>A year of two digits is Jalali: 50–99 are 1350–1399 and 00–49 are 1400–1449. Beside a
 *       Gregorian month or «میلادی» it is Gregorian: 1950–1999 and 2000–2049. Three digits from 300
 *       to 499 are Jalali without their first one. Both are remarked.
 *   <li>A year of four digits in front is followed by month and day. Otherwise every order of day,
 *       month and year that gives a real day is tried; if one is left it is taken, a weekday may
 *       decide between several, else the file's order is asked.
 *   <li>A weekday that does not fit is a warning; a time of day is dropped with a remark.
 *   <li>Lunar dates and day numbers of a spreadsheet are refused by name.
 * </ul>
 */
public final class DateReader {

    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_DAY_NUMBER = 20_000;
    private static final int LAST_DAY_NUMBER = 80_000;

    private final @Nullable DateOrder order;

    /** Reads by the rules above. */
    public DateReader() {
        this(null);
    }

    /**
     * @param order the order this column is known to use, null where nobody was asked
     */
    public DateReader(@Nullable DateOrder order) {
        this.order = order;
    }

    /** The orders by which all of these cells can be read: what a question may offer. */
    public static Set<DateOrder> ordersFitting(Collection<String> samples) {
        var fitting = EnumSet.noneOf(DateOrder.class);
        for (var order : DateOrder.values()) {
            var reader = new DateReader(order);
            if (samples.stream().noneMatch(sample -> reader.contradicts(sample))) {
                fitting.add(order);
            }
        }
        return fitting;
    }

    /** A day, a month or a year. */
    public Reading<StatedDate> date(@Nullable String written) {
        return Cell.read(
                written,
                cell -> {
                    var date = read(cell);
                    return cell.understood(date, date.plain());
                });
    }

    /** A day; a month or a year alone is refused. */
    public Reading<LocalDate> day(@Nullable String written) {
        return Cell.read(
                written,
                cell -> {
                    var date = read(cell);
                    if (date.precision() != Precision.DAY) {
                        throw new Unreadable("date-too-coarse", date.plain());
                    }
                    return cell.understood(date.from(), date.from().toString());
                });
    }

    private boolean contradicts(String sample) {
        var reading = date(sample);
        return reading.isRefused()
                || reading.remarks().stream().anyMatch(r -> r.code().equals("other-order"));
    }

    private StatedDate read(Cell cell) {
        var parts = DateParts.of(cell);
        var date = parts.month == null ? fromDigits(cell, parts) : withMonthName(cell, parts);
        if (parts.weekday != null
                && date.precision() == Precision.DAY
                && date.from().getDayOfWeek() != parts.weekday) {
            cell.warn("weekday-wrong", date.plain());
        }
        return date;
    }

    private StatedDate withMonthName(Cell cell, DateParts parts) {
        var month = parts.month;
        var years = new DateYears(cell, parts.era == null ? month.era() : parts.era);
        var first = parts.numbers.isEmpty() ? "" : parts.numbers.get(0);
        switch (parts.numbers.size()) {
            case 1 -> {
                if (DateYears.canOnlyBeYear(first)) {
                    return monthOf(years.year(first), month);
                }
                throw new Unreadable("date-without-year");
            }
            case 2 -> {
                return dayOf(years, month, first, parts.numbers.get(1));
            }
            default -> throw new Unreadable("unreadable-date");
        }
    }

    private static StatedDate monthOf(DateYears.Year year, CalendarWords.Month month) {
        return StatedDate.month(checked(year, month), year.number(), month.number());
    }

    private static StatedDate dayOf(
            DateYears years, CalendarWords.Month month, String first, String second) {
        var yearFirst = DateYears.canOnlyBeYear(first);
        var yearLast = DateYears.canOnlyBeYear(second);
        if (yearFirst && yearLast) {
            throw new Unreadable("unreadable-date");
        }
        if (!yearFirst && !yearLast) {
            throw new Unreadable("date-unclear", bothWays(years, month, first, second));
        }
        var year = years.year(yearFirst ? first : second);
        var day = Integer.parseInt(yearFirst ? second : first);
        return StatedDate.day(checked(year, month), year.number(), month.number(), day);
    }

    private static String bothWays(
            DateYears years, CalendarWords.Month month, String first, String second) {
        var readings = new ArrayList<StatedDate>();
        for (var pair : List.of(List.of(first, second), List.of(second, first))) {
            try {
                var year = years.untold().year(pair.get(1));
                var day = Integer.parseInt(pair.get(0));
                readings.add(
                        StatedDate.day(checked(year, month), year.number(), month.number(), day));
            } catch (Unreadable impossible) {
                // The day exists in one of the two years only; the other reading is named alone.
            }
        }
        return listed(readings);
    }

    private static Era checked(DateYears.Year year, CalendarWords.Month month) {
        if (year.era() != month.era()) {
            throw new Unreadable("calendar-unclear", String.valueOf(year.number()));
        }
        return year.era();
    }

    private StatedDate fromDigits(Cell cell, DateParts parts) {
        var numbers = parts.numbers;
        return switch (numbers.size()) {
            case 1 -> fromOneNumber(cell, numbers.get(0), parts.era);
            case 2 -> fromYearAndMonth(cell, numbers, parts.era);
            case 3 -> fromThreeNumbers(cell, parts);
            default -> throw new Unreadable("unreadable-date");
        };
    }

    private static StatedDate fromOneNumber(Cell cell, String number, @Nullable Era era) {
        if (number.length() == 4) {
            var year = new DateYears(cell, era).year(number);
            return StatedDate.year(year.era(), year.number());
        }
        if (number.length() == 8) {
            var year = new DateYears(cell, era).year(number.substring(0, 4));
            return StatedDate.day(
                    year.era(),
                    year.number(),
                    Integer.parseInt(number.substring(4, 6)),
                    Integer.parseInt(number.substring(6)));
        }
        var count = Integer.parseInt(number);
        if (count >= FIRST_DAY_NUMBER && count <= LAST_DAY_NUMBER) {
            throw new Unreadable("day-number", SPREADSHEET_ZERO.plusDays(count).toString());
        }
        throw new Unreadable("unreadable-date");
    }

    private static StatedDate fromYearAndMonth(Cell cell, List<String> numbers, @Nullable Era era) {
        var yearFirst = numbers.get(0).length() == 4;
        if (yearFirst == (numbers.get(1).length() == 4)) {
            throw new Unreadable("date-without-year");
        }
        var year = new DateYears(cell, era).year(numbers.get(yearFirst ? 0 : 1));
        return StatedDate.month(
                year.era(), year.number(), Integer.parseInt(numbers.get(yearFirst ? 1 : 0)));
    }

    private StatedDate fromThreeNumbers(Cell cell, DateParts parts) {
        var possible = possibleOrders(parts.numbers);
        if (order != null && possible.contains(order)) {
            return inOrder(new DateYears(cell, parts.era), parts.numbers, order);
        }
        var found = new LinkedHashMap<StatedDate, DateOrder>();
        for (var candidate : possible) {
            try {
                var date = inOrder(new DateYears(null, parts.era), parts.numbers, candidate);
                found.putIfAbsent(date, candidate);
            } catch (Unreadable impossible) {
                // Another order may give a real day; if none does, the likeliest is named below.
            }
        }
        var kept = new ArrayList<>(found.keySet());
        if (kept.size() > 1 && parts.weekday != null) {
            kept.removeIf(date -> date.from().getDayOfWeek() != parts.weekday);
        }
        if (kept.size() > 1 || (kept.isEmpty() && !found.isEmpty())) {
            throw new Unreadable("date-unclear", listed(found.keySet()));
        }
        var taken = kept.isEmpty() ? likeliest(parts.numbers, possible) : found.get(kept.get(0));
        remarkOrder(cell, taken);
        return inOrder(new DateYears(cell, parts.era), parts.numbers, taken);
    }

    private void remarkOrder(Cell cell, DateOrder taken) {
        if (order != null) {
            cell.note("other-order");
        } else if (taken == DateOrder.MONTH_DAY_YEAR) {
            cell.warn("month-first");
        }
    }

    private static Set<DateOrder> possibleOrders(List<String> numbers) {
        var longOnes = numbers.stream().filter(number -> number.length() > 2).count();
        if (longOnes > 1 || numbers.get(1).length() > 2) {
            throw new Unreadable("unreadable-date");
        }
        if (numbers.get(0).length() > 2) {
            return EnumSet.of(DateOrder.YEAR_MONTH_DAY);
        }
        return numbers.get(2).length() > 2
                ? EnumSet.of(DateOrder.DAY_MONTH_YEAR, DateOrder.MONTH_DAY_YEAR)
                : EnumSet.allOf(DateOrder.class);
    }

    /** The order whose fault is worth naming: the year is the number that can be nothing else. */
    private static DateOrder likeliest(List<String> numbers, Set<DateOrder> possible) {
        return possible.size() == 1
                        || (possible.size() == 3 && DateYears.canOnlyBeYear(numbers.get(0)))
                ? DateOrder.YEAR_MONTH_DAY
                : DateOrder.DAY_MONTH_YEAR;
    }

    private static StatedDate inOrder(DateYears years, List<String> numbers, DateOrder order) {
        var first = numbers.get(0);
        var second = numbers.get(1);
        var third = numbers.get(2);
        return switch (order) {
            case YEAR_MONTH_DAY -> day(years, first, second, third);
            case DAY_MONTH_YEAR -> day(years, third, second, first);
            case MONTH_DAY_YEAR -> day(years, third, first, second);
        };
    }

    private static StatedDate day(DateYears years, String year, String month, String day) {
        if (month.length() > 2 || day.length() > 2) {
            throw new Unreadable("unreadable-date");
        }
        var read = years.year(year);
        return StatedDate.day(
                read.era(), read.number(), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static String listed(Collection<StatedDate> dates) {
        return dates.stream().map(StatedDate::plain).collect(Collectors.joining("; "));
    }
}
