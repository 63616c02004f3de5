package ir.hamyar.atlas.cql2;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Works out in plain Java whether a filter holds of a feature, with SQL's three answers: true,
 * false, and null where a value is missing. Written from the standard and not from the SQL, to be
 * compared with what the database says.
 */
public final class Evaluator {

    private static final Pattern SILENT =
            Pattern.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200c\u200d]");
    private static final String VARIANTS = "يىكةٱ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩";
    private static final String USUAL = "ییکها01234567890123456789";
    private static final java.time.Instant LONG_AGO = java.time.Instant.MIN;
    private static final java.time.Instant FAR_AHEAD = java.time.Instant.MAX;

    private final Map<String, Object> feature;
    private final Set<String> moments;

    /**
     * @param feature values by property: String, BigDecimal, Boolean, LocalDate, java.time.Instant,
     *     List of String, or a JTS geometry; what is missing is not in it
     * @param moments the properties that are moments, whether the feature has them or not
     */
    public Evaluator(Map<String, Object> feature, Set<String> moments) {
        this.feature = feature;
        this.moments = moments;
    }

    public boolean matches(Condition condition) {
        return Boolean.TRUE.equals(of(condition));
    }

    private @Nullable Boolean of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return all(and.parts().stream().map(this::of).toList());
        } else if (condition instanceof Condition.Or or) {
            return negated(all(or.parts().stream().map(this::of).map(Evaluator::negated).toList()));
        } else if (condition instanceof Condition.Not not) {
            return negated(of(not.inner()));
        } else if (condition instanceof Condition.Constant constant) {
            return constant.value();
        } else if (condition instanceof Condition.Comparison one) {
            return compared(value(one.left()), one.operator(), value(one.right()));
        } else if (condition instanceof Condition.Like like) {
            return like(value(like.value()), value(like.pattern()));
        } else if (condition instanceof Condition.Between one) {
            var value = value(one.value());
            return all(
                    listOf(
                            compared(value, ComparisonOperator.AT_LEAST, value(one.low())),
                            compared(value, ComparisonOperator.AT_MOST, value(one.high()))));
        } else if (condition instanceof Condition.In in) {
            var value = value(in.value());
            return negated(
                    all(
                            in.choices().stream()
                                    .map(
                                            choice ->
                                                    compared(
                                                            value,
                                                            ComparisonOperator.NOT_EQUAL,
                                                            value(choice)))
                                    .toList()));
        } else if (condition instanceof Condition.IsNull isNull) {
            return value(isNull.operand()) == null;
        } else if (condition instanceof Condition.Spatial one) {
            return spatial(one);
        } else if (condition instanceof Condition.Temporal one) {
            return temporal(one);
        }
        return lists((Condition.Lists) condition);
    }

    private static List<@Nullable Boolean> listOf(@Nullable Boolean one, @Nullable Boolean other) {
        return Arrays.asList(one, other);
    }

    private static @Nullable Boolean all(List<@Nullable Boolean> parts) {
        if (parts.contains(Boolean.FALSE)) {
            return false;
        }
        return parts.contains(null) ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean negated(@Nullable Boolean answer) {
        return answer == null ? null : Boolean.valueOf(!answer);
    }

    private @Nullable Object value(Scalar scalar) {
        if (scalar instanceof PropertyName name) {
            return feature.get(name.name());
        } else if (scalar instanceof Instant.Day day) {
            return day.date();
        } else if (scalar instanceof Instant.Moment moment) {
            return moment.time();
        } else if (scalar instanceof Scalar.Text text) {
            return text.value();
        } else if (scalar instanceof Scalar.Number number) {
            return number.value();
        } else if (scalar instanceof Scalar.Truth truth) {
            return truth.value();
        } else if (scalar instanceof Scalar.Folded folded) {
            var inner = value(folded.inner());
            return inner == null ? null : folded(folded.folding(), (String) inner);
        }
        return worked((Scalar.Arithmetic) scalar);
    }

    private static String folded(Folding folding, String text) {
        if (folding == Folding.CASEI) {
            return text.toLowerCase(Locale.ROOT);
        }
        var plain = new StringBuilder();
        SILENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .codePoints()
                .map(
                        point ->
                                VARIANTS.indexOf(point) < 0
                                        ? point
                                        : USUAL.charAt(VARIANTS.indexOf(point)))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private @Nullable BigDecimal worked(Scalar.Arithmetic one) {
        var left = (BigDecimal) value(one.left());
        var right = (BigDecimal) value(one.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (one.operator()) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case DIVIDED -> right.signum() == 0 ? null : left.divide(right, new MathContext(60));
            case REMAINDER -> right.signum() == 0 ? null : left.remainder(right);
            case WHOLE -> right.signum() == 0 ? null : left.divide(right, 0, RoundingMode.DOWN);
            case POWER -> left.pow(right.intValueExact());
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Boolean compared(
            @Nullable Object left, ComparisonOperator operator, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        var order = ((Comparable) left).compareTo(right);
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case GREATER -> order > 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private static @Nullable Boolean like(@Nullable Object value, @Nullable Object pattern) {
        if (value == null || pattern == null) {
            return null;
        }
        var expression = new StringBuilder();
        var escaped = false;
        for (var point : ((String) pattern).codePoints().toArray()) {
            if (!escaped && point == '\\') {
                escaped = true;
                continue;
            }
            var wild = !escaped && (point == '%' || point == '_');
            expression.append(
                    wild ? (point == '%' ? ".*" : ".") : Pattern.quote(Character.toString(point)));
            escaped = false;
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL)
                .matcher((String) value)
                .matches();
    }

    private @Nullable Boolean lists(Condition.Lists one) {
        var left = list(one.left());
        var right = list(one.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (one.operator()) {
            case A_CONTAINS -> left.containsAll(right);
            case A_CONTAINEDBY -> right.containsAll(left);
            case A_EQUALS -> left.equals(right);
            case A_OVERLAPS -> left.stream().anyMatch(right::contains);
        };
    }

    private @Nullable HashSet<Object> list(ListOperand list) {
        if (list instanceof PropertyName name) {
            var value = (Collection<?>) feature.get(name.name());
            return value == null ? null : new HashSet<>(value);
        }
        var values = ((ListOperand.Values) list).values();
        return new HashSet<>(
                values.stream().map(this::value).map(Objects::requireNonNull).toList());
    }

    private @Nullable Boolean spatial(Condition.Spatial one) {
        var left = geometry(one.left());
        var right = geometry(one.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (one.operator()) {
            case S_INTERSECTS -> left.intersects(right);
            case S_EQUALS -> left.equalsTopo(right);
            case S_DISJOINT -> left.disjoint(right);
            case S_TOUCHES -> left.touches(right);
            case S_WITHIN -> left.within(right);
            case S_OVERLAPS -> left.overlaps(right);
            case S_CROSSES -> left.crosses(right);
            case S_CONTAINS -> left.contains(right);
        };
    }

    private org.locationtech.jts.geom.@Nullable Geometry geometry(Place place) {
        if (place instanceof PropertyName name) {
            return (org.locationtech.jts.geom.Geometry) feature.get(name.name());
        } else if (place instanceof Place.Box box) {
            return new GeometryFactory()
                    .toGeometry(new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()));
        }
        try {
            return new WKTReader().read(WktWriter.write((Geometry) place));
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Two ends as moments; a day lasts from its first microsecond to its last. */
    private record Span(java.time.@Nullable Instant start, java.time.@Nullable Instant end) {}

    private @Nullable Boolean temporal(Condition.Temporal one) {
        var withMoments = hasMoment(one.left()) || hasMoment(one.right());
        var a = span(one.left(), withMoments);
        var b = span(one.right(), withMoments);
        return switch (one.operator()) {
            case T_AFTER -> after(a.start(), b.end());
            case T_BEFORE -> after(b.start(), a.end());
            case T_CONTAINS -> all(listOf(after(b.start(), a.start()), after(a.end(), b.end())));
            case T_DURING -> all(listOf(after(a.start(), b.start()), after(b.end(), a.end())));
            case T_DISJOINT ->
                    negated(
                            all(
                                    listOf(
                                            negated(after(b.start(), a.end())),
                                            negated(after(a.start(), b.end())))));
            case T_INTERSECTS ->
                    all(
                            listOf(
                                    negated(after(b.start(), a.end())),
                                    negated(after(a.start(), b.end()))));
            case T_EQUALS -> all(listOf(same(a.start(), b.start()), same(a.end(), b.end())));
            case T_FINISHEDBY -> all(listOf(after(b.start(), a.start()), same(a.end(), b.end())));
            case T_FINISHES -> all(listOf(after(a.start(), b.start()), same(a.end(), b.end())));
            case T_STARTEDBY -> all(listOf(same(a.start(), b.start()), after(a.end(), b.end())));
            case T_STARTS -> all(listOf(same(a.start(), b.start()), after(b.end(), a.end())));
            case T_MEETS -> same(a.end(), b.start());
            case T_METBY -> same(a.start(), b.end());
            case T_OVERLAPPEDBY ->
                    all(
                            Arrays.asList(
                                    after(a.start(), b.start()),
                                    after(b.end(), a.start()),
                                    after(a.end(), b.end())));
            case T_OVERLAPS ->
                    all(
                            Arrays.asList(
                                    after(b.start(), a.start()),
                                    after(a.end(), b.start()),
                                    after(b.end(), a.end())));
        };
    }

    private static @Nullable Boolean after(
            java.time.@Nullable Instant one, java.time.@Nullable Instant other) {
        return compared(one, ComparisonOperator.GREATER, other);
    }

    private static @Nullable Boolean same(
            java.time.@Nullable Instant one, java.time.@Nullable Instant other) {
        return compared(one, ComparisonOperator.EQUAL, other);
    }

    private Span span(Period period, boolean moments) {
        if (period instanceof Period.Interval interval) {
            return new Span(start(interval.first()), end(interval.last(), moments));
        }
        return new Span(start((Period.End) period), end((Period.End) period, moments));
    }

    private boolean hasMoment(Period period) {
        return period instanceof Period.Interval interval
                ? isMoment(interval.first()) || isMoment(interval.last())
                : isMoment((Period.End) period);
    }

    private boolean isMoment(Period.End end) {
        return end instanceof Instant.Moment
                || end instanceof PropertyName name && moments.contains(name.name());
    }

    private java.time.@Nullable Instant start(Period.End end) {
        if (end instanceof Period.Open) {
            return LONG_AGO;
        }
        var value = value((Scalar) end);
        return value instanceof LocalDate day
                ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
                : (java.time.Instant) value;
    }

    /** Among days alone a day is one point; beside a moment it lasts. */
    private java.time.@Nullable Instant end(Period.End end, boolean moments) {
        if (end instanceof Period.Open) {
            return FAR_AHEAD;
        }
        var value = value((Scalar) end);
        if (!moments) {
            return start(end);
        }
        return value instanceof LocalDate day
                ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000)
                : (java.time.Instant) value;
    }
}
