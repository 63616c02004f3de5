package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.ingest.RecordReader;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.UnreadableFile;
import ir.hamyar.atlas.problem.NotFound;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/**
 * The rows of an upload as its owner wrote them, each with what was found about it. Both are read
 * side by side, so that memory does not grow with the file.
 */
@Component
class ReportedRows {

    private static final int HANDFUL = 2000;

    /** Where a line of the file tells which record is meant. */
    private static final Set<String> TABLES = Set.of("csv", "xlsx");

    private final RecordReader reader;
    private final FindingRepository findings;
    private final UploadFiles files;
    private final UploadRepository uploads;

    ReportedRows(
            RecordReader reader,
            FindingRepository findings,
            UploadFiles files,
            UploadRepository uploads) {
        this.reader = reader;
        this.findings = findings;
        this.files = files;
        this.uploads = uploads;
    }

    /**
     * One row.
     *
     * @param cells what stands there, in the order of the columns
     * @param isRagged whether it has lost its order and must not look whole in another file
     */
    record Reported(List<@Nullable Object> cells, List<Finding> findings, boolean isRagged) {}

    /** Takes the rows one by one. */
    interface Taker {
        void take(Reported row);
    }

    /** Headings of the file, without those of an earlier report. */
    List<String> columns(Upload upload, OwnColumns own) {
        var columns = new LinkedHashSet<String>();
        upload.inspection().columnNames().stream()
                .filter(name -> !own.isOwn(name))
                .forEach(columns::add);
        if (hasPointsOfItsOwn(upload)) {
            columns.addAll(List.of("lon", "lat"));
        }
        return List.copyOf(columns);
    }

    private static boolean isTable(Upload upload) {
        return TABLES.contains(upload.inspection().format());
    }

    /** Points of a map become two columns; other geometries cannot stand in a table. */
    private static boolean hasPointsOfItsOwn(Upload upload) {
        return !isTable(upload) && upload.inspection().hasGeometry();
    }

    /**
     * Remembers how a corrected copy is to be understood: as the file itself, so that nothing is
     * asked twice.
     */
    void rememberFor(Upload upload, List<String> headings) {
        var choices = upload.choices();
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        headings.forEach(heading -> columns.put(heading, choices.fieldOf(heading)));
        var points = hasPointsOfItsOwn(upload);
        if (points) {
            columns.put("lon", "lon");
            columns.put("lat", "lat");
        }
        uploads.remember(
                ColumnGuess.signature(headings),
                choices.asCopy(columns, points ? "EPSG:4326" : crs(upload), points));
    }

    private static @Nullable String crs(Upload upload) {
        return upload.choices().crs() == null ? upload.inspection().crs() : upload.choices().crs();
    }

    /**
     * @throws NotFound when the file is no longer kept
     * @throws UnreadableFile when it has been damaged since it was checked
     */
    void read(Upload upload, List<String> columns, Taker taker) {
        var path = files.path(upload.id());
        if (!Files.exists(path)) {
            throw new NotFound("problem.file-gone", upload.name());
        }
        var walk = new Walk(upload);
        var file = UploadDataset.file(path, upload.inspection(), upload.choices());
        try (var records = reader.read(file)) {
            records.forEach(
                    record ->
                            taker.take(
                                    new Reported(
                                            cells(record, columns),
                                            walk.about(record),
                                            isRagged(record))));
        }
    }

    private static boolean isRagged(SourceRecord record) {
        return record.fault() != null && record.fault().code().equals("ragged-row");
    }

    private static List<@Nullable Object> cells(SourceRecord record, List<String> columns) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : columns) {
            var value = record.attributes().get(column);
            cells.add(value == null ? coordinate(record, column) : value);
        }
        return cells;
    }

    private static @Nullable Object coordinate(SourceRecord record, String column) {
        boolean isLon = column.equals("lon");
        if ((!isLon && !column.equals("lat"))
                || record.fault() != null
                || record.attributes().containsKey(column)
                || !(record.geometry() instanceof Point point)) {
            return null;
        }
        return isLon ? point.getX() : point.getY();
    }

    /** Follows the findings in the order of the lines. */
    private final class Walk {

        private final Upload upload;
        private final Deque<FindingRepository.Numbered> ahead = new ArrayDeque<>();
        private final Map<String, List<Finding>> ofLine = new LinkedHashMap<>();
        private FindingRepository.@Nullable Numbered last;
        private boolean atEnd;
        private int line;

        Walk(Upload upload) {
            this.upload = upload;
        }

        List<Finding> about(SourceRecord record) {
            if (record.line() != line) {
                goTo(record.line());
            }
            if (isTable(upload)) {
                return ofLine.values().stream().flatMap(List::stream).toList();
            }
            var about = new ArrayList<>(ofLine.getOrDefault("", List.of()));
            ofRef(record).forEach(ref -> about.addAll(ofLine.getOrDefault(ref, List.of())));
            return about;
        }

        /** A map may be written in one line; then the ref tells which record is meant. */
        private Set<String> ofRef(SourceRecord record) {
            var column = upload.choices().columnOf("ref");
            var ref = column == null ? null : record.text(column);
            var refs = new LinkedHashSet<String>();
            if (ref != null) {
                refs.add(ref);
                var matches = upload.choices().matches();
                var meant = matches == null ? null : matches.get(ref);
                if (meant != null) {
                    refs.add(meant);
                }
            }
            return refs;
        }

        private void goTo(int next) {
            line = next;
            ofLine.clear();
            for (var found = peek(); found != null && found.finding().line() <= next; ) {
                ahead.remove();
                if (found.finding().line() == next && found.finding().severity() != Severity.NOTE) {
                    var ref = found.finding().ref();
                    ofLine.computeIfAbsent(ref == null ? "" : ref, key -> new ArrayList<>())
                            .add(found.finding());
                }
                found = peek();
            }
        }

        private FindingRepository.@Nullable Numbered peek() {
            if (ahead.isEmpty() && !atEnd) {
                ahead.addAll(findings.listOfLines(upload.id(), last, HANDFUL));
                atEnd = ahead.size() < HANDFUL;
                last = ahead.isEmpty() ? last : ahead.getLast();
            }
            return ahead.peek();
        }
    }
}
