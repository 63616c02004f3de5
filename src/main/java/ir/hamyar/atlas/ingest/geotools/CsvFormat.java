package ir.hamyar.atlas.ingest.geotools;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/**
 * Comma-separated tables with a header (RFC 4180). Two columns may give a point. A row with more or
 * fewer cells than the header means that the file is damaged, so nothing of it is taken.
 */
@Component
class CsvFormat implements FileFormat {

    static final String POINT = "geometry";

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final CoordinateSystems systems;

    CsvFormat(CoordinateSystems systems) {
        this.systems = systems;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public FileDataStore open(Dataset dataset) {
        return new Table(dataset);
    }

    private final class Table extends FileDataStore {

        private final Dataset dataset;

        Table(Dataset dataset) {
            super(dataset.name());
            this.dataset = dataset;
        }

        @Override
        SimpleFeatureType describe() throws IOException {
            var builder = new SimpleFeatureTypeBuilder();
            builder.setName(typeName());
            builder.setCRS(systems.find(dataset.crs()));
            builder.add(POINT, Point.class);
            header().forEach(column -> builder.add(column, String.class));
            return builder.buildFeatureType();
        }

        private List<String> header() throws IOException {
            try (var reader = parser()) {
                var first = reader.iterator();
                var header = first.hasNext() ? first.next().getHeader() : List.<String>of();
                if (header.isEmpty()) {
                    throw new UnreadableFile("empty-file", 0);
                }
                refuseDoubled(header);
                refuseMissing(header);
                return header;
            } catch (CsvParseException | UncheckedIOException e) {
                throw damaged(e, 1);
            }
        }

        private void refuseDoubled(List<String> header) {
            var seen = new LinkedHashSet<String>();
            header.stream()
                    .filter(column -> !seen.add(column))
                    .findFirst()
                    .ifPresent(
                            column -> {
                                throw new UnreadableFile("doubled-column", 1, column);
                            });
        }

        private void refuseMissing(List<String> header) {
            var missing =
                    dataset.fields().stream().filter(field -> !header.contains(field)).toList();
            if (!missing.isEmpty()) {
                throw new UnreadableFile("missing-column", 1, String.join(", ", missing));
            }
        }

        @Override
        FeatureReader<SimpleFeatureType, SimpleFeature> walk(SimpleFeatureType type)
                throws IOException {
            return new Rows(type, parser(), dataset);
        }

        private CsvReader<NamedCsvRecord> parser() throws IOException {
            return CsvReader.builder()
                    .allowMissingFields(false)
                    .allowExtraFields(false)
                    .allowUnclosedQuote(false)
                    .detectBomHeader(false)
                    .ofNamedCsvRecord(withoutByteOrderMark());
        }

        /** A reader that reports bytes which are not of the encoding instead of replacing them. */
        private BufferedReader withoutByteOrderMark() throws IOException {
            var reader = Files.newBufferedReader(dataset.file(), dataset.charset());
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return reader;
        }
    }

    private static final class Rows implements FeatureReader<SimpleFeatureType, SimpleFeature> {

        private final SimpleFeatureType type;
        private final CsvReader<NamedCsvRecord> parser;
        private final Iterator<NamedCsvRecord> rows;
        private final Dataset dataset;
        private int line = 1;

        Rows(SimpleFeatureType type, CsvReader<NamedCsvRecord> parser, Dataset dataset) {
            this.type = type;
            this.parser = parser;
            this.rows = parser.iterator();
            this.dataset = dataset;
        }

        @Override
        public SimpleFeatureType getFeatureType() {
            return type;
        }

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (CsvParseException | UncheckedIOException e) {
                throw damaged(e, line + 1);
            }
        }

        @Override
        public SimpleFeature next() {
            try {
                var row = rows.next();
                line = (int) row.getStartingLineNumber();
                return feature(row);
            } catch (CsvParseException | UncheckedIOException e) {
                throw damaged(e, line + 1);
            }
        }

        private SimpleFeature feature(NamedCsvRecord row) {
            var builder = new SimpleFeatureBuilder(type);
            builder.set(POINT, point(row));
            row.getHeader().forEach(column -> builder.set(column, row.getField(column)));
            return builder.buildFeature(dataset.name() + "." + line);
        }

        /** The point, or null where a coordinate is missing or is no number. */
        private @Nullable Point point(NamedCsvRecord row) {
            if (dataset.x() == null || dataset.y() == null) {
                return null;
            }
            try {
                return GEOMETRIES.createPoint(
                        new Coordinate(
                                Double.parseDouble(row.getField(dataset.x())),
                                Double.parseDouble(row.getField(dataset.y()))));
            } catch (NumberFormatException e) {
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }

    private static UnreadableFile damaged(RuntimeException e, int line) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnreadableFile("wrong-encoding", line);
            }
        }
        return new UnreadableFile("damaged-row", line);
    }
}
