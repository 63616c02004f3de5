package ir.hamyar.atlas.download;

import com.google.flatbuffers.FlatBufferBuilder;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.feature.PropertyType;
import org.locationtech.jts.geom.Envelope;

/**
 * The header of a FlatGeobuf file: tables {@code Header}, {@code Column} and {@code Crs} of its
 * schema (header.fbs), whose fields go by their places.
 */
final class FlatGeobufHeader {

    private static final int UNKNOWN_GEOMETRY = 0;
    private static final int HEADER_FIELDS = 14;
    private static final int COLUMN_FIELDS = 11;
    private static final int CRS_FIELDS = 6;

    private FlatGeobufHeader() {}

    /**
     * @param box of all features, a null envelope where none is located
     */
    static byte[] bytes(FileHead head, Envelope box, long count) {
        var to = new FlatBufferBuilder(4096);
        int name = to.createString(head.name());
        int title = to.createString(head.title());
        int description = to.createString(head.query());
        int columns = columns(to, head);
        int crs = crs(to, head);
        int envelope = box.isNull() ? 0 : envelope(to, box);
        to.startTable(HEADER_FIELDS);
        to.addOffset(0, name, 0);
        to.addOffset(1, envelope, 0);
        to.addByte(2, (byte) UNKNOWN_GEOMETRY, 0);
        to.addOffset(7, columns, 0);
        to.addLong(8, count, 0);
        to.addShort(9, (short) 0, 16);
        to.addOffset(10, crs, 0);
        to.addOffset(11, title, 0);
        to.addOffset(12, description, 0);
        to.finishSizePrefixed(to.endTable());
        return to.sizedByteArray();
    }

    private static int columns(FlatBufferBuilder to, FileHead head) {
        var columns = head.properties().stream().mapToInt(one -> column(to, one)).toArray();
        return to.createVectorOfTables(columns);
    }

    private static int column(FlatBufferBuilder to, Property property) {
        int name = to.createString(property.name());
        to.startTable(COLUMN_FIELDS);
        to.addOffset(0, name, 0);
        to.addByte(1, columnType(property.type()), 0);
        return to.endTable();
    }

    private static byte columnType(PropertyType type) {
        return switch (type) {
            case BOOLEAN -> 2;
            case INTEGER -> 7;
            case NUMBER -> 10;
            case TEXT, TEXT_LIST -> 11;
            case OBJECT -> 12;
            case DATE, INSTANT -> 13;
        };
    }

    private static int crs(FlatBufferBuilder to, FileHead head) {
        int organisation = to.createString("EPSG");
        to.startTable(CRS_FIELDS);
        to.addOffset(0, organisation, 0);
        to.addInt(1, head.crs().srid(), 0);
        return to.endTable();
    }

    private static int envelope(FlatBufferBuilder to, Envelope box) {
        var ends = new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        to.startVector(Double.BYTES, ends.length, Double.BYTES);
        for (int at = ends.length - 1; at >= 0; at--) {
            to.addDouble(ends[at]);
        }
        return to.endVector();
    }
}
