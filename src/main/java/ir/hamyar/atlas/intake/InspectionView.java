package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Column;
import ir.hamyar.atlas.ingest.CrsCandidate;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Inspection;
import ir.hamyar.atlas.ingest.Layer;
import ir.hamyar.atlas.ingest.SourceRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What a look at a file told, as it is kept and shown. Names are those of {@link Inspection}. */
record InspectionView(
        String format,
        List<Layer> layers,
        @Nullable String charset,
        boolean charsetSure,
        @Nullable String delimiter,
        List<Column> columns,
        List<Sample> sample,
        boolean hasGeometry,
        @Nullable String geometryType,
        @Nullable String x,
        @Nullable String y,
        @Nullable String crs,
        List<CrsCandidate> crsCandidates,
        boolean axesLookSwapped,
        List<Finding> notes) {

    /**
     * One of the first records.
     *
     * @param geometry GeoJSON in longitude/latitude, null where there is none or no system is known
     */
    record Sample(int line, Map<String, @Nullable String> values, @Nullable Object geometry) {}

    static InspectionView of(Inspection seen) {
        return new InspectionView(
                seen.format(),
                seen.layers(),
                seen.charset() == null ? null : seen.charset().name(),
                seen.charsetSure(),
                seen.delimiter() == null ? null : seen.delimiter().toString(),
                seen.columns().stream().map(InspectionView::column).toList(),
                seen.sample().stream().map(InspectionView::sample).toList(),
                seen.hasGeometry(),
                seen.geometryType(),
                seen.x(),
                seen.y(),
                seen.crs(),
                seen.crsCandidates(),
                seen.axesLookSwapped(),
                seen.notes());
    }

    private static Column column(Column seen) {
        return new Column(
                String.valueOf(ShownText.of(seen.name())),
                seen.samples().stream().map(ShownText::of).toList());
    }

    private static Sample sample(SourceRecord record) {
        var values = new LinkedHashMap<String, @Nullable String>();
        record.attributes()
                .keySet()
                .forEach(
                        name ->
                                values.put(
                                        String.valueOf(ShownText.of(name)),
                                        ShownText.of(record.text(name))));
        return new Sample(record.line(), values, geometry(record));
    }

    private static @Nullable Object geometry(SourceRecord record) {
        @Nullable Geometry geometry = record.fault() == null ? record.geometry() : null;
        return geometry == null ? null : GeoJsonText.tree(geometry);
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
