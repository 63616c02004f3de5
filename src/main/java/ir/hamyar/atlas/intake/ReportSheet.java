package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Finding.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that grows row by row. Text stays text, so that no cell can become a formula; numbers
 * that survive the way through a workbook unchanged are numbers.
 */
final class ReportSheet implements AutoCloseable {

    /** What a sheet can hold, less its heading. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

    private static final String ERROR_FILL = "FFC7CE";
    private static final String WARNING_FILL = "FFEB9C";
    private static final String HEADING_FILL = "DDEBF7";
    private static final int FLUSH_EVERY = 500;

    /** Remarks on cells are kept in memory until the end; beyond these the last columns tell. */
    private static final int MOST_COMMENTS = 5000;

    private static final int LONGEST_CELL = 32_767;
    private static final double WIDTH = 18;
    private static final double REMARK_WIDTH = 60;
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9]\\d{0,8})(?:\\.\\d{0,5}[1-9])?");
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\t\n\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Workbook book;
    private final Worksheet sheet;
    private int row;
    private int comments;

    /** A cell to be marked, and what is said about it. */
    record Mark(int column, Severity severity, String remark) {}

    ReportSheet(OutputStream out, Locale language, List<String> headings) {
        book = new Workbook(out, "Hamyar Atlas", "1.0");
        sheet = book.newWorksheet(language.getLanguage().equals("fa") ? "گزارش" : "Report");
        if (language.getLanguage().equals("fa")) {
            sheet.rightToLeft();
        }
        sheet.freezePane(0, 1);
        for (int i = 0; i < headings.size(); i++) {
            sheet.inlineString(0, i, shown(headings.get(i)));
            sheet.style(0, i).bold().fillColor(HEADING_FILL).set();
            sheet.width(i, i < headings.size() - 2 ? WIDTH : REMARK_WIDTH);
        }
        row = 1;
    }

    void write(List<@Nullable Object> cells, List<Mark> marks, List<String> remarks) {
        for (int i = 0; i < cells.size(); i++) {
            put(i, cells.get(i));
        }
        marks.forEach(this::mark);
        for (int i = 0; i < remarks.size(); i++) {
            if (!remarks.get(i).isEmpty()) {
                sheet.inlineString(row, cells.size() + i, shown(remarks.get(i)));
            }
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            flush();
        }
    }

    private void put(int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        var text = value.toString();
        if (NUMBER.matcher(text).matches()) {
            sheet.value(row, column, new BigDecimal(text));
        } else if (!text.isEmpty()) {
            sheet.inlineString(row, column, shown(text));
        }
    }

    private void mark(Mark mark) {
        boolean isError = mark.severity() == Severity.ERROR;
        sheet.style(row, mark.column()).fillColor(isError ? ERROR_FILL : WARNING_FILL).set();
        if (comments++ < MOST_COMMENTS) {
            sheet.comment(row, mark.column(), shown(mark.remark()));
        }
    }

    static String shown(String text) {
        var clean = NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
        return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL);
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
