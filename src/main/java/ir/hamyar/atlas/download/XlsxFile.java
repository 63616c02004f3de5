package ir.hamyar.atlas.download;

import ir.hamyar.atlas.problem.Unprocessable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of two sheets: the features, and what the file says of itself. Text stays text, so no
 * cell can become a formula; numbers are numbers where a workbook keeps them as they are.
 */
final class XlsxFile {

    private static final String HEADING_FILL = "DDEBF7";
    private static final int FLUSH_EVERY = 500;
    private static final int LONGEST_CELL = 32_767;

    /** Beyond fifteen digits a workbook would round. */
    private static final int MOST_DIGITS = 15;

    private static final double WIDTH = 18;
    private static final double ABOUT_WIDTH = 90;

    private final FileHead head;
    private final Worksheet sheet;
    private int row = 1;

    private XlsxFile(FileHead head, Worksheet sheet) {
        this.head = head;
        this.sheet = sheet;
    }

    static void write(FileHead head, FeatureFiles.Rows rows, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Hamyar Atlas", "1.0")) {
            var about = book.newWorksheet("about");
            var file = new XlsxFile(head, book.newWorksheet(head.name()));
            file.headings();
            rows.forEach(file::add);
            about(head, about);
        }
    }

    private static void about(FileHead head, Worksheet sheet) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("title", head.title());
        lines.put("query", head.query());
        lines.put("date", head.madeAt().toString());
        lines.putAll(head.about());
        int row = 0;
        for (var line : lines.entrySet()) {
            sheet.inlineString(row, 0, shown(line.getKey()));
            sheet.inlineString(row, 1, shown(line.getValue()));
            sheet.style(row++, 0).bold().set();
        }
        sheet.width(0, WIDTH);
        sheet.width(1, ABOUT_WIDTH);
    }

    private void headings() {
        if (head.rightToLeft()) {
            sheet.rightToLeft();
        }
        sheet.freezePane(0, 1);
        var column = 0;
        for (var property : head.properties()) {
            heading(column++, property.name());
        }
        heading(column++, head.axes().get(0));
        heading(column, head.axes().get(1));
    }

    private void heading(int column, String name) {
        sheet.inlineString(0, column, name);
        sheet.style(0, column).bold().fillColor(HEADING_FILL).set();
        sheet.width(column, WIDTH);
    }

    private void add(FileRow feature) {
        if (row >= Worksheet.MAX_ROWS) {
            throw new Unprocessable("problem.workbook-full", Worksheet.MAX_ROWS - 1);
        }
        var column = 0;
        for (var value : feature.values()) {
            put(column++, value);
        }
        var place = feature.place();
        put(column++, place == null ? null : place.lon());
        put(column, place == null ? null : place.lat());
        if (++row % FLUSH_EVERY == 0) {
            flush();
        }
    }

    private void put(int column, @Nullable Object value) {
        if (value instanceof Number number && isKept(number)) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value != null) {
            sheet.inlineString(row, column, shown(CellText.of(value)));
        }
    }

    private static boolean isKept(Number number) {
        return number instanceof Double
                || new BigDecimal(number.toString()).stripTrailingZeros().precision()
                        <= MOST_DIGITS;
    }

    private static String shown(String text) {
        var clean = XmlText.clean(text);
        return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL);
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
