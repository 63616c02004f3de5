package ir.hamyar.atlas.text;

import java.math.BigDecimal;

/** Numbers as a reader writes them: ۱٬۲۳۴٫۵ in Persian, 1,234.5 in English. */
public final class Digits {

    private static final char THOUSANDS = '٬';
    private static final char DECIMAL = '٫';

    private Digits() {}

    /** The same text with Persian digits for ASCII ones; nothing else changes. */
    public static String persian(String text) {
        var written = new StringBuilder(text.length());
        text.chars().forEach(c -> written.append((char) (isAscii(c) ? c - '0' + '۰' : c)));
        return written.toString();
    }

    /** A number grouped by thousands, exactly as large as it is; trailing zeros are dropped. */
    public static String number(BigDecimal value, Language language) {
        var plain = stripped(value).toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var fraction = point < 0 ? "" : plain.substring(point + 1);
        var grouped = whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",");
        var english = fraction.isEmpty() ? grouped : grouped + "." + fraction;
        return language == Language.EN ? english : persianSigns(english);
    }

    /** A whole number grouped by thousands. */
    public static String number(long value, Language language) {
        return number(BigDecimal.valueOf(value), language);
    }

    /** A number that is a name, such as a year: digits only, never grouped. */
    public static String plain(long value, Language language) {
        return language == Language.EN ? Long.toString(value) : persian(Long.toString(value));
    }

    private static String persianSigns(String english) {
        return persian(english.replace(',', THOUSANDS).replace('.', DECIMAL).replace('-', '−'));
    }

    private static BigDecimal stripped(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private static boolean isAscii(int c) {
        return c >= '0' && c <= '9';
    }
}
