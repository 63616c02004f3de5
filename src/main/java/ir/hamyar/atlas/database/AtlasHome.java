package ir.hamyar.atlas.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.env.Environment;

/**
 * The folder in which an installation keeps what must outlive it: the database, its password and
 * its log.
 *
 * <p>It lies outside the clone, so that deleting or updating the program never touches records.
 */
public record AtlasHome(Path folder) {

    static final String PROPERTY = "atlas.home";

    public AtlasHome {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * {@code ATLAS_HOME} (or the property {@code atlas.home}), else {@code .hamyar-atlas} in the
     * user's own folder.
     */
    public static AtlasHome of(Environment environment) {
        var configured = environment.getProperty(PROPERTY, "");
        return configured.isBlank() ? ofThisUser() : new AtlasHome(Path.of(configured.strip()));
    }

    private static AtlasHome ofThisUser() {
        var userFolder = System.getProperty("user.home", "?");
        // Java answers "?" for an account without an entry in the password database, as containers
        // like to have.
        if (userFolder.isBlank() || userFolder.equals("?")) {
            throw Problems.noUserFolder();
        }
        return new AtlasHome(Path.of(userFolder, ".hamyar-atlas"));
    }

    Path lockFile() {
        return folder.resolve("lock");
    }

    Path passwordFile() {
        return folder.resolve("database-password");
    }

    Path logFile() {
        return folder.resolve("postgres.log");
    }

    /**
     * The one folder the server's account owns; everything else here belongs to whoever runs the
     * atlas.
     */
    Path serverFolder() {
        return folder.resolve("postgres");
    }

    Path data() {
        return serverFolder().resolve("data");
    }

    /** Where a new cluster grows; it takes the name {@link #data()} only when it is whole. */
    Path unfinishedData() {
        return serverFolder().resolve("data.new");
    }

    boolean holdsADatabase() {
        return Files.exists(data());
    }

    /** Creates the folder, for its owner's eyes only, if it is not there yet. */
    void prepare() {
        try {
            createPrivateFolder();
        } catch (IOException refused) {
            throw Problems.homeNotWritable(folder, refused);
        }
        if (!Files.isWritable(folder)) {
            throw Problems.homeNotWritable(folder);
        }
    }

    /** Whether {@link #prepare()} would succeed; creates nothing. */
    boolean canBePrepared() {
        var existing = nearestExisting();
        return Files.isDirectory(existing) && Files.isWritable(existing);
    }

    /** The space left on the disk that holds, or would hold, this folder. */
    long freeMegabytes() {
        return nearestExisting().toFile().getUsableSpace() / (1024 * 1024);
    }

    private Path nearestExisting() {
        var path = folder;
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }

    private void createPrivateFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
