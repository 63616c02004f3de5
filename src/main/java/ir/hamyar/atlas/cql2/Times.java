package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import ir.hamyar.atlas.cql2.Period.End;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Days, moments and intervals as RFC 3339 writes them, the same in text and JSON. */
final class Times {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
                            + "([Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final String OPEN = "..";

    private Times() {}

    static Instant.Day day(String text, int at) {
        try {
            if (DAY.matcher(text).matches()) {
                return new Instant.Day(LocalDate.parse(text));
            }
        } catch (DateTimeException noSuchDay) {
            throw new Cql2Exception(Fault.EXPECTED_DATE, at, text);
        }
        throw new Cql2Exception(Fault.EXPECTED_DATE, at, text);
    }

    /** Cut to microseconds, which is what the database holds. */
    static Instant.Moment moment(String text, int at) {
        try {
            if (MOMENT.matcher(text).matches()) {
                var time = OffsetDateTime.parse(text).toInstant();
                return new Instant.Moment(time.truncatedTo(ChronoUnit.MICROS));
            }
        } catch (DateTimeException noSuchMoment) {
            throw new Cql2Exception(Fault.EXPECTED_TIMESTAMP, at, text);
        }
        throw new Cql2Exception(Fault.EXPECTED_TIMESTAMP, at, text);
    }

    static End end(String text, int at) {
        if (text.equals(OPEN)) {
            return new Period.Open();
        }
        if (DAY.matcher(text).matches()) {
            return day(text, at);
        }
        if (MOMENT.matcher(text).matches()) {
            return moment(text, at);
        }
        throw new Cql2Exception(Fault.EXPECTED_INTERVAL_END, at, text);
    }

    /** Two ends of the same kind must stand in their order. */
    static Period.Interval interval(End first, End last, int at) {
        var turned =
                first instanceof Instant.Day begin
                                && last instanceof Instant.Day end
                                && begin.date().isAfter(end.date())
                        || first instanceof Instant.Moment start
                                && last instanceof Instant.Moment stop
                                && start.time().isAfter(stop.time());
        if (turned) {
            throw new Cql2Exception(Fault.INTERVAL_ORDER, at);
        }
        return new Period.Interval(first, last);
    }
}
