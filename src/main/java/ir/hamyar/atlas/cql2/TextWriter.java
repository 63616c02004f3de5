package ir.hamyar.atlas.cql2;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a tree as CQL2 text, with brackets wherever a reader could doubt. */
final class TextWriter {

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    String write(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), " AND ");
        } else if (condition instanceof Condition.Or or) {
            return joined(or.parts(), " OR ");
        } else if (condition instanceof Condition.Not not) {
            return "NOT (" + write(not.inner()) + ")";
        } else if (condition instanceof Condition.Constant constant) {
            return constant.value() ? "TRUE" : "FALSE";
        }
        return predicate(condition);
    }

    private String joined(List<Condition> parts, String word) {
        return parts.stream().map(this::part).collect(Collectors.joining(word));
    }

    private String part(Condition part) {
        var many = part instanceof Condition.And || part instanceof Condition.Or;
        return many ? "(" + write(part) + ")" : write(part);
    }

    private String predicate(Condition condition) {
        if (condition instanceof Condition.Comparison one) {
            return "%s %s %s"
                    .formatted(scalar(one.left()), one.operator().sign(), scalar(one.right()));
        } else if (condition instanceof Condition.Like like) {
            return scalar(like.value()) + " LIKE " + scalar(like.pattern());
        } else if (condition instanceof Condition.Between one) {
            return "%s BETWEEN %s AND %s"
                    .formatted(scalar(one.value()), scalar(one.low()), scalar(one.high()));
        } else if (condition instanceof Condition.In in) {
            return scalar(in.value()) + " IN " + values(in.choices());
        } else if (condition instanceof Condition.IsNull isNull) {
            return scalar(isNull.operand()) + " IS NULL";
        }
        return relation(condition);
    }

    private String relation(Condition condition) {
        if (condition instanceof Condition.Spatial one) {
            return "%s(%s, %s)".formatted(one.operator(), place(one.left()), place(one.right()));
        } else if (condition instanceof Condition.Temporal one) {
            return "%s(%s, %s)".formatted(one.operator(), period(one.left()), period(one.right()));
        }
        var one = (Condition.Lists) condition;
        return "%s(%s, %s)".formatted(one.operator(), list(one.left()), list(one.right()));
    }

    String scalar(Scalar scalar) {
        if (scalar instanceof PropertyName property) {
            return name(property);
        } else if (scalar instanceof Instant instant) {
            return instant(instant);
        } else if (scalar instanceof Scalar.Text text) {
            return quoted(text.value());
        } else if (scalar instanceof Scalar.Number number) {
            return number.value().toString();
        } else if (scalar instanceof Scalar.Truth truth) {
            return truth.value() ? "TRUE" : "FALSE";
        } else if (scalar instanceof Scalar.Folded folded) {
            return folded.folding() + "(" + scalar(folded.inner()) + ")";
        }
        var one = (Scalar.Arithmetic) scalar;
        return "(%s %s %s)"
                .formatted(scalar(one.left()), one.operator().sign(), scalar(one.right()));
    }

    private String values(List<Scalar> values) {
        return values.stream().map(this::scalar).collect(Collectors.joining(", ", "(", ")"));
    }

    private String place(Place place) {
        if (place instanceof PropertyName property) {
            return name(property);
        } else if (place instanceof Place.Box box) {
            return "BBOX(%s,%s,%s,%s)"
                    .formatted(
                            WktWriter.number(box.minX()),
                            WktWriter.number(box.minY()),
                            WktWriter.number(box.maxX()),
                            WktWriter.number(box.maxY()));
        }
        return WktWriter.write((Geometry) place);
    }

    private String period(Period period) {
        if (period instanceof PropertyName property) {
            return name(property);
        } else if (period instanceof Instant instant) {
            return instant(instant);
        }
        var interval = (Period.Interval) period;
        return "INTERVAL(%s, %s)".formatted(end(interval.first()), end(interval.last()));
    }

    private String end(Period.End end) {
        if (end instanceof PropertyName property) {
            return name(property);
        } else if (end instanceof Instant instant) {
            return quoted(stated(instant));
        }
        return "'..'";
    }

    private String list(ListOperand list) {
        return list instanceof PropertyName property
                ? name(property)
                : values(((ListOperand.Values) list).values());
    }

    private static String instant(Instant instant) {
        var word = instant instanceof Instant.Day ? "DATE" : "TIMESTAMP";
        return word + "(" + quoted(stated(instant)) + ")";
    }

    private static String stated(Instant instant) {
        return instant instanceof Instant.Day day
                ? day.date().toString()
                : ((Instant.Moment) instant).time().toString();
    }

    private static String name(PropertyName property) {
        var name = property.name();
        var plain =
                PLAIN_NAME.matcher(name).matches()
                        && !TextParser.isReserved(name.toUpperCase(Locale.ROOT));
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
