package ir.hamyar.atlas.nearby;

import org.jspecify.annotations.Nullable;

/**
 * The point from which is measured.
 *
 * @param siteRef the site that stands there; null for a point of the map
 * @param lon degrees; null where the site is not located
 * @param lat degrees; null where the site is not located
 * @param uncertaintyM radius in metres within which the point is known; 0 for a point of the map
 */
record Origin(
        @Nullable String siteRef,
        @Nullable Double lon,
        @Nullable Double lat,
        int uncertaintyM,
        String precision) {

    /** A point somebody chose is where they chose it. */
    static Origin point(double lon, double lat) {
        return new Origin(null, lon, lat, 0, "exact");
    }

    boolean isLocated() {
        return lon != null && lat != null;
    }
}
