package ir.hamyar.atlas.geo;

/**
 * The address of a tile in the WebMercatorQuad scheme; (0, 0) is the north-west corner.
 *
 * @param z the zoom level, 0 to {@link #DEEPEST}
 * @param x the column, 0 to 2^z − 1
 * @param y the row, 0 to 2^z − 1
 */
public record TileCoord(int z, int x, int y) {

    /** The deepest level there is an address for. */
    public static final int DEEPEST = 22;

    public TileCoord {
        if (z < 0 || z > DEEPEST) {
            throw new IllegalArgumentException(
                    "Zoom level %d is not in 0..%d".formatted(z, DEEPEST));
        }
        if (x < 0 || x > last(z) || y < 0 || y > last(z)) {
            throw new IllegalArgumentException(
                    "Tile %d/%d/%d is not in 0..%d".formatted(z, x, y, last(z)));
        }
    }

    /** The last column, and the last row, of a zoom level. */
    public static int last(int z) {
        return (1 << z) - 1;
    }

    /**
     * The tile with a margin around it, cut off at the edge of the world.
     *
     * @param margin as a part of the tile's width, e.g. 1/64
     */
    public Bbox reach(double margin) {
        return new Bbox(
                longitude(x - margin),
                latitude(y + 1 + margin),
                longitude(x + 1 + margin),
                latitude(y - margin));
    }

    private double longitude(double column) {
        return clipped(column) / (1 << z) * 360 - 180;
    }

    private double latitude(double row) {
        var mercator = Math.PI * (1 - 2 * clipped(row) / (1 << z));
        return Math.toDegrees(Math.atan(Math.sinh(mercator)));
    }

    private double clipped(double position) {
        return Math.max(0, Math.min(1 << z, position));
    }
}
