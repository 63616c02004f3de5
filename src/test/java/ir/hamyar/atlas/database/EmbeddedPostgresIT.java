package ir.hamyar.atlas.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir private Path folder;

    @Test
    void keepsItsRecordsFromOneStartToTheNext() throws SQLException {
        try (var first = EmbeddedPostgres.start(home())) {
            Databases.execute(first.application(), "CREATE TABLE kept (word text)");
            Databases.execute(first.application(), "INSERT INTO kept VALUES ('بقعه')");
        }

        try (var second = EmbeddedPostgres.start(home())) {
            assertThat(Databases.ask(second.application(), "SELECT word FROM kept"))
                    .isEqualTo("بقعه");
        }
    }

    @Test
    void startsOverWhereTheFirstStartWasCutShort() throws IOException, SQLException {
        var halfDone = Files.createDirectories(home().unfinishedData().resolve("base/1"));
        Files.writeString(halfDone.resolve("1259"), "half a catalogue");
        Files.writeString(home().unfinishedData().resolve("PG_VERSION"), "15\n");

        try (var postgres = EmbeddedPostgres.start(home())) {
            assertThat(Databases.ask(postgres.application(), "SELECT postgis_lib_version()"))
                    .startsWith("3.");
        }
        assertThat(home().unfinishedData()).doesNotExist();
    }

    @Test
    void finishesAGroundThatWasCutShort() throws SQLException {
        try (var first = EmbeddedPostgres.start(home())) {
            Databases.execute(first.superuser("atlas"), "DROP EXTENSION pg_trgm");
        }

        try (var second = EmbeddedPostgres.start(home())) {
            assertThat(Databases.ask(second.application(), "SELECT similarity('قم', 'قم')"))
                    .isEqualTo("1");
        }
    }

    @Test
    void isNotMisledByANoteNamingAStrangersProcess() throws IOException, SQLException {
        EmbeddedPostgres.start(home()).close();
        var thisVeryTest = Long.toString(ProcessHandle.current().pid());
        Files.write(
                home().data().resolve("postmaster.pid"),
                List.of(
                        thisVeryTest,
                        home().data().toString(),
                        "1",
                        "5432",
                        "",
                        "127.0.0.1",
                        "0",
                        "ready"));

        try (var postgres = EmbeddedPostgres.start(home())) {
            assertThat(Databases.ask(postgres.application(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondAtlasOnTheSameFolder() throws SQLException {
        try (var first = EmbeddedPostgres.start(home())) {
            for (var attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> EmbeddedPostgres.start(home()))
                        .isInstanceOf(StartupProblem.class)
                        .hasMessageContaining(
                                "Another atlas (process %d)"
                                        .formatted(ProcessHandle.current().pid()));
            }
            assertThat(Databases.ask(first.application(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondAtlasInAnotherProcess() throws Exception {
        try (var first = EmbeddedPostgres.start(home());
                var second = ChildJvm.start(KeepsADatabase.class, Map.of(), folder.toString())) {
            second.awaitLineWith("refused: Another atlas");

            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(Databases.ask(first.application(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws IOException {
        try (var postgres = EmbeddedPostgres.start(home())) {
            assertThat(addressesListeningOn(portOf(postgres))).containsExactly("0100007F");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        try (var postgres = EmbeddedPostgres.start(home())) {
            var login = postgres.application();
            var guess = new DatabaseLogin(login.url(), login.username(), "guess");

            assertThatThrownBy(guess::connect)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(home().passwordFile())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsChecksumsAndWaitsForTheDisk() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home())) {
            assertThat(Databases.ask(postgres.application(), "SHOW data_checksums"))
                    .isEqualTo("on");
            assertThat(Databases.ask(postgres.application(), "SHOW fsync")).isEqualTo("on");
            assertThat(Databases.ask(postgres.application(), "SHOW server_encoding"))
                    .isEqualTo("UTF8");
        }
    }

    @Test
    void saysWhichPostgresCanReadTheFiles() throws IOException {
        EmbeddedPostgres.start(home()).close();
        Files.writeString(home().data().resolve("PG_VERSION"), "9\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(home()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("written by PostgreSQL 9");
    }

    @Test
    void namesAFolderItCannotWriteTo() throws IOException {
        var file = Files.createFile(folder.resolve("in-the-way"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(new AtlasHome(file.resolve("home"))))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("cannot write to the folder " + file.resolve("home"));
    }

    private AtlasHome home() {
        return new AtlasHome(folder);
    }

    private static int portOf(EmbeddedPostgres postgres) {
        return Integer.parseInt(postgres.application().url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** The local addresses of all listening sockets on this port, as the kernel writes them. */
    private static List<String> addressesListeningOn(int port) throws IOException {
        var wanted = ":%04X".formatted(port);
        try (var lines =
                Stream.concat(
                        Files.lines(Path.of("/proc/net/tcp")),
                        Files.lines(Path.of("/proc/net/tcp6")))) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[1].endsWith(wanted) && columns[3].equals("0A"))
                    .map(columns -> columns[1].substring(0, columns[1].indexOf(':')))
                    .toList();
        }
    }
}
