package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.cql2.Condition;
import ir.hamyar.atlas.cql2.Instant;
import ir.hamyar.atlas.cql2.Period;
import ir.hamyar.atlas.cql2.PropertyName;
import ir.hamyar.atlas.cql2.TemporalOperator;
import ir.hamyar.atlas.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Relations in time as SQL, after the table of OGC 21-065r2, in which an instant begins and ends at
 * once. Where days meet moments, a day lasts from its first microsecond to its last, in UTC.
 */
final class PeriodSql {

    private static final String START_OF_DAY = "(CAST(%s AS timestamp) AT TIME ZONE 'UTC')";
    private static final String END_OF_DAY =
            "(CAST(%s + 1 AS timestamp) AT TIME ZONE 'UTC' - interval '1 microsecond')";

    private final Columns columns;
    private final ScalarSql scalars;

    PeriodSql(Columns columns, ScalarSql scalars) {
        this.columns = columns;
        this.scalars = scalars;
    }

    /** The two ends of a period; {@code null} where one is open. */
    private record Ends(@Nullable Typed first, @Nullable Typed last) {

        boolean hasMoment() {
            return isMoment(first) || isMoment(last);
        }

        private static boolean isMoment(@Nullable Typed end) {
            return end != null && end.kind() == Kind.MOMENT;
        }

        String start(boolean moments) {
            if (first == null) {
                return open("-infinity", moments);
            }
            return moments && first.kind() == Kind.DAY
                    ? START_OF_DAY.formatted(first.sql())
                    : first.sql();
        }

        String end(boolean moments) {
            if (last == null) {
                return open("infinity", moments);
            }
            return moments && last.kind() == Kind.DAY
                    ? END_OF_DAY.formatted(last.sql())
                    : last.sql();
        }

        private static String open(String end, boolean moments) {
            return "CAST('%s' AS %s)".formatted(end, moments ? "timestamptz" : "date");
        }
    }

    String of(Condition.Temporal one) {
        var left = ends(one.left());
        var right = ends(one.right());
        var moments = left.hasMoment() || right.hasMoment();
        return relation(one.operator())
                .formatted(
                        left.start(moments),
                        left.end(moments),
                        right.start(moments),
                        right.end(moments));
    }

    /** Of the first period's start and end, and the second's, in this order. */
    private static String relation(TemporalOperator operator) {
        return switch (operator) {
            case T_AFTER -> "(%1$s > %4$s)";
            case T_BEFORE -> "(%2$s < %3$s)";
            case T_CONTAINS -> "(%1$s < %3$s AND %2$s > %4$s)";
            case T_DISJOINT -> "(%2$s < %3$s OR %1$s > %4$s)";
            case T_DURING -> "(%1$s > %3$s AND %2$s < %4$s)";
            case T_EQUALS -> "(%1$s = %3$s AND %2$s = %4$s)";
            case T_FINISHEDBY -> "(%1$s < %3$s AND %2$s = %4$s)";
            case T_FINISHES -> "(%1$s > %3$s AND %2$s = %4$s)";
            case T_INTERSECTS -> "(%1$s <= %4$s AND %2$s >= %3$s)";
            case T_MEETS -> "(%2$s = %3$s)";
            case T_METBY -> "(%1$s = %4$s)";
            case T_OVERLAPPEDBY -> "(%1$s > %3$s AND %1$s < %4$s AND %2$s > %4$s)";
            case T_OVERLAPS -> "(%1$s < %3$s AND %2$s > %3$s AND %2$s < %4$s)";
            case T_STARTEDBY -> "(%1$s = %3$s AND %2$s > %4$s)";
            case T_STARTS -> "(%1$s = %3$s AND %2$s < %4$s)";
        };
    }

    private Ends ends(Period period) {
        if (period instanceof Period.Interval interval) {
            return new Ends(end(interval.first()), end(interval.last()));
        }
        var instant = end((Period.End) period);
        return new Ends(instant, instant);
    }

    private @Nullable Typed end(Period.End end) {
        if (end instanceof PropertyName name) {
            return column(name);
        }
        return end instanceof Instant instant ? scalars.of(instant) : null;
    }

    private Typed column(PropertyName name) {
        var column = columns.get(name);
        if (column.kind() != Kind.DAY && column.kind() != Kind.MOMENT) {
            throw new InvalidInput("problem.filter-no-time", name.at(), name.name());
        }
        return column;
    }
}
