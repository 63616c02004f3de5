package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import ir.hamyar.atlas.cql2.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads CQL2 text by recursive descent. {@code OR} binds least, then {@code AND}, then {@code NOT};
 * among numbers {@code ^} binds most. A bracket may hold a condition or a value, so both are read
 * by the same steps and told apart afterwards: nothing is ever read twice.
 */
final class TextParser {

    private static final Set<String> RESERVED =
            Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "DIV");
    private static final Set<String> TRUTHS = Set.of("TRUE", "FALSE");

    private final Cursor cursor;
    private final Gauge gauge;
    private final OperandParser operands;

    TextParser(List<Token> tokens, Gauge gauge) {
        this.cursor = new Cursor(tokens);
        this.gauge = gauge;
        this.operands = new OperandParser(cursor, new WktReader(cursor, gauge), this::value);
    }

    /**
     * Whether a name means something else unless it is quoted.
     *
     * @param name in capitals
     */
    static boolean isReserved(String name) {
        return RESERVED.contains(name) || TRUTHS.contains(name);
    }

    Condition parse() {
        var condition = condition(either());
        if (cursor.peek().kind() != Kind.END) {
            throw cursor.unexpected(Fault.EXPECTED_END);
        }
        return condition;
    }

    private Node either() {
        var first = both();
        if (!cursor.peek().isWord("OR")) {
            return first;
        }
        var parts = new ArrayList<>(List.of(condition(first)));
        while (cursor.acceptWord("OR")) {
            parts.add(condition(both()));
        }
        return new Condition.Or(parts);
    }

    private Node both() {
        var first = negation();
        if (!cursor.peek().isWord("AND")) {
            return first;
        }
        var parts = new ArrayList<>(List.of(condition(first)));
        while (cursor.acceptWord("AND")) {
            parts.add(condition(negation()));
        }
        return new Condition.And(parts);
    }

    private Node negation() {
        var at = cursor.peek().at();
        if (!cursor.acceptWord("NOT")) {
            return predicate();
        }
        gauge.enter(at);
        var inner = condition(negation());
        gauge.leave();
        return new Condition.Not(inner);
    }

    private Node predicate() {
        var relation = operands.findRelation();
        if (relation.isPresent()) {
            return relation.get();
        }
        var left = sum();
        return left instanceof Scalar value ? compared(value) : left;
    }

    /** What follows a value makes it a condition; where nothing does, it stays a value. */
    private Node compared(Scalar left) {
        var operator = cursor.findComparison();
        if (operator.isPresent()) {
            return new Condition.Comparison(left, operator.get(), value());
        }
        if (cursor.acceptWord("IS")) {
            return isNull(left);
        }
        if (cursor.acceptWord("NOT")) {
            return new Condition.Not(wordPredicate(left));
        }
        return isPredicateWord(cursor.peek()) ? wordPredicate(left) : left;
    }

    private static boolean isPredicateWord(Token token) {
        return token.isWord("LIKE") || token.isWord("BETWEEN") || token.isWord("IN");
    }

    private Condition isNull(Scalar operand) {
        var not = cursor.acceptWord("NOT");
        cursor.expectWord("NULL");
        var isNull = new Condition.IsNull(operand);
        return not ? new Condition.Not(isNull) : isNull;
    }

    private Condition wordPredicate(Scalar value) {
        if (cursor.acceptWord("LIKE")) {
            return new Condition.Like(value, operands.pattern());
        }
        if (cursor.acceptWord("IN")) {
            return new Condition.In(value, operands.choices());
        }
        if (!cursor.acceptWord("BETWEEN")) {
            throw cursor.unexpected(Fault.EXPECTED_OPERATOR);
        }
        var low = value();
        cursor.expectWord("AND");
        return new Condition.Between(value, low, value());
    }

    private Scalar value() {
        return scalar(sum());
    }

    private Node sum() {
        var left = product();
        for (var count = 1; isOneOf("+", "-"); count++) {
            left = operation(left, count, this::product);
        }
        return left;
    }

    private Node product() {
        var left = power();
        for (var count = 1; isOneOf("*", "/", "%") || cursor.peek().isWord("DIV"); count++) {
            left = operation(left, count, this::power);
        }
        return left;
    }

    private boolean isOneOf(String... signs) {
        for (var sign : signs) {
            if (cursor.peek().isSign(sign)) {
                return true;
            }
        }
        return false;
    }

    private Node operation(Node left, int count, Supplier<Node> right) {
        var number = scalar(left);
        gauge.requireShallow(count, cursor.peek().at());
        var operator = ArithmeticOperator.find(cursor.take().text()).orElseThrow();
        return new Scalar.Arithmetic(operator, number, scalar(right.get()));
    }

    private Node power() {
        var base = primary();
        var at = cursor.peek().at();
        if (!cursor.peek().isSign("^")) {
            return base;
        }
        var number = scalar(base);
        cursor.take();
        gauge.enter(at);
        var exponent = scalar(power());
        gauge.leave();
        return new Scalar.Arithmetic(ArithmeticOperator.POWER, number, exponent);
    }

    private Node primary() {
        var token = cursor.peek();
        if (cursor.isNumber()) {
            return new Scalar.Number(cursor.expectNumber());
        }
        return switch (token.kind()) {
            case TEXT -> new Scalar.Text(cursor.expectText());
            case QUOTED_NAME -> operands.property();
            case NAME -> named(token);
            case SIGN -> bracket(token);
            default -> throw cursor.unexpected(Fault.EXPECTED_OPERAND);
        };
    }

    private Node bracket(Token opening) {
        if (!cursor.acceptSign("(")) {
            throw cursor.unexpected(Fault.EXPECTED_OPERAND);
        }
        gauge.enter(opening.at());
        var inner = either();
        gauge.leave();
        cursor.expectSign(")");
        return inner;
    }

    private Node named(Token name) {
        if (RESERVED.contains(name.text().toUpperCase(Locale.ROOT))) {
            throw cursor.unexpected(Fault.EXPECTED_OPERAND);
        }
        if (cursor.peekSecond().isSign("(")) {
            return called(name);
        }
        if (TRUTHS.contains(name.text().toUpperCase(Locale.ROOT))) {
            return new Scalar.Truth(cursor.take().isWord("TRUE"));
        }
        return operands.property();
    }

    private Node called(Token name) {
        if (operands.isInstant(name)) {
            return operands.instant();
        }
        var folding = Folding.find(name.text());
        if (folding.isEmpty()) {
            throw cursor.unexpected(Fault.UNKNOWN_FUNCTION);
        }
        cursor.take();
        cursor.expectSign("(");
        gauge.enter(name.at());
        var inner = value();
        gauge.leave();
        cursor.expectSign(")");
        return new Scalar.Folded(folding.get(), inner);
    }

    /** A truth value may stand where a condition is wanted; any other value lacks an operator. */
    private Condition condition(Node node) {
        if (node instanceof Condition condition) {
            return condition;
        }
        if (node instanceof Scalar.Truth truth) {
            return new Condition.Constant(truth.value());
        }
        throw cursor.unexpected(Fault.EXPECTED_OPERATOR);
    }

    private Scalar scalar(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar;
        }
        throw cursor.unexpected(Fault.EXPECTED_END);
    }
}
