package ir.hamyar.atlas.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import ir.hamyar.atlas.ingest.CellGuard;
import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.intake.ExportRepository.Exported;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of the data folder. */
final class CsvDataFile implements DataFile {

    private final Dataset dataset;
    private final List<String> columns;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> newColumns = new LinkedHashSet<>();
    private final String head;
    private final String lineEnd;

    /**
     * A record.
     *
     * @param raw as it stands in the file, with its line end
     * @param values what it says now, null while nobody has touched it
     */
    private record Line(String ref, String raw, List<String> cells, @Nullable Exported values) {}

    CsvDataFile(Dataset dataset, String text) {
        this.dataset = dataset;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        var records = records(text);
        var physical = physicalLines(text);
        this.columns = records.get(0).getFields();
        int place = columns.indexOf("ref");
        for (int i = 1; i < records.size(); i++) {
            var cells = records.get(i).getFields();
            lines.add(
                    new Line(
                            place < cells.size() ? cells.get(place) : "",
                            raw(records, physical, i),
                            cells,
                            null));
        }
        this.head = raw(records, physical, 0);
    }

    private static List<CsvRecord> records(String text) {
        try (var reader =
                CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static List<String> physicalLines(String text) {
        var physical = new ArrayList<String>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            physical.add(text.substring(from, end + 1));
            from = end + 1;
        }
        if (from < text.length()) {
            physical.add(text.substring(from));
        }
        return physical;
    }

    private static String raw(List<CsvRecord> records, List<String> physical, int i) {
        int from = (int) records.get(i).getStartingLineNumber() - 1;
        int to =
                i + 1 < records.size()
                        ? (int) records.get(i + 1).getStartingLineNumber() - 1
                        : physical.size();
        return String.join("", physical.subList(from, to));
    }

    @Override
    public List<String> refs() {
        return lines.stream().map(Line::ref).toList();
    }

    @Override
    public void change(Map<String, Exported> changed) {
        lines.replaceAll(
                line -> {
                    var now = changed.get(line.ref());
                    return now == null ? line : new Line(line.ref(), line.raw(), line.cells(), now);
                });
        changed.values().forEach(this::makeRoom);
    }

    @Override
    public void add(Pages added) {
        try {
            added.forEach(page -> page.forEach(this::add));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private void add(Exported record) {
        lines.add(new Line(record.ref(), "", List.of(), record));
        makeRoom(record);
    }

    private void makeRoom(Exported record) {
        record.values()
                .forEach(
                        (field, value) -> {
                            if (!columns.contains(field)
                                    && !DataFile.follows(dataset, field, value)) {
                                newColumns.add(field);
                            }
                        });
    }

    @Override
    public List<String> newColumns() {
        return List.copyOf(newColumns);
    }

    @Override
    public void write(Writer out) throws IOException {
        var more = newColumns.stream().map(column -> "," + column).toList();
        out.append(lengthened(head, String.join("", more)));
        for (var line : lines) {
            out.append(
                    line.values() == null
                            ? lengthened(line.raw(), ",".repeat(newColumns.size()))
                            : encoded(cells(line, line.values())));
        }
    }

    private String lengthened(String raw, String more) {
        if (more.isEmpty()) {
            return raw;
        }
        return raw.stripTrailing() + more + lineEnd;
    }

    private List<String> cells(Line line, Exported now) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            var before = i < line.cells().size() ? line.cells().get(i) : "";
            cells.add(cell(before, columns.get(i), now));
        }
        newColumns.forEach(column -> cells.add(cell("", column, now)));
        return cells;
    }

    /** A cell that still says the same stays as it is written. */
    private static String cell(String before, String column, Exported now) {
        if (!now.values().containsKey(column)) {
            return before;
        }
        var value = now.values().get(column);
        return WrittenValue.isSame(before, value)
                ? before
                : CellGuard.guard(WrittenValue.text(value));
    }

    private String encoded(List<String> cells) {
        var text = new StringWriter();
        try (var csv =
                CsvWriter.builder()
                        .lineDelimiter(
                                lineEnd.length() == 2 ? LineDelimiter.CRLF : LineDelimiter.LF)
                        .build(text)) {
            csv.writeRecord(cells);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }
}
