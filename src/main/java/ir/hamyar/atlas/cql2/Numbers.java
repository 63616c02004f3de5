package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import java.math.BigDecimal;

/** Numbers that stay within what a database and a processor can hold. */
final class Numbers {

    private static final int MOST_DIGITS = 300;

    private Numbers() {}

    /**
     * @param text digits, possibly with a point and an exponent
     */
    static BigDecimal parse(String text, int at) {
        try {
            return requireUsual(new BigDecimal(text), at);
        } catch (NumberFormatException absurd) {
            throw new Cql2Exception(Fault.NUMBER_RANGE, at, text);
        }
    }

    /** An exponent of a billion is three characters long and a gigabyte when written out. */
    static BigDecimal requireUsual(BigDecimal number, int at) {
        var magnitude = (long) number.precision() - number.scale();
        if (magnitude > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new Cql2Exception(Fault.NUMBER_RANGE, at, number.toString());
        }
        return number;
    }
}
