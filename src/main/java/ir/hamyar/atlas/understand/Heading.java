package ir.hamyar.atlas.understand;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column heading taken apart.
 *
 * @param key all of it, folded
 * @param name what is left without the unit, folded
 * @param unit the unit it names in brackets or at its end, as it stands; null where it names none
 */
record Heading(String key, String name, @Nullable String unit) {

    /** Longer headings are sentences; they are only compared as a whole. */
    static final int LONGEST = 120;

    private static final Set<String> UNITS =
            Set.of(
                    "متر",
                    "مترمربع",
                    "متراژ",
                    "هکتار",
                    "کیلومتر",
                    "کیلومترمربع",
                    "درصد",
                    "نفر",
                    "سال",
                    "ماه",
                    "درجه",
                    "m",
                    "m2",
                    "km",
                    "km2",
                    "ha",
                    "sqm",
                    "pct",
                    "percent",
                    "metres",
                    "meters",
                    "hectares",
                    "degrees",
                    "persons",
                    "years");
    private static final Set<String> BEFORE_UNITS = Set.of("به", "بر", "حسب", "واحد", "in");

    static Heading of(String heading) {
        var written = heading.substring(0, Math.min(heading.length(), LONGEST));
        var key = Plain.key(written);
        var open = indexOfAny(written, "([{（");
        var close = open < 0 ? -1 : indexOfAny(written.substring(open), ")]}）");
        if (open > 0 && close > 1) {
            var unit = written.substring(open + 1, open + close).strip();
            var rest = written.substring(0, open) + " " + written.substring(open + close + 1);
            return new Heading(key, Plain.key(rest), unit.isEmpty() ? null : unit);
        }
        return withoutTrailingUnit(written, key);
    }

    private static Heading withoutTrailingUnit(String written, String key) {
        var words = HeadingWords.of(written);
        var from = words.size();
        while (from > 1 && isUnit(words.get(from - 1))) {
            from--;
        }
        if (from == words.size()) {
            return new Heading(key, key, null);
        }
        var unit = String.join(" ", words.subList(from, words.size()));
        while (from > 1 && BEFORE_UNITS.contains(words.get(from - 1))) {
            from--;
        }
        return new Heading(key, Plain.key(String.join(" ", words.subList(0, from))), unit);
    }

    private static boolean isUnit(String word) {
        return UNITS.contains(word) || MoneyWords.isUnitOrScale(word);
    }

    private static int indexOfAny(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Which of the two scripts most letters of these values are of; null where neither leads. */
    static @Nullable String script(List<String> values) {
        var persian = 0;
        var latin = 0;
        for (var value : values) {
            for (char c : value.substring(0, Math.min(value.length(), LONGEST)).toCharArray()) {
                if (Character.isLetter(c)) {
                    switch (Character.UnicodeScript.of(c)) {
                        case ARABIC -> persian++;
                        case LATIN -> latin++;
                        default -> {}
                    }
                }
            }
        }
        if (persian == latin) {
            return null;
        }
        return persian > latin ? "fa" : "en";
    }
}
