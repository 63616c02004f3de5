package ir.hamyar.atlas.download;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes FlatGeobuf 3 (https://flatgeobuf.org), without an index: whoever has asked for a part has
 * that part, and an index would have to be sorted in memory. The features wait in a file of their
 * own, for the header tells their number and their box and stands before them.
 */
final class FlatGeobufFile {

    private static final byte[] MAGIC = {0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0};

    private final FlatGeobufFeature encoder;
    private final Envelope box = new Envelope();
    private long count;

    private FlatGeobufFile(FileHead head) {
        encoder = new FlatGeobufFeature(head.properties());
    }

    static void write(FileHead head, FeatureFiles.Rows rows, OutputStream out) throws IOException {
        var features = Files.createTempFile("atlas-download", ".features");
        try {
            var file = new FlatGeobufFile(head);
            try (var body = new BufferedOutputStream(Files.newOutputStream(features))) {
                rows.forEach(row -> file.add(row, body));
            }
            out.write(MAGIC);
            out.write(FlatGeobufHeader.bytes(head, file.box, file.count));
            try (var body = new BufferedInputStream(Files.newInputStream(features))) {
                body.transferTo(out);
            }
        } finally {
            Files.delete(features);
        }
    }

    private void add(FileRow row, OutputStream body) {
        var place = row.place();
        var geometry = place == null ? null : Shapes.read(place);
        if (geometry != null) {
            box.expandToInclude(geometry.getEnvelopeInternal());
        }
        count++;
        try {
            body.write(encoder.bytes(row.values(), geometry));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
