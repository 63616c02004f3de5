package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.DatasetCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Puts an export into a folder that looks like the data folder. */
@Component
class ExportFolder {

    private static final String UNFINISHED = ".part";

    private final Exporter exporter;

    ExportFolder(Exporter exporter) {
        this.exporter = exporter;
    }

    /**
     * @return how many files were written
     * @throws BadUsage when the folder holds something else, or cannot be written to
     */
    int write(Path folder) {
        refuseForeign(folder);
        if (!Files.isReadable(exporter.dataFolder().resolve(DatasetCatalog.MANIFEST))) {
            throw new BadUsage("no-data-folder", exporter.dataFolder());
        }
        try {
            var count = new AtomicInteger(copyDocuments(folder));
            exporter.all(
                    files -> {
                        for (var file : files.entrySet()) {
                            put(folder.resolve(file.getKey()), file.getValue());
                            count.incrementAndGet();
                        }
                    });
            return count.get();
        } catch (IOException refused) {
            throw new BadUsage("not-written", folder);
        }
    }

    /** Never into somebody's full folder; an earlier export is written over. */
    private static void refuseForeign(Path folder) {
        try {
            if (!Files.exists(folder) || Files.exists(folder.resolve(DatasetCatalog.MANIFEST))) {
                return;
            }
            try (var entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new BadUsage("folder-not-empty", folder);
                }
            }
        } catch (IOException refused) {
            throw new BadUsage("not-written", folder);
        }
    }

    /** What is written about the data goes along. */
    private int copyDocuments(Path folder) throws IOException {
        var from = exporter.dataFolder();
        if (from.equals(folder.normalize())) {
            return 0;
        }
        try (var all = Files.walk(from, 2)) {
            var documents =
                    all.filter(file -> file.getFileName().toString().endsWith(".md")).toList();
            for (var document : documents) {
                var to = folder.resolve(from.relativize(document));
                Files.createDirectories(to.getParent());
                Files.copy(document, to, StandardCopyOption.REPLACE_EXISTING);
            }
            return documents.size();
        }
    }

    /** A file is there as a whole or not at all. */
    private static void put(Path file, Written content) throws IOException {
        Files.createDirectories(file.getParent());
        var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (var out = Files.newBufferedWriter(unfinished)) {
            content.write(out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
