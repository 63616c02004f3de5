package ir.hamyar.atlas.site;

import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which sites are set side by side, in the order of the address.
 *
 * @param refs two to five, each once
 */
record CompareChoice(List<String> refs) {

    private static final int LEAST = 2;
    private static final int MOST = 5;
    private static final String SITES = "sites";

    /** What some people write instead, as in the address of the PDF sheets. */
    private static final String REFS = "refs";

    static final List<String> PARAMETERS = List.of(SITES, REFS);

    private static final Pattern REF = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    CompareChoice {
        refs = List.copyOf(refs);
    }

    /**
     * @throws InvalidInput for too few or too many, for one named twice and for what is no ref
     */
    static CompareChoice read(Parameters parameters) {
        if (parameters.find(SITES).isPresent() && parameters.find(REFS).isPresent()) {
            throw new InvalidInput("problem.compare-both", SITES, REFS);
        }
        var text =
                parameters
                        .find(SITES)
                        .or(() -> parameters.find(REFS))
                        .orElseThrow(() -> new InvalidInput("problem.missing-parameter", SITES));
        var refs = Arrays.asList(text.split(",", MOST + 2));
        if (refs.size() < LEAST || refs.size() > MOST) {
            throw new InvalidInput("problem.compare-count", LEAST, MOST);
        }
        var seen = new HashSet<String>();
        for (var ref : refs) {
            if (!REF.matcher(ref).matches()) {
                throw new InvalidInput("problem.wrong-type", SITES, ref);
            }
            if (!seen.add(ref)) {
                throw new InvalidInput("problem.compare-twice", ref);
            }
        }
        return new CompareChoice(refs);
    }

    /** Whether enough of them exist to be compared. */
    static boolean isEnough(int count) {
        return count >= LEAST;
    }
}
