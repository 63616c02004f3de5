package ir.hamyar.atlas.understand;

import java.util.ArrayList;
import java.util.List;

/** The words of a column heading: “StartDate”, “start_date” and “Start date” have the same two. */
final class HeadingWords {

    private HeadingWords() {}

    static List<String> of(String heading) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var before = ' ';
        for (char c : heading.toCharArray()) {
            var hump = Character.isUpperCase(c) && Character.isLowerCase(before);
            if (hump || !isPartOfWord(c)) {
                add(words, word);
            }
            if (isPartOfWord(c)) {
                word.append(c);
            }
            before = c;
        }
        add(words, word);
        return words;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private static void add(List<String> words, StringBuilder word) {
        if (word.length() > 0) {
            words.add(readable(word.toString()));
            word.setLength(0);
        }
    }

    private static String readable(String word) {
        try {
            return Plain.of(word).text();
        } catch (Unreadable unreadable) {
            return word;
        }
    }
}
