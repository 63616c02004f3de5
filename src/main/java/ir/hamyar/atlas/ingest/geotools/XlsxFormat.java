package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Layer;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Workbooks: each visible sheet with something on it is a layer, its first full row the header.
 * Titles above the header are passed over and mentioned. Formulas are never computed; what the
 * program that saved the file saw is taken.
 */
@Component
class XlsxFormat implements FileFormat {

    /** Rows among which the header is looked for. */
    private static final int TOP = 20;

    private final Limits limits;

    XlsxFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public Look look(SourceFile hints) {
        var sheets = sheets(hints);
        var chosen = Look.choose(sheets, hints.layer());
        return new Look(hints.withLayer(chosen), sheets, true, List.of());
    }

    private List<Layer> sheets(SourceFile file) {
        var names = reading(() -> filledSheets(file));
        if (names.isEmpty()) {
            throw new UnreadableFile("empty-file", 0);
        }
        return names;
    }

    private List<Layer> filledSheets(SourceFile file) throws IOException {
        try (var book = open(file, limits)) {
            var names = new ArrayList<Layer>();
            for (var sheet : visible(book)) {
                if (!top(sheet).isEmpty()) {
                    names.add(new Layer(sheet.getName()));
                }
            }
            return names;
        }
    }

    /**
     * Takes a step of the library, which throws whatever it stumbles over in a damaged workbook,
     * checked exceptions of its XML parser included, without declaring it.
     */
    private static <T> T reading(Callable<T> step) {
        try {
            return step.call();
        } catch (UnreadableFile known) {
            throw known;
        } catch (Exception stumbled) {
            throw new UnreadableFile("damaged-workbook", 0);
        }
    }

    private static List<Sheet> visible(ReadableWorkbook book) {
        try (var sheets = book.getSheets()) {
            return sheets.filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
        }
    }

    private static ReadableWorkbook open(SourceFile file, Limits limits) throws IOException {
        try (var zip = Zip.open(file.path(), limits)) {
            zip.format();
            zip.refuseLargerThan(limits.maxWorkbookSize());
        }
        return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, false));
    }

    /** The first rows that hold anything. */
    private static List<Row> top(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.filter(row -> XlsxCells.filled(row) > 0).limit(TOP).toList();
        }
    }

    @Override
    public FileDataStore open(SourceFile file) {
        return new SheetStore(file.withLayer(Look.only(sheets(file), file.layer())));
    }

    private final class SheetStore extends FileDataStore {

        private final SourceFile file;
        private final List<Finding> notes = new ArrayList<>();
        private @Nullable Header header;
        private int headerRow;
        private boolean formulaSeen;

        SheetStore(SourceFile file) {
            this.file = file;
        }

        @Override
        SimpleFeatureType describe() throws IOException {
            try (var book = reading(() -> XlsxFormat.open(file, limits))) {
                var top = reading(() -> top(sheet(book)));
                int widest = top.stream().mapToInt(XlsxCells::filled).max().orElse(0);
                var first =
                        top.stream()
                                .filter(row -> 2 * XlsxCells.filled(row) >= widest)
                                .findFirst()
                                .orElseThrow(() -> new UnreadableFile("empty-file", 0));
                headerRow = first.getRowNum();
                header = Header.of(new XlsxCells(false).values(first), file, headerRow);
                noteTitles(top.get(0), first);
                return type(header.columns());
            }
        }

        private void noteTitles(Row top, Row first) {
            if (top.getRowNum() < first.getRowNum()) {
                notes.add(Look.note("header-below", String.valueOf(first.getRowNum())));
            }
        }

        private Sheet sheet(ReadableWorkbook book) {
            return book.findSheet(Objects.requireNonNull(file.layer())).orElseThrow();
        }

        @Override
        FeatureReader<SimpleFeatureType, SimpleFeature> walk(SimpleFeatureType type) {
            var book = reading(() -> XlsxFormat.open(file, limits));
            return new Rows(type, book, reading(() -> sheet(book).openStream()));
        }

        @Override
        List<Finding> notes() {
            var all = new ArrayList<>(notes);
            if (formulaSeen) {
                all.add(Look.note("formulas"));
            }
            return all;
        }

        private final class Rows extends Features {

            private final ReadableWorkbook book;
            private final Stream<Row> stream;
            private final Iterator<Row> rows;
            private final XlsxCells reader;

            Rows(SimpleFeatureType type, ReadableWorkbook book, Stream<Row> stream) {
                super(type);
                this.book = book;
                this.stream = stream;
                this.rows = stream.iterator();
                this.reader = new XlsxCells(book.isDate1904());
            }

            @Override
            @Nullable SimpleFeature read() {
                var row = nextRow();
                while (row != null
                        && (row.getRowNum() <= headerRow || XlsxCells.filled(row) == 0)) {
                    row = nextRow();
                }
                return row == null ? null : feature(row);
            }

            private @Nullable Row nextRow() {
                return reading(() -> rows.hasNext() ? rows.next() : null);
            }

            private SimpleFeature feature(Row row) {
                formulaSeen |= XlsxCells.has(row, CellType.FORMULA);
                var cells = reader.values(row);
                var columns = Objects.requireNonNull(header);
                while (cells.size() < columns.columns().size()) {
                    cells.add(null);
                }
                return feature(row.getRowNum(), columns.values(cells), columns.fault(cells));
            }

            @Override
            public void close() throws IOException {
                stream.close();
                book.close();
            }
        }
    }
}
