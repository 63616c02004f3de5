package ir.hamyar.atlas.suitability;

import org.jspecify.annotations.Nullable;

/**
 * A hard limit: a site that surely lies beyond it is left out, whatever else is good about it.
 *
 * @param code names the rule
 * @param side which side of the limit is left out
 */
record Exclusion(String code, String criterion, Side side, double limit) {

    enum Side {
        BELOW,
        ABOVE
    }

    /** Whether the whole range lies on the wrong side; what is not known leaves nobody out. */
    boolean strikes(@Nullable Measure measure) {
        if (measure == null) {
            return false;
        }
        return side == Side.BELOW ? measure.high() < limit : measure.low() > limit;
    }

    /** Whether it cannot be told: nothing is known, or the range lies across the limit. */
    boolean isOpen(@Nullable Measure measure) {
        if (measure == null) {
            return true;
        }
        return side == Side.BELOW
                ? measure.low() < limit && measure.high() >= limit
                : measure.high() > limit && measure.low() <= limit;
    }
}
