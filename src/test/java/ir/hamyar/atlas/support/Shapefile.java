package ir.hamyar.atlas.support;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a Shapefile, also a wrong one; its values are texts and a number. */
public final class Shapefile {

    public static final int POINT = 1;
    public static final int LINE = 3;
    public static final int POLYGON = 5;
    public static final int MULTIPOINT = 8;
    public static final int POINT_Z = 11;
    public static final int POLYGON_Z = 15;

    /** As ArcGIS writes it. */
    public static final String UTM_39N =
            "PROJCS[\"WGS_1984_UTM_Zone_39N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
                    + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",51.0],PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    private final int type;
    private final Charset charset;
    private final List<byte[]> shapes = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();
    private List<String> more = List.of();

    public Shapefile(int type, Charset charset) {
        this.type = type;
        this.charset = charset;
    }

    /** Text columns beside those that every file here has. */
    public Shapefile alsoWith(String... columns) {
        more = List.of(columns);
        return this;
    }

    /**
     * @param values of the columns named by {@link #alsoWith}
     */
    public Shapefile point(String ref, String name, double x, double y, String... values) {
        var content = buffer(type == POINT_Z ? 36 : 20).putInt(type).putDouble(x).putDouble(y);
        return row(ref, name, content, values);
    }

    /**
     * A shape of several parts, each a list of x, y, x, y …; heights of 1000 where the type has
     * them.
     */
    public Shapefile shape(String ref, String name, double[]... parts) {
        int points = 0;
        for (var part : parts) {
            points += part.length / 2;
        }
        boolean heights = type == POLYGON_Z;
        int length = 44 + 4 * parts.length + 16 * points + (heights ? 16 + 8 * points : 0);
        var content = buffer(length).putInt(type).position(36).putInt(parts.length).putInt(points);
        int start = 0;
        for (var part : parts) {
            content.putInt(start);
            start += part.length / 2;
        }
        for (var part : parts) {
            for (double ordinate : part) {
                content.putDouble(ordinate);
            }
        }
        return row(ref, name, content);
    }

    public Shapefile points(String ref, String name, double... ordinates) {
        var content =
                buffer(40 + 8 * ordinates.length)
                        .putInt(type)
                        .position(36)
                        .putInt(ordinates.length / 2);
        for (double ordinate : ordinates) {
            content.putDouble(ordinate);
        }
        return row(ref, name, content);
    }

    public Shapefile none(String ref, String name) {
        return row(ref, name, buffer(4).putInt(0));
    }

    private Shapefile row(String ref, String name, ByteBuffer content, String... values) {
        shapes.add(content.array());
        rows.add(
                Stream.concat(Stream.of(ref, name, 12.5), Stream.of(values))
                        .toArray(Object[]::new));
        return this;
    }

    /** The parts by ending, without {@code .prj} and {@code .cpg}. */
    public Map<String, byte[]> parts() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(".shp", shp());
        parts.put(".shx", shx());
        parts.put(".dbf", dbf());
        return parts;
    }

    public Packed packed(String name) {
        var packed = new Packed();
        parts().forEach((ending, content) -> packed.with(name + ending, content));
        return packed;
    }

    private byte[] shp() {
        int length = 100 + shapes.stream().mapToInt(shape -> 8 + shape.length).sum();
        var file = header(length);
        for (int i = 0; i < shapes.size(); i++) {
            file.order(ByteOrder.BIG_ENDIAN).putInt(i + 1).putInt(shapes.get(i).length / 2);
            file.put(shapes.get(i));
        }
        return file.array();
    }

    private byte[] shx() {
        var file = header(100 + 8 * shapes.size());
        int offset = 100;
        for (var shape : shapes) {
            file.order(ByteOrder.BIG_ENDIAN).putInt(offset / 2).putInt(shape.length / 2);
            offset += 8 + shape.length;
        }
        return file.array();
    }

    private ByteBuffer header(int length) {
        var file = ByteBuffer.allocate(length).putInt(9994).position(24).putInt(length / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(type);
        return file.position(100);
    }

    private byte[] dbf() {
        var out = new ByteArrayOutputStream();
        try (var writer = new DBFWriter(out, charset)) {
            writer.setFields(
                    Stream.concat(
                                    Stream.of(
                                            new DBFField("ref", DBFDataType.CHARACTER, 20),
                                            new DBFField("نام", DBFDataType.CHARACTER, 60),
                                            new DBFField("area", DBFDataType.NUMERIC, 12, 3)),
                                    more.stream()
                                            .map(
                                                    name ->
                                                            new DBFField(
                                                                    name,
                                                                    DBFDataType.CHARACTER,
                                                                    60)))
                            .toArray(DBFField[]::new));
            rows.forEach(writer::addRecord);
        }
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
