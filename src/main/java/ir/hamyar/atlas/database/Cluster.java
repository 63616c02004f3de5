package ir.hamyar.atlas.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the database as PostgreSQL's {@code initdb} lays them out, and the password made for
 * them.
 *
 * <p>A cluster grows under another name and is renamed when it is whole, so one that was
 * interrupted is never taken for a database.
 */
final class Cluster {

    private static final int PASSWORD_BYTES = 24;

    private final AtlasHome home;
    private final ServerAccount account;
    private final OperatingSystem system;

    Cluster(AtlasHome home, ServerAccount account, OperatingSystem system) {
        this.home = home;
        this.account = account;
        this.system = system;
    }

    /** The version of PostgreSQL that wrote the files, the only one that can read them. */
    static int majorVersion(AtlasHome home) {
        try {
            return Integer.parseInt(Files.readString(home.data().resolve("PG_VERSION")).strip());
        } catch (IOException | NumberFormatException unreadable) {
            throw Problems.damagedData(home.data());
        }
    }

    static String password(AtlasHome home) {
        try {
            return Files.readString(home.passwordFile()).strip();
        } catch (IOException unreadable) {
            throw Problems.passwordUnreadable(home.passwordFile());
        }
    }

    void create(PostgresPrograms programs) {
        try {
            FileSystemUtils.deleteRecursively(home.unfinishedData());
            var password = HexFormat.of().formatHex(randomBytes());
            writePrivately(home.passwordFile(), password);
            runInitdb(programs, password);
            Files.move(home.unfinishedData(), home.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw Problems.homeNotWritable(home.folder(), refused);
        }
    }

    private void runInitdb(PostgresPrograms programs, String password) throws IOException {
        var passwordForInitdb = home.serverFolder().resolve("initdb-password");
        writePrivately(passwordForInitdb, password);
        account.give(passwordForInitdb);
        var initdb =
                Subprocess.run(
                        account.command(
                                "KILL",
                                List.of(
                                        programs.initdb(),
                                        "--pgdata=" + account.reachable(home.unfinishedData()),
                                        "--username=" + EmbeddedPostgres.SUPERUSER,
                                        "--pwfile=" + account.reachable(passwordForInitdb),
                                        "--auth=scram-sha-256",
                                        "--encoding=UTF8",
                                        "--locale=" + locale(),
                                        "--data-checksums")));
        Files.delete(passwordForInitdb);
        if (!initdb.succeeded()) {
            throw Problems.clusterNotCreated(home.folder(), initdb.output());
        }
    }

    /**
     * Letters must be known as letters, or trigram search finds nothing in Persian; macOS has no
     * {@code C.UTF-8}.
     */
    private String locale() {
        return system.isMac() ? "en_US.UTF-8" : "C.UTF-8";
    }

    private static byte[] randomBytes() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }
}
