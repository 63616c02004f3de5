package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.database.ConnectionTimes;
import ir.hamyar.atlas.download.FeatureFiles;
import ir.hamyar.atlas.download.FileFormat;
import ir.hamyar.atlas.download.FileHead;
import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.feature.FeatureTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All that is published, in one file. It is made when somebody asks for it and kept for as long as
 * the data stay the same.
 */
@Component
class DataPackage {

    private static final List<FileFormat> FORMATS =
            List.of(FileFormat.CSV, FileFormat.GEOJSON, FileFormat.GEOPACKAGE);

    private final Collections collections;
    private final FeatureRepository features;
    private final Extents extents;
    private final FeatureFiles files;
    private final DataVersion version;
    private final Words words;
    private @Nullable Kept kept;

    DataPackage(
            Collections collections,
            FeatureRepository features,
            Extents extents,
            FeatureFiles files,
            DataVersion version,
            Words words) {
        this.collections = collections;
        this.features = features;
        this.extents = extents;
        this.files = files;
        this.version = version;
        this.words = words;
    }

    private record Kept(String version, Path file) {}

    /**
     * The package, open to be read.
     *
     * @param content which the caller closes
     * @param length in bytes
     */
    record Opened(InputStream content, long length) {}

    /** Differs whenever the data do. */
    String version() {
        var current = version.current().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(current).toString().substring(0, 8);
    }

    /**
     * Waits for whoever is making it.
     *
     * @param address under which it is handed out
     */
    Opened open(String address) throws IOException {
        ConnectionTimes.stepAside();
        return openUnderLock(address);
    }

    /**
     * Opens it under the lock: a file that is replaced meanwhile stays readable for who has it
     * open.
     */
    private synchronized Opened openUnderLock(String address) throws IOException {
        var wanted = version();
        if (kept == null || !kept.version().equals(wanted)) {
            var made = make(wanted, address);
            if (kept != null) {
                Files.deleteIfExists(kept.file());
            }
            made.toFile().deleteOnExit();
            kept = new Kept(wanted, made);
        }
        return new Opened(Files.newInputStream(kept.file()), Files.size(kept.file()));
    }

    private Path make(String wanted, String address) throws IOException {
        var madeAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var file = Files.createTempFile("atlas-package", ".zip");
        try (var zip = new PackageZip(Files.newOutputStream(file), words)) {
            for (var table : collections.all()) {
                if (table.part() == null && !table.isRecords()) {
                    add(zip, table, address, madeAt);
                }
            }
            zip.finish(wanted, address, madeAt);
            return file;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private void add(PackageZip zip, FeatureTable table, String address, Instant madeAt)
            throws IOException {
        var licences = extents.of(table).licences();
        var head =
                new FileHead(
                        table.collection().replace('-', '_'),
                        words.title(table, PackageZip.ENGLISH),
                        table.properties(),
                        address,
                        madeAt,
                        Map.of("licence", String.join("; ", licences)),
                        false);
        zip.begin(table, licences);
        for (var format : FORMATS) {
            var written =
                    files.write(
                            format,
                            head,
                            taker ->
                                    features.readFile(
                                            table,
                                            ItemsQuery.everything(table),
                                            false,
                                            row -> taker.accept(row.inFile(table.properties()))));
            try {
                zip.add(table, format, written);
            } finally {
                Files.delete(written);
            }
        }
    }
}
