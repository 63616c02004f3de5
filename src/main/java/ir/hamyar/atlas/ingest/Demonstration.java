package ir.hamyar.atlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Made-up records that show what the atlas can do, where {@code atlas.demo} asks for them. They
 * come from the program, not from the data folder, and carry the role {@value #ROLE}, by which they
 * are told from the data and taken out again.
 */
@Component
class Demonstration {

    static final String ROLE = "demonstration";

    private static final List<String> FILES = List.of(DatasetCatalog.MANIFEST, "opportunities.csv");

    private final DatasetCatalog catalog;
    private final boolean wanted;

    Demonstration(DatasetCatalog catalog, IngestProperties properties) {
        this.catalog = catalog;
        this.wanted = properties.demo();
    }

    boolean isWanted() {
        return wanted;
    }

    /**
     * Its datasets behind those of the data folder; none where nobody asked.
     *
     * @param position of the first
     */
    List<Dataset> list(int position) {
        return wanted
                ? catalog.list(unpacked()).stream()
                        .map(dataset -> behind(dataset, position))
                        .toList()
                : List.of();
    }

    private static Dataset behind(Dataset dataset, int position) {
        return new Dataset(
                dataset.name(),
                position + dataset.position(),
                dataset.target(),
                dataset.role(),
                dataset.path(),
                dataset.file(),
                dataset.format(),
                dataset.charset(),
                dataset.crs(),
                dataset.x(),
                dataset.y(),
                dataset.fields(),
                dataset.description());
    }

    /** The readers want files; inside the program there are none. */
    private static Path unpacked() {
        try {
            var folder = Files.createTempDirectory("hamyar-atlas-demo");
            folder.toFile().deleteOnExit();
            for (var name : FILES) {
                var copy = folder.resolve(name);
                var path = "/demo/" + name;
                try (var in =
                        Objects.requireNonNull(
                                Demonstration.class.getResourceAsStream(path), path)) {
                    Files.copy(in, copy);
                }
                copy.toFile().deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
