package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import ir.hamyar.atlas.cql2.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Goes through the pieces of a filter text one by one. */
final class Cursor {

    private final List<Token> tokens;
    private int next;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The piece that comes next; the last one stays. */
    Token peek() {
        return tokens.get(next);
    }

    /** The piece after the one that comes next. */
    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        var token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    boolean acceptWord(String word) {
        var there = peek().isWord(word);
        if (there) {
            take();
        }
        return there;
    }

    boolean acceptSign(String sign) {
        var there = peek().isSign(sign);
        if (there) {
            take();
        }
        return there;
    }

    void expectWord(String word) {
        if (!acceptWord(word)) {
            throw unexpected(Fault.EXPECTED_SIGN, word);
        }
    }

    void expectSign(String sign) {
        if (!acceptSign(sign)) {
            throw unexpected(Fault.EXPECTED_SIGN, sign);
        }
    }

    /** Takes a sign of comparison, empty where none comes next. */
    Optional<ComparisonOperator> findComparison() {
        var operator =
                peek().kind() == Kind.SIGN
                        ? ComparisonOperator.find(peek().text())
                        : Optional.<ComparisonOperator>empty();
        operator.ifPresent(taken -> take());
        return operator;
    }

    String expectText() {
        if (peek().kind() != Kind.TEXT) {
            throw unexpected(Fault.EXPECTED_TEXT);
        }
        return take().text();
    }

    /** A number with or without a sign before it. */
    BigDecimal expectNumber() {
        var negative = peek().isSign("-");
        if (negative || peek().isSign("+")) {
            take();
        }
        if (peek().kind() != Kind.NUMBER) {
            throw unexpected(Fault.EXPECTED_NUMBER);
        }
        var token = take();
        var number = Numbers.parse(token.text(), token.at());
        return negative ? number.negate() : number;
    }

    /** Whether a number comes next, with or without a sign. */
    boolean isNumber() {
        var signed = peek().isSign("-") || peek().isSign("+");
        return (signed ? peekSecond() : peek()).kind() == Kind.NUMBER;
    }

    /** The fault of what comes next; where nothing does, that is the fault. */
    Cql2Exception unexpected(Fault fault, Object... expected) {
        var token = peek();
        if (token.kind() == Kind.END) {
            return new Cql2Exception(Fault.UNEXPECTED_END, token.at());
        }
        var arguments = new Object[expected.length + 1];
        arguments[0] = token.text();
        System.arraycopy(expected, 0, arguments, 1, expected.length);
        return new Cql2Exception(fault, token.at(), arguments);
    }
}
