package ir.hamyar.atlas.cql2;

import java.time.LocalDate;

/** A point in time: a day, or a moment of one. */
public sealed interface Instant extends Scalar, Period, Period.End {

    record Day(LocalDate date) implements Instant {}

    /**
     * @param time to the microsecond, UTC
     */
    record Moment(java.time.Instant time) implements Instant {}
}
