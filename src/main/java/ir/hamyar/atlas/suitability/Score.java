package ir.hamyar.atlas.suitability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How suitable one site is, and why. Figures run from 0 to 100.
 *
 * @param value the mean over what is measured, with ranges taken at their middle; null where too
 *     little is known
 * @param low with every range at its worst and everything unknown at 0
 * @param high with every range at its best and everything unknown at 1
 * @param known share of the weights that is measured, from 0 to 1
 * @param components in the order of the yardsticks
 * @param struck exclusions that leave the site out
 * @param open exclusions that cannot be decided
 * @param raises the largest gains first
 */
record Score(
        String ref,
        @Nullable Double value,
        double low,
        double high,
        double known,
        List<Component> components,
        List<String> struck,
        List<String> open,
        List<Raise> raises) {

    boolean isExcluded() {
        return !struck.isEmpty();
    }

    /** Whether the site has a place among the others. */
    boolean isRanked() {
        return !isExcluded() && value != null;
    }
}
