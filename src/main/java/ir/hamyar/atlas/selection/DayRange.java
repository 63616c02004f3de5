package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
    private static final String OPEN = "..";

    /**
     * Reads an instant or an interval as OGC API – Features writes it.
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
        var first = isOpen(ends[0]) ? LocalDate.MIN : day(ends[0], text);
        var last = isOpen(ends[1]) ? LocalDate.MAX : day(ends[1], text);
        if (first.isAfter(last)) {
            throw new InvalidInput("problem.datetime-order", text);
        }
        return new DayRange(first, last);
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
