package ir.hamyar.atlas.download;

import ir.hamyar.atlas.feature.Property;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A shapefile with its index and its table, written row by row; the heads are filled in last. */
final class Shapefile implements AutoCloseable {

    private static final int HEAD = 100;
    private static final int MAGIC = 9994;
    private static final int VERSION = 1000;

    private final Path path;
    private final ShapeKind kind;
    private final OutputStream shapes;
    private final OutputStream index;
    private final DbfFile table;
    private final Envelope box = new Envelope();
    private long shapesLength = HEAD;
    private int count;

    /**
     * @param path without an ending
     */
    Shapefile(Path path, ShapeKind kind, List<Property> properties) throws IOException {
        this.path = path;
        this.kind = kind;
        this.shapes = open("shp");
        this.index = open("shx");
        this.table = new DbfFile(with("dbf"), properties);
        shapes.write(new byte[HEAD]);
        index.write(new byte[HEAD]);
    }

    private OutputStream open(String ending) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(with(ending)));
    }

    private Path with(String ending) {
        return path.resolveSibling(path.getFileName() + "." + ending);
    }

    /**
     * @param geometry of the kind of the file, null where nothing is located
     */
    void add(List<@Nullable Object> values, @Nullable Geometry geometry) throws IOException {
        var content = ShapeRecord.content(kind, geometry);
        count++;
        var place =
                ByteBuffer.allocate(2 * Integer.BYTES)
                        .putInt(words(shapesLength))
                        .putInt(words(content.length));
        index.write(place.array());
        var head =
                ByteBuffer.allocate(2 * Integer.BYTES).putInt(count).putInt(words(content.length));
        shapes.write(head.array());
        shapes.write(content);
        shapesLength += head.capacity() + content.length;
        if (geometry != null) {
            box.expandToInclude(geometry.getEnvelopeInternal());
        }
        table.add(values);
    }

    /** The format measures in words of two bytes, and ends at four gigabytes. */
    private static int words(long bytes) {
        return Math.toIntExact(bytes / 2);
    }

    void finish() throws IOException {
        close();
        table.finish();
        fill("shp", shapesLength);
        fill("shx", HEAD + 8L * count);
    }

    private void fill(String ending, long length) throws IOException {
        var head = ByteBuffer.allocate(HEAD);
        head.putInt(0, MAGIC).putInt(24, words(length));
        head.order(ByteOrder.LITTLE_ENDIAN).putInt(28, VERSION).putInt(32, kind.code());
        if (!box.isNull()) {
            head.putDouble(36, box.getMinX())
                    .putDouble(44, box.getMinY())
                    .putDouble(52, box.getMaxX())
                    .putDouble(60, box.getMaxY());
        }
        try (var file = new RandomAccessFile(with(ending).toFile(), "rw")) {
            file.write(head.array());
        }
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        index.close();
        table.close();
    }
}
