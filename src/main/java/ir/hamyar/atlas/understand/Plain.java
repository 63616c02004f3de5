package ir.hamyar.atlas.understand;

import ir.hamyar.atlas.text.PersianText;
import java.util.LinkedHashSet;
import java.util.Locale;

/**
 * A text with one sign for each thing: digits 0-9, Persian letters, small Latin letters, one kind
 * of dash, quotation mark, degree sign and space. Marks that are not seen (ZWNJ, bidi marks,
 * diacritics) vanish. Decimal and grouping signs stay, for they carry meaning.
 *
 * @param eastern whether it has digits and all are Persian or Arabic ones
 * @param mixedDigits whether digits of two scripts stand together
 */
record Plain(String text, boolean eastern, boolean mixedDigits) {

    private static final int PERSIAN_ZERO = '۰';
    private static final int ARABIC_ZERO = '٠';

    /**
     * @throws Unreadable where control characters or a turned direction show another text than the
     *     one that stands there
     */
    static Plain of(String written) {
        var plain = new StringBuilder(written.length());
        var zeros = new LinkedHashSet<Integer>();
        written.codePoints()
                .forEach(
                        point -> {
                            if (Character.isDigit(point)) {
                                zeros.add(point - Character.digit(point, 10));
                                plain.append(Character.digit(point, 10));
                            } else {
                                append(plain, point);
                            }
                        });
        var eastern =
                !zeros.isEmpty()
                        && zeros.stream().allMatch(z -> z == PERSIAN_ZERO || z == ARABIC_ZERO);
        return new Plain(plain.toString().strip(), eastern, zeros.size() > 1);
    }

    /**
     * What two spellings of the same words have in common: letters and digits, no spaces; a lone
     * sign such as € stays as it is.
     */
    static String key(String words) {
        var joined = new StringBuilder(words.length());
        words.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> !Character.isSpaceChar(point) && !isDivider(point))
                .forEach(joined::appendCodePoint);
        var key = PersianText.searchKey(joined.toString()).replace("|", "");
        return key.isEmpty() ? joined.toString() : key;
    }

    private static boolean isDivider(int point) {
        return Character.isWhitespace(point) || "_-–—./\\:,،;؛()[]{}*#\"'".indexOf(point) >= 0;
    }

    private static void append(StringBuilder plain, int point) {
        switch (point) {
            case 'ي', 'ى' -> plain.append('ی');
            case 'ك' -> plain.append('ک');
            case 'ة', 'ۀ', 'ە', 'ہ' -> plain.append('ه');
            case 'ـ' -> {}
            case '−', '–', '—', '‐', '‑', '‒', '﹣', '－' -> plain.append('-');
            case '’', '‘', '′', 'ʹ', '´', '`' -> plain.append('\'');
            case '”', '“', '″', 'ʺ' -> plain.append('"');
            case '°', 'º', '˚' -> plain.append('°');
            case '٪', '﹪', '％' -> plain.append('%');
            case '⁄', '∕', '／' -> plain.append('/');
            case '，' -> plain.append(',');
            case '．' -> plain.append('.');
            case '؛', '；' -> plain.append(';');
            case '﷼' -> plain.append("ریال");
            case '\u202D', '\u202E' -> throw new Unreadable("text-turned");
            default -> appendOther(plain, point);
        }
    }

    private static void appendOther(StringBuilder plain, int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
            return;
        }
        switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK -> {}
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED ->
                    throw new Unreadable("hidden-characters");
            default -> plain.appendCodePoint(Character.toLowerCase(point));
        }
    }
}
