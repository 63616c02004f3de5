package ir.hamyar.atlas.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * Looks for PostgreSQL where the systems we know put it, and then on the search path.
 *
 * @param folders the folders that may hold {@code postgres} and {@code initdb}
 */
record PostgresSearch(List<Path> folders, OperatingSystem system) {

    /** Narrows the search to one folder, for machines that keep PostgreSQL elsewhere. */
    static final String PROPERTY = "atlas.postgres-bin";

    /** The oldest PostgreSQL that still runs everything the schema uses. */
    static final int OLDEST_VERSION = 13;

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    static PostgresSearch ofThisMachine() {
        return new PostgresSearch(usualFolders(), OperatingSystem.current());
    }

    static PostgresSearch of(Environment environment) {
        var configured = environment.getProperty(PROPERTY, "");
        return configured.isBlank()
                ? ofThisMachine()
                : new PostgresSearch(
                        List.of(Path.of(configured.strip())), OperatingSystem.current());
    }

    private static List<Path> usualFolders() {
        var folders = new ArrayList<Path>();
        folders.addAll(versionFolders(Path.of("/usr/lib/postgresql"))); // Debian, Ubuntu
        folders.addAll(
                versionFolders(
                        Path.of("/usr"))); // PostgreSQL's own packages for Fedora: /usr/pgsql-16
        folders.addAll(versionFolders(Path.of("/opt/homebrew/opt"))); // macOS
        folders.addAll(versionFolders(Path.of("/usr/local/opt")));
        folders.addAll(foldersOnPath());
        return folders;
    }

    private static List<Path> versionFolders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var children = Files.list(parent)) {
            return children.map(version -> version.resolve("bin")).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<Path> foldersOnPath() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(":"))
                .filter(Predicate.not(String::isBlank))
                .map(Path::of)
                .toList();
    }

    /**
     * The newest PostgreSQL with PostGIS.
     *
     * @throws StartupProblem naming what is missing and the line that installs it
     */
    PostgresPrograms get() {
        var found = list();
        return found.stream()
                .filter(PostgresPrograms::hasPostgis)
                .findFirst()
                .orElseThrow(() -> nothingSuitable(found));
    }

    /**
     * The PostgreSQL that can read files written by the given version: no other can.
     *
     * @throws StartupProblem if that version is not installed here with PostGIS
     */
    PostgresPrograms get(int majorVersion) {
        var found = list();
        return found.stream()
                .filter(PostgresPrograms::hasPostgis)
                .filter(programs -> programs.majorVersion() == majorVersion)
                .findFirst()
                .orElseThrow(
                        () ->
                                found.isEmpty()
                                        ? Problems.noPostgres(system)
                                        : Problems.otherPostgresVersion(majorVersion, found));
    }

    /** Every PostgreSQL that is new enough, the newest first. */
    List<PostgresPrograms> list() {
        return distinctRealFolders().stream()
                .flatMap(bin -> programsIn(bin).stream())
                .filter(programs -> programs.majorVersion() >= OLDEST_VERSION)
                .sorted(Comparator.comparingInt(PostgresPrograms::majorVersion).reversed())
                .toList();
    }

    private StartupProblem nothingSuitable(List<PostgresPrograms> found) {
        return found.isEmpty()
                ? Problems.noPostgres(system)
                : Problems.noPostgis(found.get(0), system);
    }

    private Set<Path> distinctRealFolders() {
        var distinct = new LinkedHashSet<Path>();
        for (var folder : folders) {
            if (Files.isExecutable(folder.resolve("postgres"))
                    && Files.isExecutable(folder.resolve("initdb"))) {
                distinct.add(realPath(folder));
            }
        }
        return distinct;
    }

    private static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException vanished) {
            throw new UncheckedIOException(vanished);
        }
    }

    private static Optional<PostgresPrograms> programsIn(Path bin) {
        var answer = Subprocess.run(bin.resolve("postgres").toString(), "--version").output();
        var version = VERSION.matcher(answer);
        return version.find()
                ? Optional.of(
                        new PostgresPrograms(
                                bin, Integer.parseInt(version.group(1)), hasPostgis(bin)))
                : Optional.empty();
    }

    private static boolean hasPostgis(Path bin) {
        return sharedFolders(bin)
                .anyMatch(
                        share ->
                                Files.exists(
                                        share.resolve("extension").resolve("postgis.control")));
    }

    /** Where the extensions of a PostgreSQL may lie, seen from its programs. */
    private static Stream<Path> sharedFolders(Path bin) {
        var installation = bin.getParent().getFileName();
        return Stream.of(
                        "../../../../share/postgresql/"
                                + installation, // Debian: lib/postgresql/15/bin
                        "../share/postgresql",
                        "../share/pgsql", // Fedora
                        "../share/" + installation, // Homebrew
                        "../share")
                .map(bin::resolve);
    }
}
