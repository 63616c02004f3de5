package ir.hamyar.atlas.cql2;

/** What a temporal operator relates: an instant, or an interval with both its ends. */
public sealed interface Period permits PropertyName, Instant, Period.Interval {

    /** Ends may be open; where both are stated the first is not after the second. */
    record Interval(End first, End last) implements Period {}

    /** An end of an interval. */
    sealed interface End permits PropertyName, Instant, Open {}

    /** No end at all, written {@code ..}. */
    record Open() implements End {}
}
