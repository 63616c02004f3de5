package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.regex.Pattern;

/**
 * The days that {@code datetime} names, both inclusive. The data know days, no hours: a time of day
 * counts for the day as it is written, whatever its offset.
 *
 * @param first {@link LocalDate#MIN} where open
 * @param last {@link LocalDate#MAX} where open
 */
public record DayRange(LocalDate first, LocalDate last) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt].+");
    private static final Pattern DURATION =
            Pattern.compile(
                    "P(?=.)((?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?)?"
                            + "(T(?=\\d)(?:\\d{1,9}H)?(?:\\d{1,9}M)?(?:\\d{1,9}(?:\\.\\d{1,9})?S)?)?");
    private static final String OPEN = "..";

    /**
     * Reads an instant or an interval as OGC API – Features writes it. One end may also be a
     * duration (ISO 8601, {@code 2021-05-09/P1M}), which the conformance suite asks with though the
     * standard's grammar has none.
     *
     * @throws InvalidInput when it is neither, or ends before it begins
     */
    public static DayRange parse(String text) {
        var ends = text.split("/", -1);
        if (ends.length > 2) {
            throw nonsense(text);
        }
        if (ends.length == 1) {
            var day = day(text, text);
            return new DayRange(day, day);
        }
        if (isDuration(ends[1])) {
            return lasting(ends[0], ends[1], text, 1);
        }
        if (isDuration(ends[0])) {
            return lasting(ends[1], ends[0], text, -1);
        }
        var first = isOpen(ends[0]) ? LocalDate.MIN : day(ends[0], text);
        var last = isOpen(ends[1]) ? LocalDate.MAX : day(ends[1], text);
        if (first.isAfter(last)) {
            throw new InvalidInput("problem.datetime-order", text);
        }
        return new DayRange(first, last);
    }

    private static boolean isDuration(String end) {
        return end.startsWith("P");
    }

    /**
     * @param direction 1 where the duration follows the day, -1 where it leads up to it
     */
    private static DayRange lasting(String end, String duration, String whole, int direction) {
        var day = day(end, whole);
        var other = moved(day, duration, whole, direction);
        return direction > 0 ? new DayRange(day, other) : new DayRange(other, day);
    }

    private static LocalDate moved(LocalDate day, String duration, String whole, int direction) {
        var parts = DURATION.matcher(duration);
        if (!parts.matches()) {
            throw nonsense(whole);
        }
        try {
            var days = parts.group(1) == null ? Period.ZERO : Period.parse("P" + parts.group(1));
            var time =
                    parts.group(2) == null ? Duration.ZERO : Duration.parse("P" + parts.group(2));
            return day.atStartOfDay()
                    .plus(days.multipliedBy(direction))
                    .plus(time.multipliedBy(direction))
                    .toLocalDate();
        } catch (DateTimeException | ArithmeticException beyondCalendar) {
            throw nonsense(whole);
        }
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals(OPEN);
    }

    private static LocalDate day(String written, String whole) {
        try {
            if (DAY.matcher(written).matches()) {
                return LocalDate.parse(written);
            }
            if (MOMENT.matcher(written).matches()) {
                return OffsetDateTime.parse(written).toLocalDate();
            }
        } catch (DateTimeException noSuchDay) {
            throw nonsense(whole);
        }
        throw nonsense(whole);
    }

    private static InvalidInput nonsense(String text) {
        return new InvalidInput("problem.datetime", text);
    }
}
