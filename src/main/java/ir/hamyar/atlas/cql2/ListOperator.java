package ir.hamyar.atlas.cql2;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How two lists may stand to one another; neither order nor repetition counts. */
public enum ListOperator {
    A_EQUALS,
    A_CONTAINS,
    A_CONTAINEDBY,
    A_OVERLAPS;

    /** By name in any case: JSON writes {@code a_containedBy}. */
    static Optional<ListOperator> find(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(upper)).findFirst();
    }
}
