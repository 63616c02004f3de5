package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Geometry.Position;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes up filters of every shape over given properties, each comparing like with like. */
public final class RandomFilters {

    /** Kinds of property. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        DAY,
        MOMENT,
        LIST,
        PLACE
    }

    /**
     * A property and values that some features have: String, BigDecimal, LocalDate or
     * java.time.Instant. A place needs none.
     */
    public record Field(String name, Kind kind, List<?> samples) {}

    private final Random random;
    private final List<Field> fields;

    public RandomFilters(long seed, List<Field> fields) {
        this.random = new Random(seed);
        this.fields = fields;
    }

    /** A filter with up to so many levels of AND, OR and NOT. */
    public Condition filter(int levels) {
        if (levels == 0 || random.nextInt(3) == 0) {
            return predicate();
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Condition.And(several(() -> filter(levels - 1)));
            case 1 -> new Condition.Or(several(() -> filter(levels - 1)));
            default -> new Condition.Not(filter(levels - 1));
        };
    }

    private Condition predicate() {
        var field = fields.get(random.nextInt(fields.size()));
        if (random.nextInt(8) == 0) {
            return new Condition.IsNull(property(field));
        }
        return switch (field.kind()) {
            case TEXT -> text(field);
            case NUMBER -> number(field);
            case TRUTH ->
                    new Condition.Comparison(
                            property(field),
                            random.nextBoolean()
                                    ? ComparisonOperator.EQUAL
                                    : ComparisonOperator.NOT_EQUAL,
                            new Scalar.Truth(random.nextBoolean()));
            case DAY, MOMENT -> time(field);
            case LIST -> list(field);
            case PLACE -> place(field);
        };
    }

    private Condition text(Field field) {
        Scalar value = property(field);
        if (random.nextInt(3) == 0) {
            var folding = random.nextBoolean() ? Folding.CASEI : Folding.ACCENTI;
            return new Condition.Like(
                    new Scalar.Folded(folding, value), new Scalar.Folded(folding, pattern(field)));
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.Like(value, pattern(field));
            case 1 -> new Condition.In(value, several(() -> sample(field)));
            case 2 -> new Condition.Comparison(value, equality(), property(anotherLike(field)));
            default -> new Condition.Comparison(value, equality(), sample(field));
        };
    }

    private ComparisonOperator equality() {
        return random.nextBoolean() ? ComparisonOperator.EQUAL : ComparisonOperator.NOT_EQUAL;
    }

