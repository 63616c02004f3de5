package ir.hamyar.atlas.understand;

import java.util.HashSet;
import java.util.Set;

/** How alike two folded texts are, by the runs of three letters they share. */
final class Similarity {

    private Similarity() {}

    /** Between 0, nothing in common, and 1, the same runs. */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        var ones = trigrams(one);
        var others = trigrams(other);
        var shared = ones.stream().filter(others::contains).count();
        return 2.0 * shared / (ones.size() + others.size());
    }

    /** The runs of three letters, with a blank before the first letter and behind the last. */
    static Set<String> trigrams(String text) {
        var padded = "  " + text + " ";
        var runs = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            runs.add(padded.substring(i, i + 3));
        }
        return runs;
    }
}
