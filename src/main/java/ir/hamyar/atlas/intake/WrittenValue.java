package ir.hamyar.atlas.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as the data folder writes them, and whether two ways of writing say the same. */
final class WrittenValue {

    private WrittenValue() {}

    /** The cell of a table; empty where there is nothing. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static boolean isSame(String written, @Nullable Object value) {
        return plain(written).equals(plain(text(value)));
    }

    private static String plain(String text) {
        var trimmed = text.strip();
        if (trimmed.equals("true")) {
            return "yes";
        }
        if (trimmed.equals("false")) {
            return "no";
        }
        return trimmed.indexOf(';') < 0 ? number(trimmed) : list(trimmed);
    }

    private static String number(String text) {
        if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            return text;
        }
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static String list(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(";"));
    }
}