    private Condition number(Field field) {
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.Between(property(field), sample(field), sample(field));
            case 1 -> new Condition.In(property(field), several(() -> sample(field)));
            case 2 -> new Condition.Comparison(sum(field, 2), operator(), sample(field));
            case 3 ->
                    new Condition.Comparison(
                            property(field), operator(), property(anotherLike(field)));
            default -> new Condition.Comparison(property(field), operator(), sample(field));
        };
    }

    private Scalar sum(Field field, int levels) {
        if (levels == 0) {
            return random.nextBoolean() ? property(field) : small();
        }
        var operators =
                List.of(
                        ArithmeticOperator.PLUS,
                        ArithmeticOperator.MINUS,
                        ArithmeticOperator.TIMES,
                        ArithmeticOperator.DIVIDED,
                        ArithmeticOperator.WHOLE,
                        ArithmeticOperator.REMAINDER);
        return new Scalar.Arithmetic(
                operators.get(random.nextInt(operators.size())),
                sum(field, levels - 1),
                random.nextBoolean() ? small() : sum(field, levels - 1));
    }

    private Scalar small() {
        return new Scalar.Number(BigDecimal.valueOf(random.nextInt(9) - 2L));
    }

    private Condition time(Field field) {
        if (random.nextInt(3) == 0) {
            return new Condition.Comparison(property(field), operator(), sample(field));
        }
        var operators = TemporalOperator.values();
        return new Condition.Temporal(
                operators[random.nextInt(operators.length)],
                random.nextInt(3) == 0
                        ? new Period.Interval(property(field), end(field))
                        : property(field),
                random.nextInt(3) == 0 ? (Instant) sample(field) : interval(field));
    }

    private Period interval(Field field) {
        var first = end(field);
        var last = end(field);
        try {
            return Times.interval(first, last, 1);
        } catch (Cql2Exception turned) {
            return new Period.Interval(last, first);
        }
    }

    /** Now and then an end of the other kind, a moment against a day. */
    private Period.End end(Field field) {
        return switch (random.nextInt(5)) {
            case 0 -> new Period.Open();
            case 1 ->
                    new Instant.Moment(
                            java.time.Instant.parse("2021-05-09T12:00:00Z")
                                    .plus(random.nextInt(2000) - 1000L, ChronoUnit.DAYS));
            case 2 ->
                    new Instant.Day(LocalDate.of(2024, 3, 20).plusDays(random.nextInt(900) - 450));
            default -> (Instant) sample(field);
        };
    }

    private Condition list(Field field) {
        var operators = ListOperator.values();
        var values =
                random.nextInt(6) == 0
                        ? new ListOperand.Values(List.of())
                        : new ListOperand.Values(several(() -> sample(field)));
        var operator = operators[random.nextInt(operators.length)];
        return random.nextBoolean()
                ? new Condition.Lists(operator, property(field), values)
                : new Condition.Lists(operator, values, property(field));
    }

    private Condition place(Field field) {
        var operators = SpatialOperator.values();
        var operator = operators[random.nextInt(operators.length)];
        return random.nextBoolean()
                ? new Condition.Spatial(operator, property(field), shape())
                : new Condition.Spatial(operator, shape(), property(field));
    }

    private Place shape() {
        var x = 49 + random.nextDouble() * 4;
        var y = 33 + random.nextDouble() * 3;
        var side = random.nextDouble() * 2 + 0.01;
        return switch (random.nextInt(5)) {
            case 0 -> new Place.Box(x, y, x + side, y + side);
            case 1 -> new Geometry.Point(new Position(x, y));
            case 2 ->
                    new Geometry.LineString(
                            List.of(new Position(x, y), new Position(x + side, y - side)));
            case 3 ->
                    new Geometry.MultiPolygon(
                            List.of(triangle(x, y, side), triangle(x + 5, y, side)));
            default -> triangle(x, y, side);
        };
    }

    private static Geometry.Polygon triangle(double x, double y, double side) {
        var start = new Position(x, y);
        return new Geometry.Polygon(
                List.of(
                        List.of(
                                start,
                                new Position(x + side, y),
                                new Position(x, y + side),
                                start)));
    }

    private ComparisonOperator operator() {
        var all = ComparisonOperator.values();
        return all[random.nextInt(all.length)];
    }

    private Field anotherLike(Field field) {
        var like = fields.stream().filter(one -> one.kind() == field.kind()).toList();
        return like.get(random.nextInt(like.size()));
    }

    private static PropertyName property(Field field) {
        return new PropertyName(field.name(), 1);
    }

    private Scalar sample(Field field) {
        var sample = field.samples().get(random.nextInt(field.samples().size()));
        if (sample instanceof BigDecimal number) {
            return new Scalar.Number(
                    random.nextInt(3) == 0 ? number.add(BigDecimal.valueOf(0.5)) : number);
        } else if (sample instanceof LocalDate day) {
            return new Instant.Day(day.plusDays(random.nextInt(3) - 1L));
        } else if (sample instanceof java.time.Instant moment) {
            return new Instant.Moment(moment.plusMillis(random.nextInt(3) - 1L));
        }
        return new Scalar.Text(String.valueOf(sample));
    }

    /** A piece of a value with wildcards at its ends and sometimes within. */
    private Scalar pattern(Field field) {
        var sample = field.samples().get(random.nextInt(field.samples().size())).toString();
        var codes = sample.codePoints().limit(12).toArray();
        var pattern = new StringBuilder(random.nextBoolean() ? "%" : "");
        for (var code : codes) {
            switch (random.nextInt(10)) {
                case 0 -> pattern.append('_');
                case 1 -> pattern.append(code == '\'' ? "" : "\\").appendCodePoint(code);
                default -> pattern.appendCodePoint(code == '\\' ? '_' : code);
            }
        }
        return new Scalar.Text(pattern.append('%').toString());
    }

    private <T> List<T> several(Supplier<T> one) {
        var all = new ArrayList<T>();
        for (var count = random.nextInt(3) + 2; count > 0; count--) {
            all.add(one.get());
        }
        return all;
    }
}
