package ir.hamyar.atlas.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Folds names so that they are found however they are spelled. For search only: what is shown stays
 * as the source wrote it.
 *
 * <p><b>Every script.</b> Compatibility forms are resolved; diacritics, hamza signs, ZWNJ, ZWJ,
 * bidi marks, tatweel and apostrophes vanish; digits of any script become ASCII; letters become
 * lower case; all other signs divide words. Honorifics in parentheses, such as (ع), are left out.
 *
 * <p><b>Persian.</b> ي ى ئ → ی, ك → ک, ة ۀ ہ ھ ە → ه, أ إ آ ٱ → ا, ؤ → و; a lone ء vanishes.
 *
 * <p><b>Latin</b>, where one Persian name has many spellings. Word by word and in this order:
 *
 * <ol>
 *   <li>doubled letters become single, <i>w</i> becomes <i>v</i>, <i>g</i> and <i>gh</i> become
 *       <i>q</i>; <i>ee</i> becomes <i>i</i>, <i>oo</i> and <i>ou</i> become <i>u</i>;
 *   <li>a final <i>med</i> becomes <i>mad</i> (Ahmed, Mohammed);
 *   <li>a final <i>h</i> after <i>a</i> or <i>e</i> is dropped, then a final <i>a</i> or <i>e</i>
 *       too where three letters remain (zadeh, zade, zada);
 *   <li><i>e</i> becomes <i>i</i> and <i>o</i> becomes <i>u</i>; a run of <i>a, e, i, y</i> that
 *       holds more than <i>a</i> becomes one <i>i</i> (Zeynab, Zainab; Esmail, Esmaeil).
 * </ol>
 *
 * <p>Spaces inside a name are dropped, so «امام زاده» and «امامزاده» are one. What comes out holds
 * letters and digits only and is safe inside a {@code LIKE} pattern.
 */
public final class PersianText {

    private static final int MAX_TOKENS = 8;
    private static final int MAX_TOKEN_LENGTH = 60;
    private static final int MAX_QUERY_LENGTH = 600;

    private static final Pattern HONORIFIC =
            Pattern.compile("\\(\\s*(?:ع|س|ص|ره|رض|عج|علیه السلام|قدس سره)\\s*\\)");
    private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");
    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");
    private static final Pattern FINAL_H = Pattern.compile("(?<=[ae])h$");
    private static final Pattern FINAL_VOWEL = Pattern.compile("(?<=[a-z]{3})[ae]$");
    private static final Pattern FRONT_VOWELS = Pattern.compile("[aeiy]*[eiy][aeiy]*");
    private static final Pattern OPEN_ENDING = Pattern.compile("(?<=[a-z]{3})[aiu]$");

    private PersianText() {}

    /**
     * The key under which a thing with these names is found: each name folded and without spaces,
     * between bars, e.g. {@code |امامزادهزید|imamzadzid|}.
     *
     * @param names in any language; null and blank ones are passed over, equal ones kept once
     */
    public static String searchKey(@Nullable String... names) {
        var folded = new LinkedHashSet<String>();
        for (String name : names) {
            var key = name == null ? "" : fold(name);
            if (!key.isEmpty()) {
                folded.add(key);
            }
        }
        return folded.isEmpty() ? "|" : "|" + String.join("|", folded) + "|";
    }

    /**
     * A search key whose thing is also found by where it stands or what it belongs to, though these
     * are not its names: they follow the names without a bar before them.
     *
     * @param names the key of the names, from {@link #searchKey(String...)}
     * @param details in any language; null and blank ones are passed over
     */
    public static String withDetails(String names, @Nullable String... details) {
        return names + searchKey(details).replace('|', ' ').strip();
    }

    /**
     * What a query asks for: a thing is found when its search key contains every token.
     *
     * <p>A query may be an unfinished word, so a Latin token also loses its last vowel where three
     * letters remain. At most eight tokens of sixty letters are kept.
     */
    public static List<String> searchTokens(@Nullable String query) {
        if (query == null) {
            return List.of();
        }
        var tokens = new ArrayList<String>();
        var start = query.substring(0, Math.min(query.length(), MAX_QUERY_LENGTH));
        for (String word : withoutHonorifics(start).split("[\\s\\p{Z}]+")) {
            var token = OPEN_ENDING.matcher(fold(word)).replaceFirst("");
            if (!token.isEmpty() && tokens.size() < MAX_TOKENS) {
                tokens.add(token.substring(0, Math.min(token.length(), MAX_TOKEN_LENGTH)));
            }
        }
        return List.copyOf(tokens);
    }

    private static String fold(String name) {
        var folded = new StringBuilder();
        for (String word : plainLetters(withoutHonorifics(name)).split(" ")) {
            folded.append(isLatin(word) ? foldLatin(word) : word);
        }
        return folded.toString();
    }

    private static boolean isLatin(String word) {
        return !word.isEmpty() && word.charAt(0) < 128 && LATIN.matcher(word).matches();
    }

    private static String withoutHonorifics(String text) {
        return text.indexOf('(') < 0 ? text : HONORIFIC.matcher(text).replaceAll(" ");
    }

    private static String plainLetters(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text.replace('´', '\''), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(point -> appendPlain(plain, point));
        return plain.toString().strip();
    }

    private static void appendPlain(StringBuilder plain, int point) {
        if (Character.isDigit(point)) {
            plain.append(Character.digit(point, 10));
        } else if (Character.isLetter(point) && !isSilent(point)) {
            plain.appendCodePoint(foldLetter(point));
        } else if (!isSilent(point)) {
            plain.append(' ');
        }
    }

    /** Whether a sign vanishes without dividing the word it stands in. */
    private static boolean isSilent(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL ->
                    true;
            default -> "'’‘‛′ء".indexOf(point) >= 0;
        };
    }

    private static int foldLetter(int point) {
        return switch (point) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة', 'ۃ', 'ہ', 'ھ', 'ە' -> 'ه';
            case 'ٱ' -> 'ا';
            case 'ı' -> 'i';
            default -> point;
        };
    }

    private static String foldLatin(String word) {
        var spelled = word.replace("ee", "i").replace("oo", "u").replace("ou", "u");
        spelled = spelled.replace('w', 'v').replace("gh", "q").replace('g', 'q');
        spelled = DOUBLED.matcher(spelled).replaceAll("$1");
        spelled = spelled.endsWith("med") ? spelled.replaceFirst("med$", "mad") : spelled;
        spelled = FINAL_H.matcher(spelled).replaceFirst("");
        spelled = FINAL_VOWEL.matcher(spelled).replaceFirst("");
        spelled = FRONT_VOWELS.matcher(spelled).replaceAll("i").replace('o', 'u');
        return DOUBLED.matcher(spelled).replaceAll("$1");
    }
}
