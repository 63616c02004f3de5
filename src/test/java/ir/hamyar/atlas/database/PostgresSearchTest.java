package ir.hamyar.atlas.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class PostgresSearchTest {

    private static final OperatingSystem DEBIAN = new OperatingSystem(Set.of("debian"), false);

    @TempDir private Path root;

    @Test
    void prefersTheNewestThatHasPostgis() throws IOException {
        var search =
                search(
                        postgres("9.6", 9, true),
                        postgres("14", 14, true),
                        postgres("16", 16, true),
                        postgres("17", 17, false));

        assertThat(search.get().majorVersion()).isEqualTo(16);
    }

    @Test
    void takesTheVersionThatWroteTheFilesEvenIfANewerOneIsThere() throws IOException {
        var search = search(postgres("15", 15, true), postgres("17", 17, true));

        assertThat(search.get(15).majorVersion()).isEqualTo(15);
        assertThatThrownBy(() -> search.get(14))
                .isInstanceOf(StartupProblem.class)
                .hasMessage(
                        "The database was written by PostgreSQL 14, which alone can read it; this machine has PostgreSQL 17, 15. Install PostgreSQL 14 with PostGIS.");
    }

    @Test
    void saysHowToInstallPostgresWhereThereIsNone() {
        assertThatThrownBy(() -> search(root.resolve("nothing/here")).get())
                .isInstanceOfSatisfying(
                        StartupProblem.class,
                        problem ->
                                assertThat(problem.forTheTerminal())
                                        .contains("PostgreSQL روی این رایانه نصب نیست")
                                        .contains("PostgreSQL is not installed on this machine")
                                        .endsWith(
                                                "\n    sudo apt-get install -y --no-install-recommends postgresql-postgis"));
    }

    @Test
    void saysThatOnlyPostgisIsMissingWhereItIs() throws IOException {
        var search = search(postgres("15", 15, false));

        assertThatThrownBy(search::get)
                .isInstanceOfSatisfying(
                        StartupProblem.class,
                        problem ->
                                assertThat(problem.forTheTerminal())
                                        .contains("usr/lib/postgresql/15/bin has no PostGIS")
                                        .endsWith("postgresql-postgis"));
    }

    @Test
    void looksOnlyWhereItIsToldToLook() {
        var environment = new MockEnvironment().withProperty("atlas.postgres-bin", root.toString());

        assertThat(PostgresSearch.of(environment).list()).isEmpty();
    }

    private static PostgresSearch search(Path... folders) {
        return new PostgresSearch(Arrays.asList(folders), DEBIAN);
    }

    /** Lays out programs and extensions as Debian does. */
    private Path postgres(String folder, int version, boolean withPostgis) throws IOException {
        var bin = Files.createDirectories(root.resolve("usr/lib/postgresql/" + folder + "/bin"));
        program(bin.resolve("initdb"), "exit 1");
        program(
                bin.resolve("postgres"),
                "echo 'postgres (PostgreSQL) %d.4 (Debian)'".formatted(version));
        var extensions =
                Files.createDirectories(
                        root.resolve("usr/share/postgresql/" + folder + "/extension"));
        if (withPostgis) {
            Files.createFile(extensions.resolve("postgis.control"));
        }
        return bin;
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
