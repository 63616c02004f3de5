package ir.hamyar.atlas.suitability;

import java.util.Map;

/**
 * A proposal of this project for one sector, seen by one kind of person.
 *
 * @param weights by criterion; a criterion that is not named weighs nothing
 * @param directions where this person sees a criterion otherwise than the sector does
 */
record Preset(
        String code,
        String stakeholder,
        Mean mean,
        Map<String, Double> weights,
        Map<String, Direction> directions) {}
