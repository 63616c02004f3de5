package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shapefiles in a zip. The encoding of the values is what the {@code .cpg} says, when the bytes
 * bear it out; the reference system what the {@code .prj} says.
 */
@Component
class ShapefileFormat implements FileFormat {

    private final CoordinateSystems systems;
    private final Limits limits;

    ShapefileFormat(CoordinateSystems systems, Limits limits) {
        this.systems = systems;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "shp";
    }

    @Override
    public Look look(SourceFile hints) {
        try (var zip = new ShapeZip(hints, limits)) {
            var layers = zip.layers();
            var layer = Look.choose(layers, hints.layer());
            var guess = charset(zip, layer, hints);
            return new Look(
                    hints.withLayer(layer).withCharset(guess.charset()),
                    layers,
                    guess.sure(),
                    notes(zip, layer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Encodings.Guess charset(ShapeZip zip, String layer, SourceFile hints)
            throws IOException {
        if (hints.charset() != null) {
            return new Encodings.Guess(hints.charset(), true);
        }
        var bytes = values(zip.tableHead(layer));
        var guess = Encodings.guess(bytes, false);
        return zip.charset(layer).map(stated -> agreed(stated, bytes, guess)).orElse(guess);
    }

    /** A {@code .cpg} that its own bytes contradict is no answer. */
    private static Encodings.Guess agreed(Charset stated, byte[] bytes, Encodings.Guess guess) {
        boolean borneOut =
                Encodings.decode(bytes, stated, false).isPresent()
                        || guess.charset().equals(stated);
        return borneOut
                ? new Encodings.Guess(stated, true)
                : new Encodings.Guess(guess.charset(), false);
    }

    /** The header of the table holds lengths and flags, no text worth looking at. */
    private static byte[] values(byte[] head) {
        if (head.length < 32) {
            throw new UnreadableFile("damaged-shapefile", 0, ".dbf");
        }
        int header = (head[8] & 0xFF) | (head[9] & 0xFF) << 8;
        return java.util.Arrays.copyOfRange(head, Math.min(header, head.length), head.length);
    }

    private List<Finding> notes(ShapeZip zip, String layer) throws IOException {
        var projection = zip.projection(layer);
        boolean unreadable =
                projection.isPresent() && projection.flatMap(systems::identify).isEmpty();
        return unreadable
                ? List.of(
                        new Finding(
                                Severity.WARNING, "unreadable-prj", 0, null, null, null, List.of()))
                : List.of();
    }

    @Override
    public FileDataStore open(SourceFile file) {
        try (var zip = new ShapeZip(file, limits)) {
            var layer = Look.only(zip.layers(), file.layer());
            return new Shapes(
                    file.withLayer(layer).withCharset(charset(zip, layer, file).charset()), layer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Shapes extends FileDataStore {

        private final SourceFile file;
        private final String layer;
        private boolean heightSeen;

        Shapes(SourceFile file, String layer) {
            this.file = file;
            this.layer = layer;
        }

        @Override
        SimpleFeatureType describe() throws IOException {
            try (var zip = new ShapeZip(file, limits);
                    var table = table(zip);
                    var shapes = shapes(zip)) {
                heightSeen = shapes.hasHeights();
                refuseMismatch(zip.size(layer, ".shx"), table);
                return type(Header.of(table.columns(), file, 0).columns());
            }
        }

        /** Shapes and values belong together by their order alone. */
        private void refuseMismatch(long indexSize, DbfTable table) {
            if ((indexSize - 100) / 8 != table.recordCount()) {
                throw new UnreadableFile("damaged-shapefile", 0, ".shx ≠ .dbf");
            }
        }

        private DbfTable table(ShapeZip zip) throws IOException {
            return new DbfTable(zip.open(layer, ".dbf"), Objects.requireNonNull(file.charset()));
        }

        private ShapeReader shapes(ShapeZip zip) throws IOException {
            return new ShapeReader(
                    zip.open(layer, ".shp"), zip.open(layer, ".shx"), zip.size(layer, ".shp"));
        }

        @Override
        Optional<String> namedCrs() throws IOException {
            try (var zip = new ShapeZip(file, limits)) {
                return zip.projection(layer).flatMap(systems::identify);
            }
        }

        @Override
        List<Finding> notes() {
            return heightSeen ? List.of(Look.note("heights-dropped")) : List.of();
        }

        @Override
        FeatureReader<SimpleFeatureType, SimpleFeature> walk(SimpleFeatureType type)
                throws IOException {
            var zip = new ShapeZip(file, limits);
            return new Walk(type, zip, shapes(zip), table(zip));
        }
    }

    private static final class Walk extends Features {

        private final ShapeZip zip;
        private final ShapeReader shapes;
        private final DbfTable table;

        Walk(SimpleFeatureType type, ShapeZip zip, ShapeReader shapes, DbfTable table) {
            super(type);
            this.zip = zip;
            this.shapes = shapes;
            this.table = table;
        }

        @Override
        @Nullable SimpleFeature read() throws IOException {
            while (shapes.advance()) {
                table.advance(shapes.record());
                if (!table.isDeleted()) {
                    return feature();
                }
            }
            return null;
        }

        private SimpleFeature feature() throws IOException {
            var values = table.values();
            var fault = DbfTable.fault(values, table.columns());
            try {
                values[0] = shapes.read();
            } catch (ir.hamyar.atlas.ingest.BadRecord broken) {
                fault = broken;
            }
            return feature(shapes.record(), values, fault);
        }

        @Override
        public void close() throws IOException {
            table.close();
            shapes.close();
            zip.close();
        }
    }
}
