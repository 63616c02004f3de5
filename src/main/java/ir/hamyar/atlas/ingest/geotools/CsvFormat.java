package ir.hamyar.atlas.ingest.geotools;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import ir.hamyar.atlas.ingest.CellGuard;
import ir.hamyar.atlas.ingest.Layer;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Text tables with a header (RFC 4180), whatever stands between their cells. Two columns may give a
 * point. Excel's own {@code sep=;} before the header is understood.
 */
@Component
class CsvFormat implements FileFormat {

    private static final int HEAD = 1 << 16;
    private static final String SEPARATOR_LINE = "sep=";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Look look(SourceFile hints) {
        try {
            var guess =
                    hints.charset() == null
                            ? Encodings.guess(hints.path())
                            : new Encodings.Guess(hints.charset(), true);
            var file = withDelimiter(hints.withCharset(guess.charset()));
            return new Look(file, List.of(new Layer("csv")), guess.sure(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile withDelimiter(SourceFile file) throws IOException {
        return file.delimiter() == null ? file.withDelimiter(delimiter(file)) : file;
    }

    private static char delimiter(SourceFile file) throws IOException {
        var bytes = Encodings.head(file.path(), HEAD);
        var text = new String(bytes, Objects.requireNonNull(file.charset()));
        var head = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (head.startsWith(SEPARATOR_LINE) && head.length() > SEPARATOR_LINE.length()) {
            return head.charAt(SEPARATOR_LINE.length());
        }
        int end = bytes.length < HEAD ? head.length() : head.lastIndexOf('\n');
        return Delimiters.guess(end > 0 ? head.substring(0, end) : head);
    }

    @Override
    public FileDataStore open(SourceFile file) {
        return new Table(
                file.charset() == null || file.delimiter() == null ? look(file).file() : file);
    }

    private static final class Table extends FileDataStore {

        private final SourceFile file;
        private @Nullable Header header;

        Table(SourceFile file) {
            this.file = file;
        }

        @Override
        SimpleFeatureType describe() throws IOException {
            header = header();
            return type(header.columns());
        }

        private Header header() throws IOException {
            try (var lines = new Lines(file)) {
                var first = lines.next();
                if (first == null) {
                    throw new UnreadableFile("empty-file", 0);
                }
                return Header.of(first.getFields(), file, (int) lines.line());
            }
        }

        @Override
        FeatureReader<SimpleFeatureType, SimpleFeature> walk(SimpleFeatureType type)
                throws IOException {
            var lines = new Lines(file);
            lines.next();
            return new Rows(type, lines, Objects.requireNonNull(header));
        }
    }

    private static final class Rows extends Features {

        private final Lines lines;
        private final Header header;

        Rows(SimpleFeatureType type, Lines lines, Header header) {
            super(type);
            this.lines = lines;
            this.header = header;
        }

        @Override
        @Nullable SimpleFeature read() {
            var row = lines.next();
            while (row != null && Header.isBlank(row.getFields())) {
                row = lines.next();
            }
            if (row == null) {
                return null;
            }
            var cells = row.getFields().stream().map(CellGuard::plain).toList();
            return feature(lines.line(), header.values(cells), header.fault(cells));
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /** The rows of the file as they stand, with every fault of the text named. */
    private static final class Lines implements AutoCloseable {

        private final SourceFile file;
        private final CsvReader<CsvRecord> parser;
        private final Iterator<CsvRecord> rows;
        private int skipped;
        private long line;

        Lines(SourceFile file) throws IOException {
            this.file = file;
            parser =
                    CsvReader.builder()
                            .fieldSeparator(Objects.requireNonNull(file.delimiter()))
                            .allowMissingFields(true)
                            .allowExtraFields(true)
                            .allowUnclosedQuote(false)
                            .detectBomHeader(false)
                            .maxBufferSize(4 * Limits.MAX_CELL_CHARS)
                            .ofCsvRecord(withoutPrelude());
            rows = parser.iterator();
        }

        /** A reader that reports bytes which are not of the encoding instead of replacing them. */
        private BufferedReader withoutPrelude() throws IOException {
            var reader = Files.newBufferedReader(file.path(), charset());
            try {
                skip(reader, "\uFEFF");
                if (skip(reader, SEPARATOR_LINE)) {
                    reader.readLine();
                    skipped = 1;
                }
                return reader;
            } catch (CharacterCodingException e) {
                reader.close();
                throw wrongEncoding();
            } catch (IOException e) {
                reader.close();
                throw e;
            }
        }

        private Charset charset() {
            return Objects.requireNonNull(file.charset());
        }

        /** Texts are decoded ahead of the row that is read, so the place is looked for. */
        private UnreadableFile wrongEncoding() {
            try {
                return new UnreadableFile(
                        "wrong-encoding", Encodings.lineOfFault(file.path(), charset()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean skip(BufferedReader reader, String start) throws IOException {
            reader.mark(start.length());
            for (char expected : start.toCharArray()) {
                if (reader.read() != expected) {
                    reader.reset();
                    return false;
                }
            }
            return true;
        }

        @Nullable CsvRecord next() {
            try {
                if (!rows.hasNext()) {
                    return null;
                }
                var row = rows.next();
                line = row.getStartingLineNumber() + skipped;
                return row;
            } catch (CsvParseException | UncheckedIOException e) {
                throw damaged(e);
            }
        }

        long line() {
            return line;
        }

        private UnreadableFile damaged(RuntimeException e) {
            int at = (int) line + 1;
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof CharacterCodingException) {
                    return wrongEncoding();
                }
                if (String.valueOf(cause.getMessage()).contains("buffer")) {
                    return new UnreadableFile(
                            "cell-too-long", at, String.valueOf(Limits.MAX_CELL_CHARS));
                }
            }
            return new UnreadableFile("broken-quotes", at);
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
