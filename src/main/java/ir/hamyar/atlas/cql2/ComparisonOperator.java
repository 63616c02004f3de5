package ir.hamyar.atlas.cql2;

import java.util.Arrays;
import java.util.Optional;

/** The six comparisons, with the signs that text, JSON and SQL share. */
public enum ComparisonOperator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    GREATER(">"),
    AT_MOST("<="),
    AT_LEAST(">=");

    private final String sign;

    ComparisonOperator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** Whether it asks for more than sameness. */
    public boolean asksForOrder() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    static Optional<ComparisonOperator> find(String sign) {
        return Arrays.stream(values()).filter(one -> one.sign.equals(sign)).findFirst();
    }
}
