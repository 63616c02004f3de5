package ir.hamyar.atlas.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one table and sends them in blocks of a few megabytes. */
final class CopyTable {

    private static final int BLOCK = 2 << 20;
    private static final String LINE = "staged_line";
    private static final String TAKEN = "staged_taken";

    private final StagingRepository.Channel channel;
    private final String stagingTable;
    private final Map<String, String> types;
    private final CopyEncoder encoder = new CopyEncoder();
    private final CopyEncoder named = new CopyEncoder();
    private @Nullable List<String> columns;
    private String[] columnTypes = {};

    CopyTable(
            StagingRepository repository,
            StagingRepository.Channel channel,
            String featureTable,
            String stagingTable) {
        this.channel = channel;
        this.stagingTable = stagingTable;
        this.types =
                repository.columns(featureTable).stream()
                        .collect(
                                Collectors.toMap(
                                        TableColumn::name,
                                        TableColumn::type,
                                        (a, b) -> a,
                                        LinkedHashMap::new));
    }

    /** A row to take. All rows of a load have the same columns. */
    void add(Row row, int line) {
        var values = row.values();
        if (columns == null) {
            columns = List.copyOf(values.keySet());
            columnTypes = columns.stream().map(this::type).toArray(String[]::new);
        }
        if (values.size() != columns.size()) {
            throw new IllegalStateException(
                    "Rows of one load differ in columns: " + values.keySet());
        }
        encoder.beginRow(columns.size() + 2);
        for (int i = 0; i < columnTypes.length; i++) {
            encoder.value(columnTypes[i], values.get(columns.get(i)));
        }
        encoder.value("int4", line);
        encoder.value("bool", true);
        if (encoder.size() > BLOCK) {
            flush();
        }
    }

    /** The ref of a record that the file names but that is not taken. */
    void addNamed(String ref, int line) {
        named.beginRow(3);
        named.value("text", ref);
        named.value("int4", line);
        named.value("bool", false);
        if (named.size() > BLOCK) {
            flush();
        }
    }

    void flush() {
        if (encoder.size() > 0) {
            send(withOwn(columns), encoder);
        }
        if (named.size() > 0) {
            send(withOwn(List.of("ref")), named);
        }
    }

    private void send(List<String> columns, CopyEncoder rows) {
        channel.send(stagingTable, columns, rows.take());
    }

    private static List<String> withOwn(List<String> columns) {
        return Stream.concat(columns.stream(), Stream.of(LINE, TAKEN)).toList();
    }

    private String type(String column) {
        var type = types.get(column);
        if (type == null) {
            throw new IllegalStateException("No column " + column + " behind " + stagingTable);
        }
        return type;
    }
}
