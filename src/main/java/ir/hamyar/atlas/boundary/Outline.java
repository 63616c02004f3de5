package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;

/** The outline of a unit, checked, and where its label may stand. Longitude/latitude. */
final class Outline {

    private static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), 4326);

    /** Degrees; a label may be off by this much (about 1 km). */
    private static final double LABEL_TOLERANCE = 0.01;

    private Outline() {}

    /**
     * The outline as a multipolygon; null when the record has no geometry.
     *
     * @throws BadRecord when it is no polygon, crosses itself or leaves the globe
     */
    static @Nullable MultiPolygon of(SourceRecord record) {
        var geometry = record.geometry();
        return geometry == null ? null : multi(geometry);
    }

    static MultiPolygon multi(Geometry geometry) {
        if (!(geometry instanceof Polygon) && !(geometry instanceof MultiPolygon)) {
            throw new BadRecord("not-a-polygon", "geometry", geometry.getGeometryType());
        }
        var bounds = geometry.getEnvelopeInternal();
        if (bounds.getMinX() < -180
                || bounds.getMaxX() > 180
                || bounds.getMinY() < -90
                || bounds.getMaxY() > 90) {
            throw new BadRecord("off-the-globe", "geometry", bounds.toString());
        }
        var fault = new IsValidOp(geometry).getValidationError();
        if (fault != null) {
            throw new BadRecord("invalid-geometry", "geometry", fault.toString());
        }
        var polygons = new Polygon[geometry.getNumGeometries()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = (Polygon) geometry.getGeometryN(i);
        }
        return LON_LAT.createMultiPolygon(polygons);
    }

    /** The middle of the widest part. */
    static Point label(MultiPolygon outline) {
        return LON_LAT.createPoint(
                MaximumInscribedCircle.getCenter(outline, LABEL_TOLERANCE).getCoordinate());
    }

    /** The label point a table gives in {@code label_lon} and {@code label_lat}; null without. */
    static @Nullable Point statedLabel(SourceRecord record) {
        var lon = record.number("label_lon");
        var lat = record.number("label_lat");
        if (lon == null || lat == null) {
            return null;
        }
        return LON_LAT.createPoint(new Coordinate(lon.doubleValue(), lat.doubleValue()));
    }
}
