package ir.hamyar.atlas.nearby;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People in the settlements whose centre lies within a radius, as far as a source states them.
 *
 * <p>A settlement counts whole, at its centre. Both ends are sums of stated figures only: the lower
 * one over the settlements that surely lie within, the upper one over those that may.
 *
 * @param low null where no settlement that may lie within has a stated population
 * @param high null like {@code low}
 * @param counted settlements behind {@code high}
 * @param notStated settlements that may lie within and have no stated population; they are in
 *     neither sum
 * @param years of the figures counted, Gregorian, ascending
 * @param sources of the figures counted
 */
public record PopulationWithin(
        int radiusM,
        @Nullable Long low,
        @Nullable Long high,
        int counted,
        int notStated,
        List<Integer> years,
        List<String> sources) {

    /** Whether there is a figure at all; without one it is unknown and not zero. */
    public boolean isStated() {
        return high != null;
    }
}
