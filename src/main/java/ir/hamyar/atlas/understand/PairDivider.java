package ir.hamyar.atlas.understand;

import ir.hamyar.atlas.understand.Degrees.Axis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one axis ends and the other begins when both stand in one cell. */
final class PairDivider {

    private static final List<String> DIVIDERS = List.of(";", "|", ", ", "، ", " ,", " ،");

    private PairDivider() {}

    /** The two axes as written; a sign that divides them belongs to neither. */
    static List<String> halves(String text) {
        for (var divider : DIVIDERS) {
            if (text.contains(divider)) {
                return around(text, divider);
            }
        }
        var words = betweenWords(text);
        if (words > 0) {
            return List.of(text.substring(0, words), text.substring(words));
        }
        if (text.indexOf(' ') >= 0) {
            return around(text, " ");
        }
        return around(text, text.contains("،") ? "،" : ",");
    }

    private static List<String> around(String text, String divider) {
        var at = text.indexOf(divider);
        if (at < 0 || at != text.lastIndexOf(divider)) {
            throw new Unreadable("pair-unclear");
        }
        return List.of(text.substring(0, at), text.substring(at + divider.length()));
    }

    /**
     * Where words name both axes: before the first word of the second axis if words stand in front
     * of their numbers, else behind the last word of the first axis; -1 where they do not.
     */
    private static int betweenWords(String text) {
        Axis first = null;
        var inFront = false;
        var endOfFirst = -1;
        for (int at = 0; at < text.length(); ) {
            var end = endOfWord(text, at);
            var axis = end > at ? axis(text.substring(at, end)) : null;
            if (axis != null && first == null) {
                first = axis;
                inFront = text.substring(0, at).chars().noneMatch(Character::isDigit);
            }
            if (axis != null && axis != first) {
                return inFront ? at : endOfFirst;
            }
            endOfFirst = axis == null ? endOfFirst : end;
            at = Math.max(end, at + 1);
        }
        return -1;
    }

    private static int endOfWord(String text, int start) {
        var end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static @Nullable Axis axis(String word) {
        return switch (Degrees.meaning(word)) {
            case "north", "south", "lat" -> Axis.LAT;
            case "east", "west", "lon" -> Axis.LON;
            default -> null;
        };
    }
}
