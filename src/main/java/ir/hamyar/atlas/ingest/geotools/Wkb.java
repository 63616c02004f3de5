package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Well-known binary, ISO and extended, read strictly: the reader that comes with JTS closes open
 * rings without a word.
 */
final class Wkb {

    private static final GeometryFactory GEOMETRIES = Flat.GEOMETRIES;

    /** Deeper than any real collection; a hostile one would overflow the stack. */
    private static final int MAX_DEPTH = 20;

    private final ByteBuffer bytes;
    private boolean heightSeen;

    Wkb(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    boolean heightSeen() {
        return heightSeen;
    }

    /**
     * @throws BadRecord when it is no geometry
     */
    Geometry read() {
        try {
            return read(0);
        } catch (BufferUnderflowException e) {
            throw broken("WKB");
        }
    }

    private Geometry read(int depth) {
        if (depth > MAX_DEPTH) {
            throw broken("WKB");
        }
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = bytes.getInt();
        int extra = extraOrdinates(code);
        heightSeen |= extra > 0;
        if ((code & 0x20000000) != 0) {
            bytes.getInt();
        }
        int type = (code & 0x0FFFFFFF) % 1000;
        return switch (type) {
            case 1 -> point(extra);
            case 2 -> line(extra);
            case 3 -> polygon(extra);
            case 4 -> GEOMETRIES.createMultiPoint(parts(depth, Point.class, Point[]::new));
            case 5 ->
                    GEOMETRIES.createMultiLineString(
                            parts(depth, LineString.class, LineString[]::new));
            case 6 -> GEOMETRIES.createMultiPolygon(parts(depth, Polygon.class, Polygon[]::new));
            case 7 ->
                    GEOMETRIES.createGeometryCollection(
                            parts(depth, Geometry.class, Geometry[]::new));
            default -> throw new BadRecord("unknown-geometry", "geometry", "WKB " + type);
        };
    }

    /** Extended codes have a flag each for height and measure, ISO codes count in thousands. */
    private static int extraOrdinates(int code) {
        int flags = Integer.bitCount(code & 0xC0000000);
        int thousands = (code & 0x0FFFFFFF) / 1000;
        return flags > 0 ? flags : thousands == 3 ? 2 : Math.min(thousands, 1);
    }

    /** A point of which both numbers are NaN is the empty point. */
    private Point point(int extra) {
        double x = bytes.getDouble();
        double y = bytes.getDouble();
        skip(extra);
        if (Double.isNaN(x) && Double.isNaN(y)) {
            return GEOMETRIES.createPoint();
        }
        return GEOMETRIES.createPoint(coordinate(x, y));
    }

    private LineString line(int extra) {
        var coordinates = coordinates(extra);
        if (coordinates.length == 1) {
            throw new BadRecord("too-few-points", "geometry", "1");
        }
        return GEOMETRIES.createLineString(coordinates);
    }

    private Polygon polygon(int extra) {
        int count = count(4);
        if (count == 0) {
            return GEOMETRIES.createPolygon();
        }
        var outline = Rings.closed(coordinates(extra));
        var holes = new LinearRing[count - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = Rings.closed(coordinates(extra));
        }
        return GEOMETRIES.createPolygon(outline, holes);
    }

    private <T extends Geometry> T[] parts(
            int depth, Class<T> type, java.util.function.IntFunction<T[]> array) {
        var parts = array.apply(count(5));
        for (int i = 0; i < parts.length; i++) {
            var part = read(depth + 1);
            if (!type.isInstance(part)) {
                throw broken(part.getGeometryType());
            }
            parts[i] = type.cast(part);
        }
        return parts;
    }

    private Coordinate[] coordinates(int extra) {
        var coordinates = new Coordinate[count(8 * (2 + extra))];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = coordinate(bytes.getDouble(), bytes.getDouble());
            skip(extra);
        }
        return coordinates;
    }

    private static Coordinate coordinate(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new BadRecord("not-finite", "geometry", x + " " + y);
        }
        return new CoordinateXY(x, y);
    }

    /** A count that the bytes left can bear; a lying one must not reserve memory. */
    private int count(int bytesEach) {
        int count = bytes.getInt();
        if (count < 0 || count > bytes.remaining() / bytesEach) {
            throw broken("WKB");
        }
        return count;
    }

    private void skip(int ordinates) {
        for (int i = 0; i < ordinates; i++) {
            bytes.getDouble();
        }
    }

    private static BadRecord broken(String what) {
        return new BadRecord("broken-geometry", "geometry", "", what);
    }
}
