package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.cql2.Condition;
import ir.hamyar.atlas.cql2.Cql2;
import ir.hamyar.atlas.cql2.PropertyName;
import ir.hamyar.atlas.cql2.Scalar;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.problem.InvalidInput;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns a filter's tree into SQL: every property is looked up, every comparison is between values
 * of one kind, every value is bound. Unknown values stay unknown, as SQL has it.
 */
final class FilterSql {

    private final Columns columns;
    private final ScalarSql scalars;
    private final RelationSql relations;

    FilterSql(FeatureTable table, Crs crs, Bindings bindings) {
        this.columns = new Columns(table);
        this.scalars = new ScalarSql(columns, bindings);
        this.relations = new RelationSql(columns, scalars, crs, bindings);
    }

    /**
     * @throws InvalidInput when a property is unknown or cannot be compared as it is
     */
    String of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), this::of, " AND ");
        } else if (condition instanceof Condition.Or or) {
            return joined(or.parts(), this::of, " OR ");
        } else if (condition instanceof Condition.Not not) {
            return "NOT (" + of(not.inner()) + ")";
        } else if (condition instanceof Condition.Constant constant) {
            return constant.value() ? "TRUE" : "FALSE";
        } else if (condition instanceof Condition.Spatial spatial) {
            return relations.of(spatial);
        } else if (condition instanceof Condition.Temporal temporal) {
            return relations.of(temporal);
        } else if (condition instanceof Condition.Lists lists) {
            return relations.of(lists);
        }
        return predicate(condition);
    }

    private String predicate(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return comparison(comparison);
        } else if (condition instanceof Condition.Like like) {
            return like(like);
        } else if (condition instanceof Condition.Between between) {
            return between(between);
        } else if (condition instanceof Condition.In in) {
            return in(in);
        }
        return isNull((Condition.IsNull) condition);
    }

    private String comparison(Condition.Comparison one) {
        var left = scalars.of(one.left());
        var right = scalars.of(one.right());
        requireSame(one.left(), left, one.right(), right);
        if (one.operator().asksForOrder() && !left.kind().isOrdered()) {
            throw new InvalidInput(
                    "problem.filter-order", one.operator().sign(), Cql2.write(one.left()));
        }
        return "(%s %s %s)".formatted(left.sql(), one.operator().sign(), right.sql());
    }

    private String like(Condition.Like like) {
        var value = scalars.of(like.value());
        requireSame(like.value(), value, like.pattern(), scalars.of(like.pattern()));
        return "(%s LIKE %s)".formatted(value.sql(), scalars.of(like.pattern()).sql());
    }

    private String between(Condition.Between one) {
        var value = scalars.of(one.value());
        var low = scalars.of(one.low());
        var high = scalars.of(one.high());
        requireSame(one.value(), value, one.low(), low);
        requireSame(one.value(), value, one.high(), high);
        if (!value.kind().isOrdered()) {
            throw new InvalidInput("problem.filter-order", "BETWEEN", Cql2.write(one.value()));
        }
        return "(%s BETWEEN %s AND %s)".formatted(value.sql(), low.sql(), high.sql());
    }

    private String in(Condition.In in) {
        var value = scalars.of(in.value());
        return value.sql() + " IN " + joined(in.choices(), one -> choice(in, value, one), ", ");
    }

    private String choice(Condition.In in, Typed value, Scalar choice) {
        var typed = scalars.of(choice);
        requireSame(in.value(), value, choice, typed);
        return typed.sql();
    }

    private String isNull(Condition.IsNull isNull) {
        var operand = isNull.operand();
        var typed = operand instanceof PropertyName name ? columns.get(name) : scalars.of(operand);
        return typed.sql() + " IS NULL";
    }

    private static <T> String joined(List<T> parts, Function<T, String> sql, String between) {
        return parts.stream().map(sql).collect(Collectors.joining(between, "(", ")"));
    }

    /** Values of one kind that can be equal; else the property's own sentence, or a general one. */
    private static void requireSame(Scalar left, Typed typedLeft, Scalar right, Typed typedRight) {
        var kind = typedLeft.kind();
        if (kind == typedRight.kind() && kind.isComparable()) {
            return;
        }
        if (left instanceof PropertyName name) {
            throw unlike(name, kind, right);
        }
        if (right instanceof PropertyName name) {
            throw unlike(name, typedRight.kind(), left);
        }
        throw new InvalidInput("problem.filter-kinds", Cql2.write(left), Cql2.write(right));
    }

    private static InvalidInput unlike(PropertyName name, Kind kind, Scalar other) {
        var sentence = "problem.filter-against-" + kind.name().toLowerCase(Locale.ROOT);
        return new InvalidInput(sentence, name.name(), Cql2.write(other));
    }
}
