package ir.hamyar.atlas.understand;

/** A position in degrees (EPSG:4326). */
public record LonLat(double lon, double lat) {

    private static final double MEAN_RADIUS_METRES = 6_371_008.8;

    public LonLat {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("Not a position: %s %s".formatted(lon, lat));
        }
    }

    /**
     * The way along the sphere; at most 0.6 % off the ellipsoid, which is enough to rank
     * neighbours.
     */
    public double metresTo(LonLat other) {
        var south = Math.toRadians(lat);
        var north = Math.toRadians(other.lat);
        var halfLat = Math.sin((north - south) / 2);
        var halfLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        var chord = halfLat * halfLat + Math.cos(south) * Math.cos(north) * halfLon * halfLon;
        return 2 * MEAN_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
