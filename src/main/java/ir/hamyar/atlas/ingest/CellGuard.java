package ir.hamyar.atlas.ingest;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from taking a text for a formula. A text table that is handed out has
 * an apostrophe before such a cell, as a person would type it; one that comes back loses it again.
 */
public final class CellGuard {

    private static final char MARK = '\'';
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\p{Nd}+([.,٫٬/]\\p{Nd}+)*([eE][-+]?\\p{Nd}+)?[%٪]?");

    private CellGuard() {}

    /** The cell as it is written; a number stays one, whatever its sign. */
    public static String guard(String text) {
        return startsFormula(text, 0) && !NUMBER.matcher(text).matches() ? MARK + text : text;
    }

    /** The cell as it was meant. */
    public static String plain(String written) {
        return !written.isEmpty() && written.charAt(0) == MARK && startsFormula(written, 1)
                ? written.substring(1)
                : written;
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
    }
}
