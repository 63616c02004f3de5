package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;

/** Makes the rings of polygons and names those that are none. */
final class Rings {

    private Rings() {}

    /**
     * @throws BadRecord when it does not end where it began, or has too few points to enclose
     *     anything
     */
    static LinearRing closed(Coordinate[] coordinates) {
        if (coordinates.length > 0
                && !coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
            throw new BadRecord("unclosed-ring", "geometry", position(coordinates[0]));
        }
        if (coordinates.length < 4) {
            throw new BadRecord("too-few-points", "geometry", String.valueOf(coordinates.length));
        }
        return Flat.GEOMETRIES.createLinearRing(coordinates);
    }

    private static String position(Coordinate coordinate) {
        return coordinate.x + " " + coordinate.y;
    }
}
