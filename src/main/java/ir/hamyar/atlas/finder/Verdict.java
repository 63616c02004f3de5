package ir.hamyar.atlas.finder;

import java.util.Collection;

/** What an answer comes to; from the best to the worst. */
enum Verdict {
    /** Everything that was asked is stated and fits. */
    FEASIBLE,
    /** Nothing that is stated speaks against it, but not all is stated. */
    UNKNOWN,
    /** Something stated speaks against it. */
    EXCLUDED;

    static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().max(Verdict::compareTo).orElse(FEASIBLE);
    }

    static Verdict best(Collection<Verdict> verdicts) {
        return verdicts.stream().min(Verdict::compareTo).orElse(EXCLUDED);
    }
}
