package ir.hamyar.atlas.mvt;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Cuts polygons at the margin of a tile and puts them on its grid. Where that could let an outline
 * cross or touch itself it is looked at again and mended; most are small and whole, and are not.
 */
final class PolygonCut {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A ring of three corners cannot cross itself. */
    private static final int TRIANGLE = 4;

    private static final int MOST_MENDINGS = 3;

    private PolygonCut() {}

    /**
     * The rings to draw, each outline before its holes: outlines clockwise as they are seen, holes
     * the other way round.
     *
     * @param rings of one polygon, its outline first; in the units of the tile
     */
    static List<TilePath> within(List<TilePath> rings, double low, double high) {
        if (rings.isEmpty()) {
            return List.of();
        }
        var drawn = new ArrayList<TilePath>(rings.size());
        var isChanged = false;
        for (var ring : rings) {
            var isOutline = ring == rings.get(0);
            var whole = ring.isWithin(low, high);
            var grid = (whole ? ring : ring.ringWithin(low, high)).onGrid();
            if (isSeen(grid)) {
                isChanged |= grid.size() > TRIANGLE && (!whole || grid.size() < ring.size());
                drawn.add(turned(grid, isOutline));
            } else if (isOutline) {
                return List.of();
            }
        }
        return isChanged || drawn.size() > 1 || isLong(drawn) ? mended(drawn) : drawn;
    }

    private static boolean isLong(List<TilePath> drawn) {
        return drawn.get(0).size() > 16;
    }

    private static boolean isSeen(TilePath ring) {
        return ring.size() >= TRIANGLE && ring.doubleArea() != 0;
    }

    private static TilePath turned(TilePath ring, boolean clockwise) {
        return ring.doubleArea() > 0 == clockwise ? ring : ring.reversed();
    }

    private static List<TilePath> mended(List<TilePath> rings) {
        Geometry shape = polygon(rings);
        if (shape.isValid()) {
            return rings;
        }
        var mended = new ArrayList<TilePath>();
        // Mended corners may fall between two places of the grid, and moving them may spoil it
        // again.
        for (var times = 0; times < MOST_MENDINGS && !shape.isValid(); times++) {
            mended.clear();
            shape = onGrid(GeometryFixer.fix(shape), mended);
        }
        return mended;
    }

    private static Geometry onGrid(Geometry shape, List<TilePath> rings) {
        var parts = new ArrayList<Polygon>();
        for (var at = 0; at < shape.getNumGeometries(); at++) {
            if (shape.getGeometryN(at) instanceof Polygon part) {
                var drawn = rings(part);
                if (!drawn.isEmpty()) {
                    rings.addAll(drawn);
                    parts.add(polygon(drawn));
                }
            }
        }
        return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static List<TilePath> rings(Polygon part) {
        var rings = new ArrayList<TilePath>();
        var outline = path(part.getExteriorRing()).onGrid();
        if (isSeen(outline)) {
            rings.add(turned(outline, true));
            for (var at = 0; at < part.getNumInteriorRing(); at++) {
                var hole = path(part.getInteriorRingN(at)).onGrid();
                if (isSeen(hole)) {
                    rings.add(turned(hole, false));
                }
            }
        }
        return rings;
    }

    private static TilePath path(LinearRing ring) {
        var path = new TilePath(ring.getNumPoints());
        for (var corner : ring.getCoordinates()) {
            path.add(corner.x, corner.y);
        }
        return path;
    }

    private static Polygon polygon(List<TilePath> rings) {
        var holes = rings.subList(1, rings.size()).stream().map(PolygonCut::ring);
        return FACTORY.createPolygon(ring(rings.get(0)), holes.toArray(LinearRing[]::new));
    }

    private static LinearRing ring(TilePath path) {
        var corners = new Coordinate[path.size()];
        for (var at = 0; at < corners.length; at++) {
            corners[at] = new Coordinate(path.x(at), path.y(at));
        }
        return FACTORY.createLinearRing(corners);
    }
}
