package ir.hamyar.atlas.asset;

import java.util.Map;
import java.util.Set;

/** Makes the ref of a kind from its name: letters an address can hold, the same at every load. */
final class KindSlug {

    private static final int LONGEST = 40;
    private static final String NO_LETTERS = "kind";

    private static final Map<Integer, String> LETTERS =
            Map.ofEntries(
                    letter('ا', "a"),
                    letter('آ', "a"),
                    letter('أ', "a"),
                    letter('إ', "e"),
                    letter('ب', "b"),
                    letter('پ', "p"),
                    letter('ت', "t"),
                    letter('ث', "s"),
                    letter('ج', "j"),
                    letter('چ', "ch"),
                    letter('ح', "h"),
                    letter('خ', "kh"),
                    letter('د', "d"),
                    letter('ذ', "z"),
                    letter('ر', "r"),
                    letter('ز', "z"),
                    letter('ژ', "zh"),
                    letter('س', "s"),
                    letter('ش', "sh"),
                    letter('ص', "s"),
                    letter('ض', "z"),
                    letter('ط', "t"),
                    letter('ظ', "z"),
                    letter('غ', "gh"),
                    letter('ف', "f"),
                    letter('ق', "q"),
                    letter('ک', "k"),
                    letter('ك', "k"),
                    letter('گ', "g"),
                    letter('ل', "l"),
                    letter('م', "m"),
                    letter('ن', "n"),
                    letter('و', "v"),
                    letter('ؤ', "v"),
                    letter('ه', "h"),
                    letter('ة', "h"),
                    letter('ۀ', "h"),
                    letter('ی', "y"),
                    letter('ي', "y"),
                    letter('ى', "y"),
                    letter('ئ', "y"));

    private KindSlug() {}

    private static Map.Entry<Integer, String> letter(char persian, String latin) {
        return Map.entry((int) persian, latin);
    }

    /**
     * @param taken refs of other kinds; where the letters fall together a number parts them
     */
    static String of(String name, Set<String> taken) {
        var plain = plain(name);
        var slug = plain;
        for (int number = 2; taken.contains(slug); number++) {
            slug = plain + "-" + number;
        }
        return slug;
    }

    private static String plain(String name) {
        var text = new StringBuilder();
        name.codePoints().forEach(point -> text.append(latin(point)));
        var joined = text.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
        if (joined.isEmpty() || !Character.isLetter(joined.charAt(0))) {
            joined = joined.isEmpty() ? NO_LETTERS : NO_LETTERS + "-" + joined;
        }
        return joined.length() <= LONGEST
                ? joined
                : joined.substring(0, LONGEST).replaceAll("-$", "");
    }

    private static String latin(int point) {
        int lower = Character.toLowerCase(point);
        if (lower >= 'a' && lower <= 'z') {
            return Character.toString(lower);
        }
        int digit = Character.digit(point, 10);
        if (digit >= 0) {
            return String.valueOf(digit);
        }
        var letter = LETTERS.get(point);
        if (letter != null) {
            return letter;
        }
        // Silent signs and letters without a sound of their own part no words.
        return Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK
                ? ""
                : "-";
    }
}
