package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import ir.hamyar.atlas.cql2.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what only certain operators take: places, periods, lists and patterns. */
final class OperandParser {

    private final Cursor cursor;
    private final WktReader geometries;
    private final Supplier<Scalar> values;

    /**
     * @param values reads one value, of whatever kind
     */
    OperandParser(Cursor cursor, WktReader geometries, Supplier<Scalar> values) {
        this.cursor = cursor;
        this.geometries = geometries;
        this.values = values;
    }

    /** A spatial, temporal or list relation, empty where none comes next. */
    Optional<Condition> findRelation() {
        var name = cursor.peek();
        if (name.kind() != Kind.NAME || !cursor.peekSecond().isSign("(")) {
            return Optional.empty();
        }
        return SpatialOperator.find(name.text())
                .map(this::spatial)
                .or(() -> TemporalOperator.find(name.text()).map(this::temporal))
                .or(() -> ListOperator.find(name.text()).map(this::lists));
    }

    private Condition spatial(SpatialOperator operator) {
        var pair = pair(this::place);
        return new Condition.Spatial(operator, pair.get(0), pair.get(1));
    }

    private Condition temporal(TemporalOperator operator) {
        var pair = pair(this::period);
        return new Condition.Temporal(operator, pair.get(0), pair.get(1));
    }

    private Condition lists(ListOperator operator) {
        var pair = pair(this::list);
        return new Condition.Lists(operator, pair.get(0), pair.get(1));
    }

    private <T> List<T> pair(Supplier<T> operand) {
        cursor.take();
        cursor.expectSign("(");
        var left = operand.get();
        cursor.expectSign(",");
        var right = operand.get();
        cursor.expectSign(")");
        return List.of(left, right);
    }

    private Place place() {
        return isProperty() ? property() : geometries.read();
    }

    private Period period() {
        if (isProperty()) {
            return property();
        }
        if (cursor.peek().isWord("INTERVAL")) {
            return interval();
        }
        if (isInstant(cursor.peek())) {
            return instant();
        }
        throw cursor.unexpected(Fault.EXPECTED_TIME);
    }

    /** A name that is not followed by a bracket, nor by the Z of a geometry with heights. */
    private boolean isProperty() {
        var token = cursor.peek();
        var second = cursor.peekSecond();
        var bare = token.kind() == Kind.NAME && !second.isSign("(") && !second.isWord("Z");
        return token.kind() == Kind.QUOTED_NAME || bare;
    }

    PropertyName property() {
        var name = cursor.take();
        return new PropertyName(name.text(), name.at());
    }

    boolean isInstant(Token token) {
        return token.isWord("DATE") || token.isWord("TIMESTAMP");
    }

    Instant instant() {
        var day = cursor.take().isWord("DATE");
        cursor.expectSign("(");
        var at = cursor.peek().at();
        var text = cursor.expectText();
        cursor.expectSign(")");
        return day ? Times.day(text, at) : Times.moment(text, at);
    }

    private Period interval() {
        var at = cursor.peek().at();
        var ends = pair(this::end);
        return Times.interval(ends.get(0), ends.get(1), at);
    }

    private Period.End end() {
        if (isProperty()) {
            return property();
        }
        if (isInstant(cursor.peek())) {
            return instant();
        }
        var at = cursor.peek().at();
        return Times.end(cursor.expectText(), at);
    }

    /**
     * A list in round brackets, as the standard has it, or in square ones, as its drafts had it.
     */
    private ListOperand list() {
        if (isProperty()) {
            return property();
        }
        var square = cursor.acceptSign("[");
        if (!square && !cursor.acceptSign("(")) {
            throw cursor.unexpected(Fault.EXPECTED_LIST);
        }
        return new ListOperand.Values(rest(square ? "]" : ")"));
    }

    private List<Scalar> rest(String closing) {
        var values = new ArrayList<Scalar>();
        if (cursor.acceptSign(closing)) {
            return values;
        }
        do {
            values.add(this.values.get());
        } while (cursor.acceptSign(","));
        cursor.expectSign(closing);
        return values;
    }

    /** What {@code IN} chooses from. */
    List<Scalar> choices() {
        cursor.expectSign("(");
        if (cursor.peek().isSign(")")) {
            throw cursor.unexpected(Fault.EXPECTED_OPERAND);
        }
        return rest(")");
    }

    /** A stated text, folded or not, whose last backslash has something to act on. */
    Scalar pattern() {
        var at = cursor.peek().at();
        var pattern = values.get();
        Patterns.require(pattern, at);
        return pattern;
    }
}
