package ir.hamyar.atlas.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import ir.hamyar.atlas.ingest.CellGuard;
import ir.hamyar.atlas.problem.Unprocessable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the report as a table: the rows of the file with what is wrong beside them, to be
 * corrected and brought in again.
 */
@Component
class ReportFiles {

    private final Report report;
    private final ReportedRows rows;
    private final OwnColumns own;
    private final Wordings wordings;

    ReportFiles(Report report, ReportedRows rows, OwnColumns own, Wordings wordings) {
        this.report = report;
        this.rows = rows;
        this.own = own;
        this.wordings = wordings;
    }

    /**
     * Refuses before anything is written what cannot be written.
     *
     * @throws ir.hamyar.atlas.problem.Conflict when the file has not been checked
     */
    void ready(Upload upload, boolean asWorkbook) {
        int count = report.counts(upload).rows();
        if (asWorkbook && count > ReportSheet.MOST_ROWS) {
            throw new Unprocessable("problem.too-many-rows", count, ReportSheet.MOST_ROWS);
        }
    }

    void writeCsv(Upload upload, Locale language, OutputStream out) {
        var columns = rows.columns(upload, own);
        var headings = headings(columns, language);
        rows.rememberFor(upload, headings);
        try (var csv = csv(out)) {
            csv.writeRecord(headings);
            rows.read(upload, columns, row -> csv.writeRecord(cells(upload, row, language)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The mark at the beginning tells spreadsheet programs that the text is UTF-8. */
    static CsvWriter csv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    private List<String> headings(List<String> columns, Locale language) {
        var headings = new ArrayList<>(columns);
        headings.addAll(own.ofReport(language));
        return headings;
    }

    private List<String> cells(Upload upload, ReportedRows.Reported row, Locale language) {
        var cells = new ArrayList<String>();
        row.cells().forEach(cell -> cells.add(CellGuard.guard(text(cell))));
        cells.addAll(remarks(upload, row, language));
        return cells;
    }

    /** What is wrong, what to do, and after a row that is out of order a cell more. */
    private List<String> remarks(Upload upload, ReportedRows.Reported row, Locale language) {
        var told =
                row.findings().stream()
                        .map(finding -> report.tell(upload, finding, language))
                        .toList();
        var remarks = new ArrayList<String>();
        remarks.add(told.stream().map(one -> one.what()).collect(Collectors.joining("\n")));
        remarks.add(told.stream().map(one -> one.remedy()).collect(Collectors.joining("\n")));
        if (row.isRagged()) {
            remarks.add(wordings.say("column.still-ragged", language));
        }
        return remarks;
    }

    static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString().replace('\0', '\u2400');
    }

    void writeWorkbook(Upload upload, Locale language, OutputStream out) {
        var columns = rows.columns(upload, own);
        var headings = headings(columns, language);
        rows.rememberFor(upload, headings);
        try (var sheet = new ReportSheet(out, language, headings)) {
            rows.read(
                    upload,
                    columns,
                    row ->
                            sheet.write(
                                    row.cells(),
                                    marks(upload, row, columns, language),
                                    remarks(upload, row, language)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<ReportSheet.Mark> marks(
            Upload upload, ReportedRows.Reported row, List<String> columns, Locale language) {
        var marks = new ArrayList<ReportSheet.Mark>();
        for (var finding : row.findings()) {
            var told = report.tell(upload, finding, language);
            Report.columns(upload, finding.field()).stream()
                    .map(columns::indexOf)
                    .filter(column -> column >= 0)
                    .map(
                            column ->
                                    new ReportSheet.Mark(
                                            column,
                                            finding.severity(),
                                            told.what() + "\n" + told.remedy()))
                    .forEach(marks::add);
        }
        return marks;
    }
}
