package ir.hamyar.atlas.cql2;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be worked out of two numbers. */
public enum ArithmeticOperator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED("/"),
    /** What is left after whole division. */
    REMAINDER("%"),
    /** Whole division, cut towards zero. */
    WHOLE("div"),
    POWER("^");

    private final String sign;

    ArithmeticOperator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    static Optional<ArithmeticOperator> find(String sign) {
        var lower = sign.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.sign.equals(lower)).findFirst();
    }
}
