package ir.hamyar.atlas.cql2;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How two places may lie to one another, as OGC Simple Features defines it. */
public enum SpatialOperator {
    S_INTERSECTS,
    S_EQUALS,
    S_DISJOINT,
    S_TOUCHES,
    S_WITHIN,
    S_OVERLAPS,
    S_CROSSES,
    S_CONTAINS;

    static Optional<SpatialOperator> find(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(upper)).findFirst();
    }
}
