package ir.hamyar.atlas.understand;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in Persian, Arabic and Latin digits.
 *
 * <p>Which sign divides thousands and which the decimals:
 *
 * <ol>
 *   <li>٬ and a space or apostrophe between digits always group; ٫ always begins the decimals.
 *   <li>Of two different signs the last, standing once, begins the decimals: 1,234.5 and 1.234,5.
 *   <li>A comma (also ،) before exactly three digits groups, with a remark; a comma before any
 *       other number of digits, or after a leading zero, begins the decimals, with a remark.
 *   <li>A single point always begins the decimals, with a warning where it might group: 1.234.
 *   <li>Several commas or points group, where each group has three digits; else it is refused.
 *   <li>A slash begins the decimals among Persian digits (۳/۵), unless it may be a half, a third or
 *       a quarter (۱/۲، ۲/۳، ۳/۴): then, and among Latin digits, it is asked.
 * </ol>
 *
 * The answer to such a question holds for a column and is given to the constructor.
 */
public final class NumberReader {

    private static final int LONGEST_INTEGER = 9;

    private final NumberShape shape;

    /** Reads by the rules above. */
    public NumberReader() {
        this(null);
    }

    /**
     * @param decimal the sign known to begin the decimals in this column: point, comma or slash;
     *     null where nobody was asked
     */
    public NumberReader(@Nullable Character decimal) {
        this.shape = new NumberShape(decimal);
    }

    /** A number as large as it stands; a percent sign is refused. */
    public Reading<BigDecimal> number(@Nullable String written) {
        if (written != null && isPlainInteger(written)) {
            return new Reading.Read<>(new BigDecimal(written), written, true, List.of());
        }
        return Cell.read(
                written,
                cell -> {
                    if (cell.text().indexOf('%') >= 0) {
                        throw new Unreadable("percent-unexpected");
                    }
                    return understood(cell, shape.read(cell, cell.text()));
                });
    }

    /** Most numbers of most files leave nothing to be understood. */
    private static boolean isPlainInteger(String written) {
        int length = written.length();
        if (length == 0 || length > LONGEST_INTEGER || written.charAt(0) == '0' && length > 1) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (written.charAt(i) < '0' || written.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A whole number; a fraction is refused, and so is more than nine digits. */
    public Reading<Integer> integer(@Nullable String written) {
        var number = number(written);
        var whole = number.value().map(BigDecimal::stripTrailingZeros);
        if (whole.isPresent() && whole.get().scale() > 0) {
            return new Reading.Refused<>(Remark.error("not-whole", whole.get().toPlainString()));
        }
        if (whole.isPresent() && whole.get().precision() - whole.get().scale() > LONGEST_INTEGER) {
            return new Reading.Refused<>(Remark.error("number-too-large"));
        }
        return number.map(BigDecimal::intValueExact);
    }

    /** A number of hundredths: 20, 20%, ٪۲۰ and «۲۰ درصد» are all twenty. */
    public Reading<BigDecimal> percentage(@Nullable String written) {
        return Cell.read(
                written,
                cell -> {
                    var body = withoutPercent(cell.text());
                    var value = shape.read(cell, body);
                    if (body.equals(cell.text())) {
                        warnOfShare(cell, value);
                    }
                    return understood(cell, value);
                });
    }

    private static String withoutPercent(String text) {
        for (var sign : new String[] {"%", "درصد", "percent", "pct"}) {
            if (text.endsWith(sign)) {
                return text.substring(0, text.length() - sign.length()).strip();
            }
            if (text.startsWith(sign)) {
                return text.substring(sign.length()).strip();
            }
        }
        return text;
    }

    private static void warnOfShare(Cell cell, BigDecimal value) {
        if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
            cell.warn(
                    "percent-or-share",
                    value.toPlainString(),
                    value.movePointRight(2).stripTrailingZeros().toPlainString());
        }
    }

    private static Reading<BigDecimal> understood(Cell cell, BigDecimal value) {
        return cell.understood(value, value.toPlainString());
    }
}
