package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Geometry.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a tree as CQL2 JSON, so that tests can send it so. */
public final class JsonWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonWriter() {}

    public static String write(Condition condition) {
        return MAPPER.writeValueAsString(condition(condition));
    }

    private static Object condition(Condition condition) {
        if (condition instanceof Condition.And and) {
            return op("and", and.parts().stream().map(JsonWriter::condition).toArray());
        } else if (condition instanceof Condition.Or or) {
            return op("or", or.parts().stream().map(JsonWriter::condition).toArray());
        } else if (condition instanceof Condition.Not not) {
            return op("not", condition(not.inner()));
        } else if (condition instanceof Condition.Constant constant) {
            return constant.value();
        } else if (condition instanceof Condition.Comparison one) {
            return op(one.operator().sign(), scalar(one.left()), scalar(one.right()));
        } else if (condition instanceof Condition.Like like) {
            return op("like", scalar(like.value()), scalar(like.pattern()));
        } else if (condition instanceof Condition.Between one) {
            return op("between", scalar(one.value()), scalar(one.low()), scalar(one.high()));
        } else if (condition instanceof Condition.In in) {
            var choices = in.choices().stream().map(JsonWriter::scalar).toList();
            return op("in", scalar(in.value()), choices);
        } else if (condition instanceof Condition.IsNull isNull) {
            return op("isNull", scalar(isNull.operand()));
        } else if (condition instanceof Condition.Spatial one) {
            return op(lower(one.operator()), place(one.left()), place(one.right()));
        } else if (condition instanceof Condition.Temporal one) {
            return op(lower(one.operator()), period(one.left()), period(one.right()));
        }
        var lists = (Condition.Lists) condition;
        return op(lower(lists.operator()), list(lists.left()), list(lists.right()));
    }

    private static Object scalar(Scalar scalar) {
        if (scalar instanceof PropertyName property) {
            return property(property);
        } else if (scalar instanceof Instant instant) {
            return instant(instant);
        } else if (scalar instanceof Scalar.Text text) {
            return text.value();
        } else if (scalar instanceof Scalar.Number number) {
            return number.value();
        } else if (scalar instanceof Scalar.Truth truth) {
            return truth.value();
        } else if (scalar instanceof Scalar.Folded folded) {
            return op(lower(folded.folding()), scalar(folded.inner()));
        }
        var one = (Scalar.Arithmetic) scalar;
        return op(one.operator().sign(), scalar(one.left()), scalar(one.right()));
    }

    private static Object place(Place place) {
        if (place instanceof PropertyName property) {
            return property(property);
        } else if (place instanceof Place.Box box) {
            return Map.of("bbox", List.of(box.minX(), box.minY(), box.maxX(), box.maxY()));
        } else if (place instanceof Geometry.Point point) {
            return geometry("Point", position(point.position()));
        } else if (place instanceof Geometry.LineString line) {
            return geometry("LineString", positions(line.positions()));
        } else if (place instanceof Geometry.Polygon polygon) {
            return geometry("Polygon", rings(polygon));
        }
        var many = (Geometry.MultiPolygon) place;
        return geometry("MultiPolygon", many.polygons().stream().map(JsonWriter::rings).toList());
    }

    private static Object geometry(String type, Object coordinates) {
        return Map.of("type", type, "coordinates", coordinates);
    }

    private static List<Object> rings(Geometry.Polygon polygon) {
        return new ArrayList<>(polygon.rings().stream().map(JsonWriter::positions).toList());
    }

    private static Object positions(List<Position> positions) {
        return positions.stream().map(JsonWriter::position).toList();
    }

    private static Object position(Position position) {
        return List.of(position.x(), position.y());
    }

    private static Object period(Period period) {
        if (period instanceof PropertyName property) {
            return property(property);
        } else if (period instanceof Instant instant) {
            return instant(instant);
        }
        var interval = (Period.Interval) period;
        return Map.of("interval", List.of(end(interval.first()), end(interval.last())));
    }

    private static Object end(Period.End end) {
        if (end instanceof PropertyName property) {
            return property(property);
        } else if (end instanceof Instant.Day day) {
            return day.date().toString();
        }
        return end instanceof Instant.Moment moment ? moment.time().toString() : "..";
    }

    private static Object list(ListOperand list) {
        return list instanceof PropertyName property
                ? property(property)
                : ((ListOperand.Values) list).values().stream().map(JsonWriter::scalar).toList();
    }

    private static Object instant(Instant instant) {
        return instant instanceof Instant.Day day
                ? Map.of("date", day.date().toString())
                : Map.of("timestamp", ((Instant.Moment) instant).time().toString());
    }

    private static Object property(PropertyName property) {
        return Map.of("property", property.name());
    }

    private static Object op(String name, Object... args) {
        return Map.of("op", name, "args", Arrays.asList(args));
    }

    private static String lower(Enum<?> operator) {
        return operator.name().toLowerCase(Locale.ROOT);
    }
}
