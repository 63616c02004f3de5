package ir.hamyar.atlas.intake;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Looks whether a geometry is sound and where it lies. A repair is shown before it is taken: what a
 * bow tie was meant to be only its drawer knows.
 */
final class GeometryCheck {

    private static final String FIELD = "geometry";

    private final @Nullable PreparedGeometry area;
    private final boolean repairing;

    /**
     * @param area where records of this target may lie, null where that is not known
     * @param repairing whether repaired geometries are taken
     */
    GeometryCheck(@Nullable PreparedGeometry area, boolean repairing) {
        this.area = area;
        this.repairing = repairing;
    }

    /** A geometry and what repairing made of it. */
    record Repair(Geometry before, Geometry after) {}

    /**
     * @return the repair when the geometry was not valid and could be mended; null otherwise
     */
    @Nullable Repair check(Geometry geometry, RecordFindings findings) {
        if (geometry instanceof Point point && !point.isEmpty()) {
            checkPoint(point, findings);
            return null;
        }
        if (!isOnTheGlobe(geometry)) {
            findings.error("off-the-globe", FIELD, shown(geometry));
            return null;
        }
        var fault = new IsValidOp(geometry).getValidationError();
        if (fault != null) {
            return repair(geometry, shown(fault.getCoordinate()), findings);
        }
        checkPlace(geometry, findings);
        return null;
    }

    /** A point on the globe is always valid, and most files are nothing but points. */
    private void checkPoint(Point point, RecordFindings findings) {
        if (isOnTheGlobe(point.getCoordinate())) {
            checkPlace(point, findings);
        } else {
            findings.error("off-the-globe", FIELD, shown(point));
        }
    }

    /**
     * @param where longitude and latitude near which the fault lies
     */
    private @Nullable Repair repair(Geometry geometry, String where, RecordFindings findings) {
        var mended = new GeometryFixer(geometry).getResult();
        if (mended.isEmpty() || mended.getDimension() != geometry.getDimension()) {
            findings.error("invalid-geometry", FIELD, where);
            return null;
        }
        mended.setSRID(geometry.getSRID());
        if (repairing) {
            findings.warn("geometry-repaired", FIELD, where);
            checkPlace(mended, findings);
        } else {
            findings.error("geometry-to-repair", FIELD, where);
        }
        return new Repair(geometry, mended);
    }

    private void checkPlace(Geometry geometry, RecordFindings findings) {
        if (area == null || area.intersects(geometry)) {
            return;
        }
        if (area.intersects(swapped(geometry))) {
            findings.error("axes-swapped", FIELD, shown(geometry));
        } else {
            var metres = area.getGeometry().distance(geometry) * Math.PI / 180 * 6_371_008.8;
            findings.error(
                    "outside-province",
                    FIELD,
                    shown(geometry),
                    String.valueOf(Math.round(metres / 1000)));
        }
    }

    private static boolean isOnTheGlobe(Geometry geometry) {
        return Arrays.stream(geometry.getCoordinates()).allMatch(GeometryCheck::isOnTheGlobe);
    }

    /** False for a number that is none, too. */
    private static boolean isOnTheGlobe(Coordinate c) {
        return Math.abs(c.x) <= 180 && Math.abs(c.y) <= 90;
    }

    private static Geometry swapped(Geometry geometry) {
        var swapped = geometry.copy();
        swapped.apply((Coordinate c) -> c.setCoordinate(new Coordinate(c.y, c.x)));
        swapped.geometryChanged();
        return swapped;
    }

    private static String shown(Geometry geometry) {
        return shown(geometry instanceof Point ? geometry.getCoordinate() : middle(geometry));
    }

    private static String shown(Coordinate at) {
        return String.format(Locale.ROOT, "%.5f, %.5f", at.x, at.y);
    }

    private static Coordinate middle(Geometry geometry) {
        var centre = geometry.getEnvelopeInternal().centre();
        return centre == null ? new Coordinate(Double.NaN, Double.NaN) : centre;
    }
}
