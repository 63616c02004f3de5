package ir.hamyar.atlas.feature;

/** The web-map zoom levels, both inclusive, at which a collection is drawn in tiles. */
public record ZoomRange(int min, int max) {

    /** Deepest level of the WebMercatorQuad tile matrix set that is served. */
    public static final int DEEPEST = 22;

    public ZoomRange {
        if (min < 0 || max > DEEPEST || min > max) {
            throw new IllegalArgumentException("Not a zoom range: " + min + " to " + max);
        }
    }
}
