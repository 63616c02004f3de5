package ir.hamyar.atlas.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** By what a start tells whether a dataset has to be loaded again. */
final class Fingerprint {

    /** Raised whenever the loader would make something else of the same file. */
    private static final String LOADER = "1";

    private static final int CHUNK = 64 * 1024;

    private Fingerprint() {}

    /**
     * SHA-256 over the loader's version, the manifest entry, the file and what it stands on. A file
     * that is not there counts as empty: the load will say so.
     */
    static String of(Dataset dataset, List<String> foundations) {
        var digest = RowHash.sha256();
        digest.update(LOADER.getBytes(StandardCharsets.UTF_8));
        digest.update(entry(dataset).getBytes(StandardCharsets.UTF_8));
        foundations.forEach(one -> digest.update(one.getBytes(StandardCharsets.UTF_8)));
        addFile(digest, dataset);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The manifest entry without the place of the folder, so that moving a clone loads nothing. */
    private static String entry(Dataset dataset) {
        return String.join(
                "\u0000",
                List.of(
                        dataset.name(),
                        dataset.target(),
                        String.valueOf(dataset.role()),
                        dataset.path(),
                        dataset.format(),
                        dataset.charset().name(),
                        dataset.crs(),
                        String.valueOf(dataset.x()),
                        String.valueOf(dataset.y()),
                        dataset.fields().toString(),
                        dataset.description().toString()));
    }

    private static void addFile(MessageDigest digest, Dataset dataset) {
        try (var in = Files.newInputStream(dataset.file())) {
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        } catch (IOException e) {
            digest.update("unreadable".getBytes(StandardCharsets.UTF_8));
        }
    }
}
