package ir.hamyar.atlas.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.ingest.CellGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text table in UTF-8. A point stands in two columns, and any geometry in {@code WKT}, by which
 * GDAL and QGIS know it. What was asked and when stands in the last two columns of each row: a line
 * of remarks before the headings would make the table unreadable for most programs.
 */
final class CsvFile {

    private static final char UTF8_MARK = '\uFEFF';

    private CsvFile() {}

    static void write(FileHead head, FeatureFiles.Rows rows, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Tells spreadsheet programs that the text is UTF-8.
        writer.write(UTF8_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
            csv.writeRecord(headings(head));
            rows.forEach(row -> csv.writeRecord(cells(head, row)));
        }
    }

    private static List<String> headings(FileHead head) {
        var own = head.properties().stream().map(Property::name);
        var added =
                Stream.concat(head.axes().stream(), Stream.of("WKT", "atlas_query", "atlas_date"));
        return Stream.concat(own, added).toList();
    }

    private static List<String> cells(FileHead head, FileRow row) {
        var cells = new ArrayList<String>();
        row.values().forEach(value -> cells.add(CellGuard.guard(CellText.of(value))));
        var place = row.place();
        cells.add(number(place == null ? null : place.lon()));
        cells.add(number(place == null ? null : place.lat()));
        cells.add(place == null ? "" : Shapes.read(place).toText());
        cells.add(head.query());
        cells.add(head.madeAt().toString());
        return cells;
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }
}
