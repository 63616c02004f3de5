package ir.hamyar.atlas.cql2;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How two periods may lie to one another; an instant begins and ends at once. */
public enum TemporalOperator {
    T_AFTER,
    T_BEFORE,
    T_CONTAINS,
    T_DISJOINT,
    T_DURING,
    T_EQUALS,
    T_FINISHEDBY,
    T_FINISHES,
    T_INTERSECTS,
    T_MEETS,
    T_METBY,
    T_OVERLAPPEDBY,
    T_OVERLAPS,
    T_STARTEDBY,
    T_STARTS;

    /** By name in any case: JSON writes {@code t_finishedBy}. */
    static Optional<TemporalOperator> find(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(upper)).findFirst();
    }
}
