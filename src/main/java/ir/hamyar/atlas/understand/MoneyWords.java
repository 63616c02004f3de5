package ir.hamyar.atlas.understand;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that stand beside amounts, and what a heading says about the amounts below it. */
final class MoneyWords {

    private static final Map<String, String> MEANINGS = meanings();

    private MoneyWords() {}

    /**
     * What a heading such as «مبلغ (میلیارد تومان)» says.
     *
     * @param units the units it names
     * @param zeros how many zeros its words add to each amount, 0 where it names no scale
     */
    record Context(Set<String> units, int zeros) {}

    /** {@code unit.irr}, {@code scale.9}, {@code hedge} …; empty for a word not known. */
    static String meaning(String word) {
        return MEANINGS.getOrDefault(Plain.key(word), "");
    }

    /** Two known words written without a space: «میلیاردتومان». */
    static @Nullable String headOfTwo(String word) {
        for (int cut = 2; cut < word.length() - 1; cut++) {
            var head = meaning(word.substring(0, cut));
            var tail = meaning(word.substring(cut));
            if (head.startsWith("scale.")
                    && (tail.startsWith("unit.") || tail.startsWith("scale."))) {
                return word.substring(0, cut);
            }
        }
        return null;
    }

    static Context context(@Nullable String... headings) {
        var units = new LinkedHashSet<String>();
        var zeros = 0;
        for (var heading : headings) {
            if (heading == null || heading.length() > Cell.MOST_LETTERS) {
                continue;
            }
            for (var word : HeadingWords.of(heading)) {
                var head = headOfTwo(word);
                if (head != null) {
                    zeros += zeros(head);
                    addUnit(units, word.substring(head.length()));
                } else if (word.length() > 1 || !word.chars().allMatch(c -> c < 128)) {
                    zeros += zeros(word);
                    addUnit(units, word);
                }
            }
        }
        return new Context(units, zeros);
    }

    /** Whether a word of a heading names a unit or a scale of money. */
    static boolean isUnitOrScale(String word) {
        var meaning = meaning(word);
        return meaning.startsWith("unit.")
                || (meaning.startsWith("scale.") && word.length() > 1)
                || meaning.equals("hemmat")
                || headOfTwo(word) != null;
    }

    private static void addUnit(Set<String> units, String word) {
        var meaning = meaning(word);
        if (meaning.startsWith("unit.")) {
            units.add(meaning.substring("unit.".length()));
        } else if (meaning.equals("hemmat")) {
            units.add("toman");
        }
    }

    private static int zeros(String word) {
        var meaning = meaning(word);
        if (meaning.equals("hemmat")) {
            return MoneyReader.HEMMAT_ZEROS;
        }
        return meaning.startsWith("scale.")
                ? Integer.parseInt(meaning.substring("scale.".length()))
                : 0;
    }

    private static Map<String, String> meanings() {
        var meanings = new HashMap<String, String>();
        WordFile.load("money.txt")
                .forEach(
                        (meaning, words) -> {
                            for (var word : words) {
                                var other = meanings.put(Plain.key(word), meaning);
                                if (other != null && !other.equals(meaning)) {
                                    throw new IllegalStateException(
                                            "%s means %s and %s".formatted(word, other, meaning));
                                }
                            }
                        });
        return meanings;
    }
}
