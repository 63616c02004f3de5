package ir.hamyar.atlas.ogc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes geometries as GeoJSON, byte by byte from well-known binary. Outlines run counter-clockwise
 * and holes clockwise, as RFC 7946 has it; coordinates are rounded to six decimals, a tenth of a
 * metre, and written without zeros at the end, as PostGIS does it.
 */
final class GeoJsonBytes {

    private static final String[] TYPES = {
        "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"
    };
    private static final int POLYGON = 3;
    private static final int COLLECTION = 7;
    private static final int DECIMALS = 6;
    private static final double SCALE = 1_000_000;
    private static final int POSITION = 2 * Double.BYTES;

    private final JsonBytes json;

    GeoJsonBytes(JsonBytes json) {
        this.json = json;
    }

    /**
     * @param wkb ISO well-known binary in two dimensions
     */
    void write(byte[] wkb) {
        write(ByteBuffer.wrap(wkb));
    }

    private void write(ByteBuffer buffer) {
        var type = type(buffer);
        json.raw("{\"type\":\"");
        if (type == COLLECTION) {
            json.raw("GeometryCollection\",\"geometries\":[");
            for (int parts = buffer.getInt(), at = 0; at < parts; at++) {
                comma(at);
                write(buffer);
            }
            json.raw("]}");
            return;
        }
        json.raw(TYPES[type - 1]);
        json.raw("\",\"coordinates\":");
        if (type <= POLYGON) {
            coordinates(type, buffer);
        } else {
            json.raw('[');
            for (int parts = buffer.getInt(), at = 0; at < parts; at++) {
                comma(at);
                coordinates(type(buffer), buffer);
            }
            json.raw(']');
        }
        json.raw('}');
    }

    private static int type(ByteBuffer buffer) {
        buffer.order(buffer.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return buffer.getInt();
    }

    private void coordinates(int type, ByteBuffer buffer) {
        if (type == 1) {
            point(buffer);
        } else if (type == 2) {
            line(buffer, false);
        } else {
            json.raw('[');
            for (int rings = buffer.getInt(), at = 0; at < rings; at++) {
                comma(at);
                line(buffer, isClockwise(buffer) == (at == 0));
            }
            json.raw(']');
        }
    }

    /** An empty point is written in binary as one that is no number. */
    private void point(ByteBuffer buffer) {
        var x = buffer.getDouble();
        var y = buffer.getDouble();
        if (Double.isNaN(x)) {
            json.raw("[]");
        } else {
            position(x, y);
        }
    }

    private void line(ByteBuffer buffer, boolean backwards) {
        var count = buffer.getInt();
        var start = buffer.position();
        json.raw('[');
        for (var at = 0; at < count; at++) {
            comma(at);
            var from = start + POSITION * (backwards ? count - 1 - at : at);
            position(buffer.getDouble(from), buffer.getDouble(from + Double.BYTES));
        }
        json.raw(']');
        buffer.position(start + count * POSITION);
    }

    /** Whether the ring that follows runs clockwise, north up: its area (Gauss) is negative. */
    private static boolean isClockwise(ByteBuffer buffer) {
        var start = buffer.position();
        var count = buffer.getInt(start);
        var first = start + Integer.BYTES;
        // Near the ring's own start, or rounding would eat small areas far from zero.
        var east = count == 0 ? 0 : buffer.getDouble(first);
        var north = count == 0 ? 0 : buffer.getDouble(first + Double.BYTES);
        var sum = 0.0;
        for (var at = first; at < first + (count - 1) * POSITION; at += POSITION) {
            var x = buffer.getDouble(at) - east;
            var y = buffer.getDouble(at + Double.BYTES) - north;
            var nextX = buffer.getDouble(at + POSITION) - east;
            var nextY = buffer.getDouble(at + POSITION + Double.BYTES) - north;
            sum += x * nextY - nextX * y;
        }
        return sum < 0;
    }

    private void position(double x, double y) {
        json.raw('[');
        json.decimal(Math.round(Math.abs(x) * SCALE) * (x < 0 ? -1 : 1), DECIMALS);
        json.raw(',');
        json.decimal(Math.round(Math.abs(y) * SCALE) * (y < 0 ? -1 : 1), DECIMALS);
        json.raw(']');
    }

    private void comma(int at) {
        if (at > 0) {
            json.raw(',');
        }
    }
}
