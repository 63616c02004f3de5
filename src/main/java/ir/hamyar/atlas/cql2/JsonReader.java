package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the JSON form of a filter into its tree. */
final class JsonReader {

    private static final Set<String> OPERATION = Set.of("op", "args");

    private final Gauge gauge;
    private final JsonOperands operands;

    JsonReader(Gauge gauge) {
        this.gauge = gauge;
        this.operands = new JsonOperands(new GeoJsonReader(gauge), this::scalar);
    }

    Condition condition(JsonValue value) {
        if (value.content() instanceof Boolean constant) {
            return new Condition.Constant(constant);
        }
        gauge.enter(value.at());
        var condition = operation(value);
        gauge.leave();
        return condition;
    }

    private Condition operation(JsonValue value) {
        var call = call(value).orElseThrow(() -> fault(Fault.EXPECTED_OPERATOR, value));
        var args = call.args();
        return switch (call.name()) {
            case "and" -> new Condition.And(several(call).stream().map(this::condition).toList());
            case "or" -> new Condition.Or(several(call).stream().map(this::condition).toList());
            case "not" -> new Condition.Not(condition(call.exactly(1).get(0)));
            case "like" -> like(call);
            case "between" -> between(call);
            case "in" -> new Condition.In(scalar(call.exactly(2).get(0)), choices(args.get(1)));
            case "isNull" -> new Condition.IsNull(scalar(call.exactly(1).get(0)));
            default ->
                    comparison(call)
                            .or(() -> operands.findRelation(call))
                            .orElseThrow(
                                    () ->
                                            new Cql2Exception(
                                                    Fault.UNKNOWN_FUNCTION,
                                                    call.at(),
                                                    call.name()));
        };
    }

    private static List<JsonValue> several(JsonCall call) {
        if (call.args().size() < 2) {
            throw new Cql2Exception(Fault.JSON_ARGUMENTS, call.at(), call.name(), "≥ 2");
        }
        return call.args();
    }

    private Condition like(JsonCall call) {
        var args = call.exactly(2);
        var pattern = scalar(args.get(1));
        Patterns.require(pattern, args.get(1).at());
        return new Condition.Like(scalar(args.get(0)), pattern);
    }

    private Condition between(JsonCall call) {
        var args = call.exactly(3);
        return new Condition.Between(scalar(args.get(0)), scalar(args.get(1)), scalar(args.get(2)));
    }

    private List<Scalar> choices(JsonValue list) {
        var elements = list.elements();
        if (elements == null || elements.isEmpty()) {
            throw fault(Fault.EXPECTED_LIST, list);
        }
        return elements.stream().map(this::scalar).toList();
    }

    private Optional<Condition> comparison(JsonCall call) {
        return ComparisonOperator.find(call.name())
                .map(
                        operator ->
                                new Condition.Comparison(
                                        scalar(call.exactly(2).get(0)),
                                        operator,
                                        scalar(call.args().get(1))));
    }

    Scalar scalar(JsonValue value) {
        if (value.content() instanceof String text) {
            return new Scalar.Text(text);
        } else if (value.content() instanceof BigDecimal number) {
            return new Scalar.Number(number);
        } else if (value.content() instanceof Boolean truth) {
            return new Scalar.Truth(truth);
        }
        var property = operands.findProperty(value);
        if (property.isPresent()) {
            return property.get();
        }
        var instant = operands.findInstant(value);
        if (instant.isPresent()) {
            return instant.get();
        }
        gauge.enter(value.at());
        var worked = worked(value);
        gauge.leave();
        return worked;
    }

    private Scalar worked(JsonValue value) {
        var call = call(value).orElseThrow(() -> fault(Fault.EXPECTED_OPERAND, value));
        var folding = Folding.find(call.name());
        if (folding.isPresent()) {
            return new Scalar.Folded(folding.get(), scalar(call.exactly(1).get(0)));
        }
        var operator = ArithmeticOperator.find(call.name());
        if (operator.isEmpty()) {
            throw new Cql2Exception(Fault.UNKNOWN_FUNCTION, call.at(), call.name());
        }
        var args = call.exactly(2);
        return new Scalar.Arithmetic(operator.get(), scalar(args.get(0)), scalar(args.get(1)));
    }

    /** An operator with its arguments, empty where the value is something else. */
    private static Optional<JsonCall> call(JsonValue value) {
        var members = value.members();
        if (members == null || !members.containsKey("op")) {
            return Optional.empty();
        }
        requireOnly(OPERATION, members);
        var name = members.get("op");
        var args = members.get("args");
        if (!(name.content() instanceof String operator)) {
            throw fault(Fault.EXPECTED_OPERATOR, name);
        }
        var elements = args == null ? null : args.elements();
        if (elements == null) {
            throw fault(Fault.EXPECTED_LIST, args == null ? value : args);
        }
        return Optional.of(new JsonCall(name.at(), operator, elements));
    }

    static void requireOnly(Set<String> known, Map<String, JsonValue> members) {
        members.forEach(
                (name, value) -> {
                    if (!known.contains(name)) {
                        throw new Cql2Exception(Fault.JSON_MEMBER, value.at(), name);
                    }
                });
    }

    static Cql2Exception fault(Fault fault, JsonValue value) {
        return new Cql2Exception(fault, value.at(), value.said());
    }
}
