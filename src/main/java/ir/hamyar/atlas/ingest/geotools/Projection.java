package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Brings geometries of one reference system to longitude/latitude, in place. GeoTools could do it
 * while reading, but gives up the whole file at the first point that cannot be transformed.
 */
final class Projection {

    private static final int WGS_84 = 4326;

    private final MathTransform transform;
    private final boolean swapAxes;

    private Projection(MathTransform transform, boolean swapAxes) {
        this.transform = transform;
        this.swapAxes = swapAxes;
    }

    static Projection from(CoordinateReferenceSystem system, boolean swapAxes) {
        try {
            return new Projection(
                    CRS.findMathTransform(system, CoordinateSystems.LON_LAT, true), swapAxes);
        } catch (FactoryException e) {
            throw new ir.hamyar.atlas.ingest.UnreadableFile(
                    "unknown-crs", 0, system.getName().getCode());
        }
    }

    /**
     * @throws BadRecord when a position lies where the reference system does not reach
     */
    Geometry toLonLat(Geometry geometry) {
        if (swapAxes || !transform.isIdentity()) {
            geometry.apply(new Positions());
            geometry.geometryChanged();
        }
        geometry.setSRID(WGS_84);
        return geometry;
    }

    /** One position; NaN where the reference system does not reach. */
    Coordinate toLonLat(double x, double y) {
        var position = swapAxes ? new double[] {y, x} : new double[] {x, y};
        try {
            transform.transform(position, 0, position, 0, 1);
            return new Coordinate(position[0], position[1]);
        } catch (TransformException | RuntimeException e) {
            return new Coordinate(Double.NaN, Double.NaN);
        }
    }

    private final class Positions implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double x = sequence.getX(i);
            double y = sequence.getY(i);
            var lonLat = toLonLat(x, y);
            if (!Double.isFinite(lonLat.x) || !Double.isFinite(lonLat.y)) {
                throw new BadRecord("beyond-crs", "geometry", x + " " + y);
            }
            sequence.setOrdinate(i, 0, lonLat.x);
            sequence.setOrdinate(i, 1, lonLat.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
