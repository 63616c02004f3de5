package ir.hamyar.atlas.ogc;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers on pages: never grouped, for years are among them; Persian digits in Persian. */
final class Numerals {

    private static final String PERSIAN = "۰۱۲۳۴۵۶۷۸۹";

    private Numerals() {}

    static String write(Number number, Locale language) {
        var plain =
                number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
        if (!language.getLanguage().equals("fa")) {
            return plain;
        }
        var written = new StringBuilder();
        plain.chars().forEach(character -> written.append(persian((char) character)));
        return written.toString();
    }

    private static char persian(char character) {
        if (character == '.') {
            return '٫';
        }
        return character >= '0' && character <= '9' ? PERSIAN.charAt(character - '0') : character;
    }
}
