package ir.hamyar.atlas.ingest.geotools;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them: no exponent, no noise of binary fractions. */
final class Plain {

    /** Excel, too, shows no more digits of a number. */
    private static final MathContext AS_SHOWN = new MathContext(15);

    private Plain() {}

    static String text(BigDecimal number) {
        var rounded = number.round(AS_SHOWN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    static String text(double number) {
        return Double.isFinite(number)
                ? text(new BigDecimal(Double.toString(number)))
                : Double.toString(number);
    }
}
