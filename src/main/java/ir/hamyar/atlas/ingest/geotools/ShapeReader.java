package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;

/**
 * Walks a {@code .shp} along its {@code .shx} (ESRI Shapefile Technical Description, 1998), one
 * record in memory. Lengths in the file count 16-bit words.
 */
final class ShapeReader implements AutoCloseable {

    private static final int MAGIC = 9994;
    private static final int HEADER = 100;
    private static final int MULTIPATCH = 31;

    /** Below this ESRI's own format says "no data". */
    private static final double NO_DATA = -1e38;

    private static final GeometryFactory GEOMETRIES = Flat.GEOMETRIES;

    private final DataInputStream shapes;
    private final DataInputStream index;
    private final long size;
    private final int type;
    private long position = HEADER;
    private int record;

    /**
     * @param size of the {@code .shp}, against which lengths in it are held
     */
    ShapeReader(InputStream shapes, InputStream index, long size) throws IOException {
        this.shapes = new DataInputStream(shapes);
        this.index = new DataInputStream(index);
        this.size = size;
        header(this.index);
        this.type = header(this.shapes);
    }

    /** The type of the shapes, from the header. */
    private int header(DataInputStream in) throws IOException {
        var header = ByteBuffer.wrap(in.readNBytes(HEADER));
        if (header.limit() < HEADER || header.getInt(0) != MAGIC) {
            throw damaged("header");
        }
        return header.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
    }

    /** Whether shapes have heights or measures, which are dropped. */
    boolean hasHeights() {
        return type > 10;
    }

    int record() {
        return record;
    }

    /** Whether there is another record, which {@link #read} then reads or {@link #skip} passes. */
    boolean advance() throws IOException {
        var entry = index.readNBytes(8);
        if (entry.length == 0) {
            return false;
        }
        record++;
        if (entry.length < 8) {
            throw damaged(".shx");
        }
        moveTo(2L * Integer.toUnsignedLong(ByteBuffer.wrap(entry).getInt()));
        return true;
    }

    private void moveTo(long offset) throws IOException {
        if (offset < position || offset + 8 > size) {
            throw damaged(".shx");
        }
        try {
            shapes.skipNBytes(offset - position);
            position = offset;
        } catch (EOFException e) {
            throw damaged(".shp");
        }
    }

    /**
     * @return null where the record has no shape
     * @throws BadRecord when the shape is none
     */
    @Nullable Geometry read() throws IOException {
        var head = ByteBuffer.wrap(shapes.readNBytes(8));
        if (head.limit() < 8) {
            throw damaged(".shp");
        }
        long length = 2L * Integer.toUnsignedLong(head.getInt(4));
        if (length < 4 || position + 8 + length > size || length > Integer.MAX_VALUE) {
            throw damaged(".shp");
        }
        var content = shapes.readNBytes((int) length);
        if (content.length < length) {
            throw damaged(".shp");
        }
        position += 8 + length;
        return geometry(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
    }

    private static @Nullable Geometry geometry(ByteBuffer content) {
        try {
            int type = content.getInt();
            return switch (type) {
                case 0 -> null;
                case 1, 11, 21 -> GEOMETRIES.createPoint(coordinate(content));
                case 8, 18, 28 -> points(content);
                case 3, 13, 23 -> lines(content);
                case 5, 15, 25 -> ShapeRings.polygons(rings(content));
                default ->
                        throw new BadRecord(
                                "unknown-geometry",
                                "geometry",
                                type == MULTIPATCH ? "MultiPatch" : String.valueOf(type));
            };
        } catch (java.nio.BufferUnderflowException e) {
            throw broken();
        }
    }

    private static Geometry points(ByteBuffer content) {
        skipBox(content);
        var points = new Point[count(content, content.getInt())];
        for (int i = 0; i < points.length; i++) {
            points[i] = GEOMETRIES.createPoint(coordinate(content));
        }
        return points.length == 1 ? points[0] : GEOMETRIES.createMultiPoint(points);
    }

    private static Geometry lines(ByteBuffer content) {
        var parts = parts(content);
        var lines = new LineString[parts.length];
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].length < 2) {
                throw new BadRecord("too-few-points", "geometry", String.valueOf(parts[i].length));
            }
            lines[i] = GEOMETRIES.createLineString(parts[i]);
        }
        return lines.length == 1 ? lines[0] : GEOMETRIES.createMultiLineString(lines);
    }

    private static LinearRing[] rings(ByteBuffer content) {
        var parts = parts(content);
        var rings = new LinearRing[parts.length];
        for (int i = 0; i < parts.length; i++) {
            rings[i] = Rings.closed(parts[i]);
        }
        return rings;
    }

    private static Coordinate[][] parts(ByteBuffer content) {
        skipBox(content);
        int partCount = content.getInt();
        int pointCount = content.getInt();
        if (partCount < 1 || partCount > content.remaining() / 4) {
            throw broken();
        }
        var starts = new int[partCount + 1];
        for (int i = 0; i < partCount; i++) {
            starts[i] = content.getInt();
        }
        starts[partCount] = count(content, pointCount);
        var parts = new Coordinate[partCount][];
        for (int i = 0; i < partCount; i++) {
            parts[i] = part(content, starts[i], starts[i + 1]);
        }
        return parts;
    }

    private static Coordinate[] part(ByteBuffer content, int from, int to) {
        if (from < 0 || to < from) {
            throw broken();
        }
        var coordinates = new Coordinate[to - from];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = coordinate(content);
        }
        return coordinates;
    }

    private static int count(ByteBuffer content, int claimed) {
        if (claimed < 0 || claimed > content.remaining() / 16) {
            throw broken();
        }
        return claimed;
    }

    private static void skipBox(ByteBuffer content) {
        if (content.remaining() < 32) {
            throw broken();
        }
        content.position(content.position() + 32);
    }

    private static Coordinate coordinate(ByteBuffer content) {
        double x = content.getDouble();
        double y = content.getDouble();
        if (!Double.isFinite(x) || !Double.isFinite(y) || x < NO_DATA || y < NO_DATA) {
            throw new BadRecord("not-finite", "geometry", x + " " + y);
        }
        return new CoordinateXY(x, y);
    }

    private static BadRecord broken() {
        return new BadRecord("broken-geometry", "geometry", "", ".shp");
    }

    private UnreadableFile damaged(String where) {
        return new UnreadableFile("damaged-shapefile", record, where);
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        index.close();
    }
}
