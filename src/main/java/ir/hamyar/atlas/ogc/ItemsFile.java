package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.download.FeatureFiles;
import ir.hamyar.atlas.download.FileFormat;
import ir.hamyar.atlas.download.FileHead;
import ir.hamyar.atlas.download.FileRow;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.problem.InvalidInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Features as a file to take home, with all that matches up to {@link ItemsQuery#MAX_FILE}. */
@Component
class ItemsFile {

    private final FeatureRepository features;
    private final Counts counts;
    private final Extents extents;
    private final FeatureFiles files;
    private final Words words;

    ItemsFile(
            FeatureRepository features,
            Counts counts,
            Extents extents,
            FeatureFiles files,
            Words words) {
        this.features = features;
        this.counts = counts;
        this.extents = extents;
        this.files = files;
        this.words = words;
    }

    /**
     * What was written.
     *
     * @param file temporary; whoever asked for it deletes it
     */
    record Made(Path file, Page page) {}

    /**
     * @throws InvalidInput where the format cannot hold the system that was asked for
     */
    Made make(FileFormat format, OgcRequest ask, FeatureTable table, ItemsQuery query)
            throws IOException {
        if (format == FileFormat.KML && crs(query) != Crs.CRS84) {
            throw new InvalidInput(
                    "problem.choice", "crs", query.crs().uri(), List.of(Crs.CRS84.uri()));
        }
        var head = head(ask, table, query);
        var sorted = counts.reading(table, query).sorted();
        var page = new AtomicReference<Page>();
        var file = files.write(format, head, taker -> page.set(read(table, query, sorted, taker)));
        return new Made(file, page.get());
    }

    private Page read(
            FeatureTable table, ItemsQuery query, boolean sorted, Consumer<FileRow> taker) {
        return features.readFile(
                table,
                query.in(crs(query)),
                sorted,
                row -> taker.accept(row.inFile(query.shown())));
    }

    /** Files have east before north, whatever the register says. */
    static Crs crs(ItemsQuery query) {
        return query.crs() == Crs.WGS84 ? Crs.CRS84 : query.crs();
    }

    private FileHead head(OgcRequest ask, FeatureTable table, ItemsQuery query) {
        var licences = String.join("; ", extents.of(table).licences());
        return new FileHead(
                table.collection().replace('-', '_'),
                words.title(table, ask.language()),
                query.shown(),
                ask.here().toString(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                licences.isEmpty() ? Map.of() : Map.of("licence", licences),
                ask.isPersian(),
                crs(query));
    }
}
