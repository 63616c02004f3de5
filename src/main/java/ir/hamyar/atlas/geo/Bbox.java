package ir.hamyar.atlas.geo;

/**
 * A box in longitude and latitude, in degrees (WGS 84).
 *
 * <p>Where {@code west} is greater than {@code east} the box runs across the 180° meridian.
 *
 * @param west from -180 to 180
 * @param south from -90 to 90, not above {@code north}
 * @param east from -180 to 180
 * @param north from -90 to 90
 */
public record Bbox(double west, double south, double east, double north) {

    /** Greatest longitude, and with a minus the least. */
    public static final double MAX_LON = 180;

    /** Greatest latitude, and with a minus the least. */
    public static final double MAX_LAT = 90;

    public Bbox {
        if (!isLongitude(west) || !isLongitude(east) || !isLatitude(south) || !isLatitude(north)) {
            throw new IllegalArgumentException(
                    "Not on the globe: %s,%s,%s,%s".formatted(west, south, east, north));
        }
        if (south > north) {
            throw new IllegalArgumentException(
                    "South %s is above north %s".formatted(south, north));
        }
    }

    public static boolean isLongitude(double value) {
        return Math.abs(value) <= MAX_LON;
    }

    public static boolean isLatitude(double value) {
        return Math.abs(value) <= MAX_LAT;
    }

    /** Whether the box runs across the 180° meridian. */
    public boolean crossesAntimeridian() {
        return west > east;
    }
}
