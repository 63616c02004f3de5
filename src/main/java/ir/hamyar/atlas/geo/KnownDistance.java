package ir.hamyar.atlas.geo;

/**
 * What is known of the distance between two things that are themselves known only to some metres:
 * the true value lies in the range.
 *
 * <p>The ends are rounded outward, to steps that grow with what is unknown (and with the distance
 * itself), so that a figure never claims more than both positions can carry.
 *
 * @param lowMetres 0 where the two may be on one spot
 * @param highMetres at least one step above zero
 */
public record KnownDistance(long lowMetres, long highMetres) {

    private static final int FINE_STEP = 100;
    private static final int MIDDLE_STEP = 500;
    private static final int COARSE_STEP = 1000;
    private static final int FINE_BELOW = 400;
    private static final int MIDDLE_BELOW = 2000;

    /** A distance is never said finer than about a twentieth of itself. */
    private static final int SHARE_OF_DISTANCE = 20;

    /**
     * @param metres between the two points, along the ellipsoid
     * @param slackMetres how far both points together may be off
     */
    public static KnownDistance of(double metres, double slackMetres) {
        var step = stepFor(Math.max(slackMetres, metres / SHARE_OF_DISTANCE));
        var low = Math.floor((metres - slackMetres) / step) * step;
        var high = Math.ceil((metres + slackMetres) / step) * step;
        return new KnownDistance(Math.max(0, (long) low), Math.max(step, (long) high));
    }

    private static int stepFor(double slack) {
        if (slack < FINE_BELOW) {
            return FINE_STEP;
        }
        return slack < MIDDLE_BELOW ? MIDDLE_STEP : COARSE_STEP;
    }
}
