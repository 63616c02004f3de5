package ir.hamyar.atlas.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** The content of a record of a shapefile. */
final class ShapeRecord {

    private static final int TYPE = Integer.BYTES;
    private static final int POSITION = 2 * Double.BYTES;
    private static final int BOX = 4 * Double.BYTES;

    private ShapeRecord() {}

    /**
     * @param geometry null for a null shape
     */
    static byte[] content(ShapeKind kind, @Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return buffer(TYPE).putInt(0).array();
        }
        return switch (kind) {
            case POINT -> point(geometry.getCoordinate());
            case MULTIPOINT -> multipoint(geometry);
            case LINE -> parts(kind, geometry, lines(geometry));
            case POLYGON -> parts(kind, geometry, rings(geometry));
        };
    }

    private static byte[] point(Coordinate place) {
        var content = buffer(TYPE + POSITION).putInt(ShapeKind.POINT.code());
        put(content, place);
        return content.array();
    }

    private static byte[] multipoint(Geometry geometry) {
        var places = geometry.getCoordinates();
        var content = buffer(TYPE + BOX + Integer.BYTES + POSITION * places.length);
        content.putInt(ShapeKind.MULTIPOINT.code());
        putBox(content, geometry);
        content.putInt(places.length);
        for (var place : places) {
            put(content, place);
        }
        return content.array();
    }

    private static byte[] parts(ShapeKind kind, Geometry geometry, List<Coordinate[]> parts) {
        int places = parts.stream().mapToInt(part -> part.length).sum();
        var content =
                buffer(TYPE + BOX + Integer.BYTES * (2 + parts.size()) + POSITION * places)
                        .putInt(kind.code());
        putBox(content, geometry);
        content.putInt(parts.size()).putInt(places);
        int start = 0;
        for (var part : parts) {
            content.putInt(start);
            start += part.length;
        }
        for (var part : parts) {
            for (var place : part) {
                put(content, place);
            }
        }
        return content.array();
    }

    private static List<Coordinate[]> lines(Geometry geometry) {
        List<?> lines = LinearComponentExtracter.getLines(geometry);
        return lines.stream().map(line -> ((LineString) line).getCoordinates()).toList();
    }

    /** Outer rings run clockwise here, holes the other way: contrary to RFC 7946. */
    private static List<Coordinate[]> rings(Geometry geometry) {
        var rings = new ArrayList<Coordinate[]>();
        for (var one : PolygonExtracter.getPolygons(geometry)) {
            var polygon = (Polygon) one;
            rings.add(turned(polygon.getExteriorRing(), false));
            for (int at = 0; at < polygon.getNumInteriorRing(); at++) {
                rings.add(turned(polygon.getInteriorRingN(at), true));
            }
        }
        return rings;
    }

    private static Coordinate[] turned(LineString ring, boolean counterClockwise) {
        boolean right = Orientation.isCCW(ring.getCoordinates()) == counterClockwise;
        return (right ? ring : ring.reverse()).getCoordinates();
    }

    private static void putBox(ByteBuffer content, Geometry geometry) {
        var box = geometry.getEnvelopeInternal();
        content.putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
    }

    private static void put(ByteBuffer content, Coordinate place) {
        content.putDouble(place.x).putDouble(place.y);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
