package ir.hamyar.atlas.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into a feature table: values by column. Columns come from the program, never
 * from a file.
 *
 * <p>Values may be text, numbers, booleans, {@code LocalDate}, {@code List<String>} (an array) or a
 * JTS geometry in longitude/latitude.
 */
public final class Row {

    /** More columns than any table of ours has, so that nothing is moved while a row is made. */
    private static final int ROOM = 64;

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>(ROOM);
    private final List<Beside> beside = new ArrayList<>();

    /** Sets a column; null empties it. */
    public Row set(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    /** Adds a row to one of the importer's {@link DatasetImporter#tablesBeside}. */
    public Row beside(String table, Row row) {
        beside.add(new Beside(table, row));
        return this;
    }

    List<Beside> beside() {
        return beside;
    }

    /** A row that goes along into another table. */
    record Beside(String table, Row row) {}

    /** Copies text columns that are named alike in the file and in the table. */
    public Row copyText(SourceRecord record, String... columns) {
        for (var column : columns) {
            set(column, record.text(column));
        }
        return this;
    }

    /** Where the record comes from: its own word first, otherwise that of its dataset. */
    public Row setProvenance(SourceRecord record, Load load) {
        var dataset = load.dataset().description();
        return set("source", either(record.text("source"), dataset.source()))
                .set("source_licence", either(record.text("source_licence"), dataset.licence()))
                .set("source_date", either(record.text("source_date"), dataset.date()));
    }

    private static String either(@Nullable String first, String otherwise) {
        return first == null ? otherwise : first;
    }

    /** The fingerprint of its content, as {@code row_hash} keeps it. */
    public String fingerprint() {
        return new RowHash().of(this);
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    public String ref() {
        return String.valueOf(values.get("ref"));
    }
}
