package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what only certain operators of a JSON filter take: places, periods and lists. */
final class JsonOperands {

    private final GeoJsonReader geometries;
    private final Function<JsonValue, Scalar> values;

    JsonOperands(GeoJsonReader geometries, Function<JsonValue, Scalar> values) {
        this.geometries = geometries;
        this.values = values;
    }

    /** A spatial, temporal or list relation, empty where the operator is another. */
    Optional<Condition> findRelation(JsonCall call) {
        return SpatialOperator.find(call.name())
                .map(operator -> spatial(operator, call))
                .or(() -> TemporalOperator.find(call.name()).map(one -> temporal(one, call)))
                .or(() -> ListOperator.find(call.name()).map(one -> lists(one, call)));
    }

    private Condition spatial(SpatialOperator operator, JsonCall call) {
        var args = call.exactly(2);
        return new Condition.Spatial(operator, place(args.get(0)), place(args.get(1)));
    }

    private Condition temporal(TemporalOperator operator, JsonCall call) {
        var args = call.exactly(2);
        return new Condition.Temporal(operator, period(args.get(0)), period(args.get(1)));
    }

    private Condition lists(ListOperator operator, JsonCall call) {
        var args = call.exactly(2);
        return new Condition.Lists(operator, list(args.get(0)), list(args.get(1)));
    }

    Optional<PropertyName> findProperty(JsonValue value) {
        return findOnly("property", value)
                .map(
                        name -> {
                            if (!(name.content() instanceof String text)) {
                                throw JsonReader.fault(Fault.EXPECTED_TEXT, name);
                            }
                            return new PropertyName(text, name.at());
                        });
    }

    Optional<Instant> findInstant(JsonValue value) {
        Optional<Instant> day =
                findOnly("date", value).map(date -> Times.day(text(date), date.at()));
        return day.isPresent()
                ? day
                : findOnly("timestamp", value).map(time -> Times.moment(text(time), time.at()));
    }

    private Place place(JsonValue value) {
        var property = findProperty(value);
        return property.isPresent() ? property.get() : geometries.read(value);
    }

    private Period period(JsonValue value) {
        var property = findProperty(value);
        if (property.isPresent()) {
            return property.get();
        }
        var instant = findInstant(value);
        if (instant.isPresent()) {
            return instant.get();
        }
        return findOnly("interval", value)
                .map(JsonOperands::elements)
                .map(ends -> interval(ends, value.at()))
                .orElseThrow(() -> JsonReader.fault(Fault.EXPECTED_TIME, value));
    }

    private Period interval(List<JsonValue> ends, int at) {
        if (ends.size() != 2) {
            throw new Cql2Exception(Fault.JSON_ARGUMENTS, at, "interval", "2");
        }
        return Times.interval(end(ends.get(0)), end(ends.get(1)), at);
    }

    private Period.End end(JsonValue value) {
        var property = findProperty(value);
        return property.isPresent() ? property.get() : Times.end(text(value), value.at());
    }

    private ListOperand list(JsonValue value) {
        var property = findProperty(value);
        return property.isPresent()
                ? property.get()
                : new ListOperand.Values(elements(value).stream().map(values).toList());
    }

    private static List<JsonValue> elements(JsonValue value) {
        var elements = value.elements();
        if (elements == null) {
            throw JsonReader.fault(Fault.EXPECTED_LIST, value);
        }
        return elements;
    }

    /** The value of an object's only member, empty where the value has no such member. */
    private static Optional<JsonValue> findOnly(String name, JsonValue value) {
        var members = value.members();
        if (members == null || !members.containsKey(name)) {
            return Optional.empty();
        }
        JsonReader.requireOnly(Set.of(name), members);
        return Optional.of(members.get(name));
    }

    private static String text(JsonValue value) {
        if (value.content() instanceof String text) {
            return text;
        }
        throw JsonReader.fault(Fault.EXPECTED_TEXT, value);
    }
}
