package ir.hamyar.atlas.download;

import com.google.flatbuffers.FlatBufferBuilder;
import ir.hamyar.atlas.feature.Property;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A feature of a FlatGeobuf file: tables {@code Feature} and {@code Geometry} of its schema
 * (feature.fbs), whose fields go by their places. What is not stated is left out.
 */
final class FlatGeobufFeature {

    private static final int FEATURE_FIELDS = 3;
    private static final int GEOMETRY_FIELDS = 8;

    private final List<Property> properties;

    FlatGeobufFeature(List<Property> properties) {
        this.properties = properties;
    }

    byte[] bytes(List<@Nullable Object> values, @Nullable Geometry geometry) {
        var to = new FlatBufferBuilder(1024);
        int shape = geometry == null || geometry.isEmpty() ? 0 : geometry(to, geometry);
        int stated = to.createByteVector(stated(values));
        to.startTable(FEATURE_FIELDS);
        to.addOffset(0, shape, 0);
        to.addOffset(1, stated, 0);
        to.finishSizePrefixed(to.endTable());
        return to.sizedByteArray();
    }

    private byte[] stated(List<@Nullable Object> values) {
        var encoded = new ArrayList<byte[]>();
        for (int at = 0; at < values.size(); at++) {
            var value = values.get(at);
            if (value != null) {
                encoded.add(stated(at, value));
            }
        }
        var all = ByteBuffer.allocate(encoded.stream().mapToInt(one -> one.length).sum());
        encoded.forEach(all::put);
        return all.array();
    }

    private byte[] stated(int column, Object value) {
        return switch (properties.get(column).type()) {
            case INTEGER -> head(column, Long.BYTES).putLong(((Number) value).longValue()).array();
            case NUMBER ->
                    head(column, Double.BYTES).putDouble(((Number) value).doubleValue()).array();
            case BOOLEAN -> head(column, 1).put((byte) (value.equals(true) ? 1 : 0)).array();
            default -> text(column, CellText.of(value).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static byte[] text(int column, byte[] text) {
        return head(column, Integer.BYTES + text.length).putInt(text.length).put(text).array();
    }

    private static ByteBuffer head(int column, int length) {
        return ByteBuffer.allocate(Short.BYTES + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) column);
    }

    private static int geometry(FlatBufferBuilder to, Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case Geometry.TYPENAME_POINT -> simple(to, 1, List.of(geometry));
            case Geometry.TYPENAME_LINESTRING -> simple(to, 2, List.of(geometry));
            case Geometry.TYPENAME_POLYGON -> simple(to, 3, rings((Polygon) geometry));
            case Geometry.TYPENAME_MULTIPOINT -> points(to, geometry);
            case Geometry.TYPENAME_MULTILINESTRING -> simple(to, 5, parts(geometry));
            case Geometry.TYPENAME_MULTIPOLYGON -> nested(to, 6, geometry);
            default -> nested(to, 7, geometry);
        };
    }

    /** The points of a multipoint are one sequence, without ends between them. */
    private static int points(FlatBufferBuilder to, Geometry geometry) {
        int all = coordinates(to, geometry.getCoordinates());
        return table(to, 4, 0, all, 0);
    }

    /** Where each part ends is only said where there are several. */
    private static int simple(FlatBufferBuilder to, int type, List<? extends Geometry> parts) {
        int ends = parts.size() > 1 ? ends(to, parts) : 0;
        var all =
                parts.stream()
                        .flatMap(part -> Arrays.stream(part.getCoordinates()))
                        .toArray(Coordinate[]::new);
        return table(to, type, ends, coordinates(to, all), 0);
    }

    private static int nested(FlatBufferBuilder to, int type, Geometry geometry) {
        var parts = parts(geometry).stream().mapToInt(part -> geometry(to, part)).toArray();
        return table(to, type, 0, 0, to.createVectorOfTables(parts));
    }

    private static int table(FlatBufferBuilder to, int type, int ends, int places, int parts) {
        to.startTable(GEOMETRY_FIELDS);
        to.addOffset(0, ends, 0);
        to.addOffset(1, places, 0);
        to.addByte(6, (byte) type, 0);
        to.addOffset(7, parts, 0);
        return to.endTable();
    }

    private static int ends(FlatBufferBuilder to, List<? extends Geometry> parts) {
        var ends = new int[parts.size()];
        int sum = 0;
        for (int at = 0; at < ends.length; at++) {
            sum += parts.get(at).getNumPoints();
            ends[at] = sum;
        }
        to.startVector(Integer.BYTES, ends.length, Integer.BYTES);
        for (int at = ends.length - 1; at >= 0; at--) {
            to.addInt(ends[at]);
        }
        return to.endVector();
    }

    /** A vector is written from its end. */
    private static int coordinates(FlatBufferBuilder to, Coordinate[] all) {
        List<ToDoubleFunction<Coordinate>> axes = List.of(Coordinate::getY, Coordinate::getX);
        to.startVector(Double.BYTES, all.length * axes.size(), Double.BYTES);
        for (int at = all.length - 1; at >= 0; at--) {
            for (var axis : axes) {
                to.addDouble(axis.applyAsDouble(all[at]));
            }
        }
        return to.endVector();
    }

    private static List<Geometry> rings(Polygon polygon) {
        var rings = new ArrayList<Geometry>();
        rings.add(polygon.getExteriorRing());
        for (int at = 0; at < polygon.getNumInteriorRing(); at++) {
            rings.add(polygon.getInteriorRingN(at));
        }
        return rings;
    }

    private static List<Geometry> parts(Geometry geometry) {
        return IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(geometry::getGeometryN)
                .toList();
    }
}
