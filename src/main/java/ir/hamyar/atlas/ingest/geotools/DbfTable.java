package ir.hamyar.atlas.ingest.geotools;

import com.linuxense.javadbf.DBFException;
import com.linuxense.javadbf.DBFReader;
import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks the values of a Shapefile, its {@code .dbf}. */
final class DbfTable implements AutoCloseable {

    private final DBFReader reader;
    private final List<String> columns = new ArrayList<>();
    private @Nullable Object @Nullable [] row;

    /** Rows marked as deleted are walked too: their shapes are still there. */
    DbfTable(InputStream in, Charset charset) {
        try {
            reader = new DBFReader(in, charset, true);
            for (int i = 1; i < reader.getFieldCount(); i++) {
                columns.add(reader.getField(i).getName());
            }
        } catch (DBFException | IllegalArgumentException e) {
            throw damaged(0);
        }
    }

    List<String> columns() {
        return columns;
    }

    int recordCount() {
        return reader.getRecordCount();
    }

    /**
     * @param record for messages
     */
    void advance(int record) {
        try {
            row = reader.nextRecord();
        } catch (DBFException | IllegalArgumentException e) {
            throw damaged(record);
        }
        if (row == null) {
            throw damaged(record);
        }
    }

    boolean isDeleted() {
        return Boolean.TRUE.equals(row[0]);
    }

    /** The values of the row behind a place for the geometry. */
    @Nullable Object[] values() {
        var values = new Object[columns.size() + 1];
        for (int i = 1; i < values.length; i++) {
            values[i] = value(row[i]);
        }
        return values;
    }

    /** Letters cut at the end of a cell are dropped; anywhere else the encoding is wrong. */
    static @Nullable BadRecord fault(@Nullable Object[] values, List<String> columns) {
        for (int i = 1; i < values.length; i++) {
            if (values[i] instanceof String text && text.indexOf(Encodings.REPLACEMENT) >= 0) {
                return new BadRecord("broken-text", columns.get(i - 1), text);
            }
        }
        return null;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof BigDecimal number) {
            return Plain.text(number);
        }
        if (value instanceof Double || value instanceof Float) {
            return Plain.text(((Number) value).doubleValue());
        }
        if (value instanceof Date day) {
            return day.toInstant().atZone(ZoneId.systemDefault()).toLocalDate().toString();
        }
        return value instanceof byte[] ? null : value;
    }

    private static @Nullable String text(String text) {
        var plain = text.strip();
        boolean cut = plain.endsWith(String.valueOf(Encodings.REPLACEMENT));
        var whole = cut ? plain.substring(0, plain.length() - 1).strip() : plain;
        return whole.isEmpty() ? null : whole;
    }

    private static UnreadableFile damaged(int record) {
        return new UnreadableFile("damaged-shapefile", record, ".dbf");
    }

    @Override
    public void close() {
        reader.close();
    }
}
