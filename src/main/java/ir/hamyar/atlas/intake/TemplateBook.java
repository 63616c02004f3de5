package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.understand.CodeList.Code;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with a sheet to be filled in and one that lists the codes. */
final class TemplateBook implements AutoCloseable {

    private static final int LAST_ROW = 5000;
    private static final double WIDTH = 22;
    private static final String HEADING_FILL = "DDEBF7";
    private static final String EXAMPLE_COLOR = "7F7F7F";

    /** Keeps a spreadsheet program from making dates and numbers of what is typed. */
    private static final String AS_TEXT = "@";

    private final Workbook book;
    private final Worksheet records;
    private final Worksheet codes;
    private final Locale language;

    /**
     * A field with codes.
     *
     * @param column its place among the headings
     * @param takesOne whether a cell takes one code and no more
     */
    record Field(int column, String heading, boolean takesOne) {}

    TemplateBook(OutputStream out, Locale language, String recordSheet, String codeSheet) {
        this.language = language;
        book = new Workbook(out, "Hamyar Atlas", "1.0");
        records = book.newWorksheet(recordSheet);
        codes = book.newWorksheet(codeSheet);
        if (language.getLanguage().equals("fa")) {
            records.rightToLeft();
            codes.rightToLeft();
        }
    }

    void records(List<String> headings, List<String> example) {
        head(records, headings);
        for (int i = 0; i < example.size(); i++) {
            records.style(i).format(AS_TEXT).set();
            if (!example.get(i).isEmpty()) {
                records.value(1, i, example.get(i));
                records.style(1, i).italic().fontColor(EXAMPLE_COLOR).format(AS_TEXT).set();
            }
        }
    }

    private static void head(Worksheet sheet, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.style(0, i).bold().fillColor(HEADING_FILL).set();
            sheet.width(i, WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    /** Lists the codes and lets cells of their fields be chosen from them. */
    void codes(List<String> headings, Map<Field, List<Code>> lists) {
        head(codes, headings);
        int shown = language.getLanguage().equals("fa") ? 2 : 3;
        int row = 1;
        for (var list : lists.entrySet()) {
            int first = row;
            for (var code : list.getValue()) {
                codes.value(row, 0, list.getKey().heading());
                codes.value(row, 1, code.code());
                codes.value(row, 2, code.persian());
                codes.value(row, 3, code.english());
                row++;
            }
            if (list.getKey().takesOne()) {
                int column = list.getKey().column();
                records.range(1, column, LAST_ROW, column)
                        .validateWithList(codes.range(first, shown, row - 1, shown))
                        .allowBlank(true)
                        .showErrorMessage(false)
                        .errorTitle("")
                        .error("");
            }
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
