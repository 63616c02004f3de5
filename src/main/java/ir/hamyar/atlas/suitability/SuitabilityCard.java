package ir.hamyar.atlas.suitability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How suitable one site is for one sector under the sector's usual preset, worded in one language.
 *
 * @param sector code
 * @param preset code, for a link to the map
 * @param score from 0 to 100, rounded; null where too little is known or a limit leaves it out
 * @param low the least it can be, given what is not known
 * @param high the most it can be
 * @param place among {@code of} sites that have one; null like {@code score}
 * @param knownPercent share of the weights that is measured
 * @param left sentences of the limits that leave it out
 * @param open sentences of the limits that cannot be decided
 * @param reasons one for each criterion that weighs, the heaviest first
 */
public record SuitabilityCard(
        String sector,
        String preset,
        @Nullable Integer score,
        int low,
        int high,
        @Nullable Integer place,
        int of,
        int knownPercent,
        List<String> left,
        List<String> open,
        List<Reason> reasons) {

    /**
     * @param criterion its name
     * @param value measure with its unit, or why there is none
     * @param weightPercent share of the whole weight
     * @param component from 0 to 100; null where nothing is known
     */
    public record Reason(
            String criterion, String value, int weightPercent, @Nullable Integer component) {}
}
