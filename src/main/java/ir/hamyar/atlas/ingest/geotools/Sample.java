package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Column;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** The first records of a file and what they show about the others. */
final class Sample {

    private static final int SHOWN = 20;
    private static final int LOOKED_AT = 1_000;
    private static final int VALUES = 5;
    private static final int VALUE_LENGTH = 200;

    private final @Nullable String crs;
    private final Records reader;
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final List<SourceRecord> records = new ArrayList<>();
    private final List<Coordinate> positions = new ArrayList<>();
    private final Set<String> geometryTypes = new LinkedHashSet<>();
    private final List<Finding> notes = new ArrayList<>();

    private Sample(@Nullable String crs, SourceFile file, CoordinateSystems systems) {
        this.crs = crs;
        this.reader =
                new Records(
                        crs == null ? null : Projection.from(systems.find(crs), file.swapAxes()));
    }

    static Sample of(FileDataStore store, SourceFile file, CoordinateSystems systems)
            throws IOException {
        var crs = file.crs() == null ? store.statedCrs() : file.crs();
        var sample = new Sample(crs, file, systems);
        var query = new Query(store.typeName());
        try (var features = store.getFeatureReader(query, Transaction.AUTO_COMMIT)) {
            sample.name(
                    features.getFeatureType().getAttributeDescriptors().stream()
                            .skip(1)
                            .map(column -> column.getLocalName())
                            .filter(column -> !column.equals(FileDataStore.PROPERTIES))
                            .toList());
            int count = 0;
            while (count++ < LOOKED_AT && features.hasNext()) {
                sample.add(features.next());
            }
        }
        if (sample.records.isEmpty()) {
            throw new UnreadableFile("no-records", 0);
        }
        sample.notes.addAll(store.notes());
        return sample;
    }

    private void name(List<String> names) {
        names.forEach(column -> columns.put(column, new LinkedHashSet<>()));
    }

    private void add(SimpleFeature feature) {
        var geometry = Records.geometry(feature);
        if (geometry != null && !geometry.isEmpty()) {
            geometryTypes.add(geometry.getGeometryType());
            positions.add(geometry.getCoordinate().copy());
        }
        var record = crs == null ? Records.table(feature) : reader.record(feature);
        record.attributes().forEach(this::addValue);
        if (records.size() < SHOWN) {
            records.add(record);
        }
    }

    private void addValue(String column, @Nullable Object value) {
        var values = columns.computeIfAbsent(column, name -> new LinkedHashSet<>());
        if (value != null && values.size() < VALUES && !value.toString().isBlank()) {
            var text = value.toString().strip();
            values.add(text.length() > VALUE_LENGTH ? text.substring(0, VALUE_LENGTH) + "…" : text);
        }
    }

    @Nullable String crs() {
        return crs;
    }

    List<Column> columns() {
        return columns.entrySet().stream()
                .map(entry -> new Column(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    List<String> columnNames() {
        return List.copyOf(columns.keySet());
    }

    List<SourceRecord> records() {
        return records;
    }

    /** The first position of each geometry, as the file has it. */
    List<Coordinate> positions() {
        return positions;
    }

    boolean hasGeometry() {
        return !geometryTypes.isEmpty();
    }

    /** One type for all: a mixture of simple and multiple ones is multiple. */
    @Nullable String geometryType() {
        if (geometryTypes.isEmpty()) {
            return null;
        }
        if (geometryTypes.size() == 1) {
            return geometryTypes.iterator().next();
        }
        var simple = new LinkedHashSet<String>();
        geometryTypes.forEach(type -> simple.add(type.replace("Multi", "")));
        return simple.size() == 1 ? "Multi" + simple.iterator().next() : "Geometry";
    }

    List<Finding> notes() {
        return notes;
    }
}
