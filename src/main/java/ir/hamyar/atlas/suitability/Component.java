package ir.hamyar.atlas.suitability;

import org.jspecify.annotations.Nullable;

/**
 * One criterion's part in a score.
 *
 * @param share of the whole weight, from 0 to 1
 * @param value from 0 to 1; null where nothing is known
 * @param least 0 where nothing is known
 * @param most 1 where nothing is known
 */
record Component(
        String criterion, double share, @Nullable Double value, double least, double most) {

    boolean isKnown() {
        return value != null;
    }
}
