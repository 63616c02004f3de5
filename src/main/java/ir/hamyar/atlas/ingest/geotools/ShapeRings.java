package ir.hamyar.atlas.ingest.geotools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes polygons of the loose rings of a Shapefile. Outlines run clockwise, holes the other way,
 * and which hole belongs to which outline is left to the reader: to the smallest that holds it.
 */
final class ShapeRings {

    private ShapeRings() {}

    static Geometry polygons(LinearRing[] rings) {
        var outlines = outlines(rings);
        for (var ring : rings) {
            if (isHole(ring, outlines)) {
                smallestAround(ring, outlines)
                        .ifPresentOrElse(
                                outline -> outline.holes.add(ring),
                                () -> outlines.add(new Outline(ring)));
            }
        }
        var polygons = outlines.stream().map(Outline::polygon).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : Flat.GEOMETRIES.createMultiPolygon(polygons);
    }

    /** The rings that run clockwise; all of them when a careless program turned them all round. */
    private static List<Outline> outlines(LinearRing[] rings) {
        var outlines = new ArrayList<Outline>();
        for (var ring : rings) {
            if (!Orientation.isCCW(ring.getCoordinateSequence())) {
                outlines.add(new Outline(ring));
            }
        }
        if (outlines.isEmpty()) {
            for (var ring : rings) {
                outlines.add(new Outline(ring));
            }
        }
        return outlines;
    }

    private static boolean isHole(LinearRing ring, List<Outline> outlines) {
        return outlines.stream().noneMatch(outline -> outline.ring == ring);
    }

    private static Optional<Outline> smallestAround(LinearRing hole, List<Outline> outlines) {
        return outlines.stream()
                .filter(outline -> outline.holds(hole))
                .min(
                        Comparator.comparingDouble(
                                outline -> outline.ring.getEnvelopeInternal().getArea()));
    }

    private static final class Outline {

        private final LinearRing ring;
        private final List<LinearRing> holes = new ArrayList<>();

        Outline(LinearRing ring) {
            this.ring = ring;
        }

        /** A hole may touch its outline, so the first point that does not touch it decides. */
        boolean holds(LinearRing hole) {
            if (!ring.getEnvelopeInternal().contains(hole.getEnvelopeInternal())) {
                return false;
            }
            for (var point : hole.getCoordinates()) {
                int location = PointLocation.locateInRing(point, ring.getCoordinates());
                if (location != Location.BOUNDARY) {
                    return location == Location.INTERIOR;
                }
            }
            return true;
        }

        Polygon polygon() {
            return Flat.GEOMETRIES.createPolygon(ring, holes.toArray(LinearRing[]::new));
        }
    }
}
