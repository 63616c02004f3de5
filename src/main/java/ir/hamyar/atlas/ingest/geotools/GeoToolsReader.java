package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.ingest.RecordReader;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a file through the GeoTools data store of its format and brings it to longitude/latitude.
 */
@Component
class GeoToolsReader implements RecordReader {

    private final Formats formats;
    private final CoordinateSystems systems;

    GeoToolsReader(Formats formats, CoordinateSystems systems) {
        this.formats = formats;
        this.systems = systems;
    }

    @Override
    public Stream<SourceRecord> read(SourceFile file) {
        var store = open(file);
        try {
            var crs = file.crs() == null ? store.statedCrs() : file.crs();
            return read(store, crs, file.swapAxes());
        } catch (IOException | RuntimeException e) {
            store.dispose();
            throw unreadable(e);
        }
    }

    @Override
    public Stream<SourceRecord> read(Dataset dataset) {
        var store = open(sourceFile(dataset));
        try {
            refuseMissing(dataset, store);
            var crs = store.namedCrs().orElse(dataset.crs());
            return read(store, crs, false).peek(record -> refuseBroken(record, dataset));
        } catch (UnreadableFile e) {
            store.dispose();
            throw e.code().equals("broken-quotes")
                    ? new UnreadableFile("damaged-row", e.line())
                    : e;
        } catch (IOException | RuntimeException e) {
            store.dispose();
            throw unreadable(e);
        }
    }

    private static SourceFile sourceFile(Dataset dataset) {
        return new SourceFile(
                dataset.file(),
                dataset.format(),
                null,
                dataset.charset(),
                ',',
                null,
                dataset.x(),
                dataset.y(),
                false);
    }

    private static void refuseMissing(Dataset dataset, FileDataStore store) throws IOException {
        var type = store.getSchema(store.typeName());
        if (type.getDescriptor(FileDataStore.PROPERTIES) != null) {
            return;
        }
        var missing =
                dataset.fields().stream()
                        .filter(field -> type.getDescriptor(field) == null)
                        .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile("missing-column", 1, String.join(", ", missing));
        }
    }

    private static void refuseBroken(SourceRecord record, Dataset dataset) {
        if (record.fault() != null) {
            throw new UnreadableFile(
                    dataset.format().equals("csv") ? "damaged-row" : "bad-geometry", record.line());
        }
    }

    private FileDataStore open(SourceFile file) {
        if (!Files.isReadable(file.path())) {
            throw new UnreadableFile("no-file", 0);
        }
        return formats.get(file.format()).open(file);
    }

    private Stream<SourceRecord> read(FileDataStore store, @Nullable String crs, boolean swapAxes)
            throws IOException {
        var projection = crs == null ? null : Projection.from(systems.find(crs), swapAxes);
        var query = new Query(store.typeName());
        var features = store.getFeatureReader(query, Transaction.AUTO_COMMIT);
        return stream(features, new Records(projection))
                .onClose(() -> close(features))
                .onClose(store::dispose);
    }

    private static void close(FeatureReader<SimpleFeatureType, SimpleFeature> features) {
        try {
            features.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** GeoTools wraps what a format throws, sometimes twice: the reason is found again. */
    static UnreadableFile unreadable(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile known) {
                return known;
            }
            if (cause instanceof CharacterCodingException) {
                return new UnreadableFile("wrong-encoding", 0);
            }
        }
        if (e instanceof RuntimeException bug) {
            throw bug;
        }
        return new UnreadableFile("unreadable", 0);
    }

    private static Stream<SourceRecord> stream(
            FeatureReader<SimpleFeatureType, SimpleFeature> features, Records records) {
        var all =
                new Spliterators.AbstractSpliterator<SourceRecord>(
                        Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super SourceRecord> action) {
                        var record = next(features, records);
                        record.ifPresent(action);
                        return record.isPresent();
                    }
                };
        return StreamSupport.stream(all, false);
    }

    private static Optional<SourceRecord> next(
            FeatureReader<SimpleFeatureType, SimpleFeature> features, Records records) {
        try {
            return features.hasNext()
                    ? Optional.of(records.record(features.next()))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }
}
