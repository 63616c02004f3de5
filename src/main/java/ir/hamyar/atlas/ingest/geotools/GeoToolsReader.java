package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.ingest.RecordReader;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Opens a file through the GeoTools data store of its format and brings it to longitude/latitude.
 */
@Component
class GeoToolsReader implements RecordReader {

    private static final int WGS_84 = 4326;

    private final List<FileFormat> formats;

    GeoToolsReader(List<FileFormat> formats) {
        this.formats = formats.stream().sorted(Comparator.comparing(FileFormat::name)).toList();
    }

    @Override
    public Stream<SourceRecord> read(Dataset dataset) {
        if (!Files.isReadable(dataset.file())) {
            throw new UnreadableFile("no-file", 0);
        }
        var store = format(dataset).open(dataset);
        try {
            var query = new Query(store.typeName());
            query.setCoordinateSystemReproject(CoordinateSystems.LON_LAT);
            var features = store.getFeatureSource(store.typeName()).getFeatures(query).features();
            return stream(features).onClose(features::close).onClose(store::dispose);
        } catch (IOException | RuntimeException e) {
            store.dispose();
            throw unreadable(e);
        }
    }

    /** GeoTools wraps what a format throws, sometimes twice: the reason is found again. */
    private static UnreadableFile unreadable(Exception e) {
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

    private FileFormat format(Dataset dataset) {
        return formats.stream()
                .filter(format -> format.name().equals(dataset.format()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UnreadableFile(
                                        "unknown-format",
                                        0,
                                        dataset.format(),
                                        String.join(
                                                ", ",
                                                formats.stream().map(FileFormat::name).toList())));
    }

    private static Stream<SourceRecord> stream(SimpleFeatureIterator features) {
        var records =
                new Spliterators.AbstractSpliterator<SourceRecord>(
                        Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super SourceRecord> action) {
                        var record = next(features);
                        record.ifPresent(action);
                        return record.isPresent();
                    }
                };
        return StreamSupport.stream(records, false);
    }

    private static Optional<SourceRecord> next(SimpleFeatureIterator features) {
        try {
            return features.hasNext() ? Optional.of(record(features.next())) : Optional.empty();
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static SourceRecord record(SimpleFeature feature) {
        var geometryName = feature.getFeatureType().getGeometryDescriptor().getLocalName();
        var attributes = new LinkedHashMap<String, @Nullable Object>();
        feature.getProperties().stream()
                .filter(property -> !property.getName().getLocalPart().equals(geometryName))
                .forEach(
                        property ->
                                attributes.put(
                                        property.getName().getLocalPart(), property.getValue()));
        return new SourceRecord(
                FileDataStore.lineOf(feature), lonLat(feature.getDefaultGeometry()), attributes);
    }

    private static @Nullable Geometry lonLat(@Nullable Object value) {
        if (!(value instanceof Geometry geometry)) {
            return null;
        }
        geometry.setSRID(WGS_84);
        return geometry;
    }
}
