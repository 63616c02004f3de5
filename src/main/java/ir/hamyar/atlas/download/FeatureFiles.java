package ir.hamyar.atlas.download;

import ir.hamyar.atlas.database.ConnectionTimes;
import ir.hamyar.atlas.problem.TryLater;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Writes features into a file of any form. Into a file and not to the reader: a slow line must not
 * hold a connection to the database, and what fails half way is answered with an error and not with
 * half a file.
 */
@Component
public class FeatureFiles {

    /** More at once would take the database from those who look at the map. */
    private static final int MOST_AT_ONCE = 2;

    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final Duration WHEN_BUSY = Duration.ofSeconds(5);

    private final Semaphore desks = new Semaphore(MOST_AT_ONCE, true);

    FeatureFiles() {}

    /** Hands its rows over one by one. */
    public interface Rows {
        void forEach(Consumer<FileRow> taker);
    }

    /**
     * @return a temporary file, which the caller deletes
     * @throws TryLater where too many are being written
     */
    public Path write(FileFormat format, FileHead head, Rows rows) throws IOException {
        enter();
        var file = Files.createTempFile("atlas-download", "." + format.ending());
        try {
            write(format, head, rows, file);
            return file;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        } finally {
            desks.release();
        }
    }

    private static void write(FileFormat format, FileHead head, Rows rows, Path file)
            throws IOException {
        if (format == FileFormat.GEOPACKAGE) {
            GeoPackageRepository.write(head, rows, file);
            return;
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            switch (format) {
                case CSV -> CsvFile.write(head, rows, out);
                case XLSX -> XlsxFile.write(head, rows, out);
                case FLATGEOBUF -> FlatGeobufFile.write(head, rows, out);
                case SHAPEFILE -> ShapefileZip.write(head, rows, out);
                case KML -> KmlFile.write(head, rows, out);
                default -> GeoJsonFile.write(head, rows, out);
            }
        }
    }

    private void enter() {
        ConnectionTimes.stepAside();
        try {
            if (!desks.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw TryLater.busy("problem.download-busy", WHEN_BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw TryLater.busy("problem.download-busy", WHEN_BUSY);
        }
    }
}
