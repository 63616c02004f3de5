package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.database.AtlasHome;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Keeps the files of uploads under the atlas's home, each under a random name of ours: what a
 * person calls a file is never used as a path.
 */
@Component
class UploadFiles {

    private static final int ID_BYTES = 8;
    private static final int CHUNK = 64 * 1024;

    private final Environment environment;
    private final DataSize largest;
    private final SecureRandom random = new SecureRandom();

    UploadFiles(
            Environment environment, @Value("${atlas.intake.max-file-size:2GB}") DataSize largest) {
        this.environment = environment;
        this.largest = largest;
    }

    /** How large a file may be. */
    DataSize largest() {
        return largest;
    }

    String newId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Path path(String id) {
        if (!id.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("Not the id of an upload: " + id);
        }
        return folder().resolve(id);
    }

    private Path folder() {
        return AtlasHome.of(environment).folder().resolve("uploads");
    }

    /**
     * Keeps what comes in.
     *
     * @throws UnreadableFile when it is larger than is allowed
     */
    long keep(String id, InputStream content) {
        try {
            Files.createDirectories(folder());
            return copy(content, path(id));
        } catch (IOException e) {
            forget(id);
            throw new UncheckedIOException(e);
        } catch (UnreadableFile tooLarge) {
            forget(id);
            throw tooLarge;
        }
    }

    private long copy(InputStream content, Path file) throws IOException {
        var chunk = new byte[CHUNK];
        long size = 0;
        try (var out = Files.newOutputStream(file)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                refuseLarge(size);
                out.write(chunk, 0, read);
            }
        }
        return size;
    }

    /**
     * @throws UnreadableFile when so many bytes are more than is allowed
     */
    void refuseLarge(long bytes) {
        if (bytes > largest.toBytes()) {
            throw new UnreadableFile("file-too-large", 0, String.valueOf(largest.toMegabytes()));
        }
    }

    void forget(String id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
