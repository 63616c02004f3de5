package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.geo.Crs;

/**
 * A box in one of the reference systems, its sides named as on a map whatever the order of axes.
 *
 * @param west greater than {@code east} where a box in degrees runs across the 180° meridian
 * @param south not above {@code north}
 */
public record Box(Crs crs, double west, double south, double east, double north) {

    boolean crossesAntimeridian() {
        return crs.isInDegrees() && west > east;
    }

    Box westernHalf() {
        return new Box(crs, west, south, 180, north);
    }

    Box easternHalf() {
        return new Box(crs, -180, south, east, north);
    }
}
