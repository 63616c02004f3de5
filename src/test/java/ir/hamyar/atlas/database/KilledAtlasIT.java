package ir.hamyar.atlas.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * What is left when the whole process is taken away at once, under root and under an ordinary
 * account.
 */
class KilledAtlasIT {

    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    @TempDir private Path folder;

    @Test
    void leavesAServerThatShutsDownCleanlyAndRecordsThatTheNextStartFinds() throws Exception {
        var home = new AtlasHome(folder);
        try (var atlas = ChildJvm.start(KeepsADatabase.class, Map.of(), folder.toString())) {
            atlas.awaitLineWith("row written");
            var server = new PostmasterFile(home.data()).runningServer().orElseThrow();

            atlas.kill();

            server.onExit().get(SHUTDOWN.toSeconds(), TimeUnit.SECONDS);
            assertThat(Files.readString(home.logFile())).contains("database system is shut down");
        }

        try (var next = EmbeddedPostgres.start(home)) {
            assertThat(Databases.ask(next.application(), "SELECT word FROM kept"))
                    .isEqualTo("بقعه");
            assertThat(Files.readString(home.logFile())).doesNotContain("not properly shut down");
        }
    }

    @Test
    void canBeStartedAgainAtOnce() throws Exception {
        var home = new AtlasHome(folder);
        try (var atlas = ChildJvm.start(KeepsADatabase.class, Map.of(), folder.toString())) {
            atlas.awaitLineWith("row written");
            atlas.kill();
        }

        try (var next = EmbeddedPostgres.start(home)) {
            assertThat(Databases.ask(next.application(), "SELECT word FROM kept"))
                    .isEqualTo("بقعه");
        }
    }

    @Test
    void recoversWhenItWasKilledAmidItsFirstStart() throws Exception {
        var home = new AtlasHome(folder);
        try (var atlas = ChildJvm.start(KeepsADatabase.class, Map.of(), folder.toString())) {
            awaitFile(home.unfinishedData().resolve("PG_VERSION"));
            atlas.kill();
        }
        assertThat(home.data()).doesNotExist();

        try (var next = EmbeddedPostgres.start(home)) {
            assertThat(Databases.ask(next.application(), "SELECT postgis_lib_version()"))
                    .startsWith("3.");
        }
    }

    @Test
    void worksForAnOrdinaryUserAndForRootAfterwards() throws Exception {
        assumeTrue(
                OperatingSystem.current().runByRoot(),
                "Only root can become somebody else; for anybody else every other test here is this test");
        var open = ChildJvm.openFolder("atlas-of-nobody");
        try {
            var homeOfNobody = Files.createDirectory(open.resolve("home"));
            Subprocess.run("chown", "nobody", homeOfNobody.toString());
            var asNobody =
                    List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
            try (var atlas =
                    ChildJvm.start(
                            asNobody,
                            copyOfClassPath(open),
                            KeepsADatabase.class,
                            Map.of(),
                            homeOfNobody.toString())) {
                atlas.awaitLineWith("row written");
                var server = new PostmasterFile(new AtlasHome(homeOfNobody).data()).runningServer();
                assertThat(server.flatMap(process -> process.info().user())).hasValue("nobody");
                atlas.kill();
            }

            try (var byRoot = EmbeddedPostgres.start(new AtlasHome(homeOfNobody))) {
                assertThat(Databases.ask(byRoot.application(), "SELECT word FROM kept"))
                        .isEqualTo("بقعه");
            }
        } finally {
            FileSystemUtils.deleteRecursively(open);
        }
    }

    private static void awaitFile(Path file) throws InterruptedException {
        var deadline = System.nanoTime() + SHUTDOWN.toNanos();
        while (!Files.exists(file)) {
            assertThat(System.nanoTime()).as("waiting for %s", file).isLessThan(deadline);
            Thread.sleep(1);
        }
    }

    /** The build's own class path may lie under root's home, where nobody else can read it. */
    private static String copyOfClassPath(Path open) throws IOException {
        var target = Files.createDirectory(open.resolve("class-path"));
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .filter(KilledAtlasIT::isNeeded)
                .map(entry -> copy(entry, target))
                .collect(Collectors.joining(":"));
    }

    private static boolean isNeeded(Path entry) {
        return Files.isDirectory(entry)
                || entry.getFileName().toString().matches("(postgresql|spring)-.*\\.jar");
    }

    private static String copy(Path entry, Path target) {
        try {
            var copy = target.resolve(entry.getFileName());
            if (Files.isDirectory(entry)) {
                FileSystemUtils.copyRecursively(entry, copy);
            } else {
                Files.copy(entry, copy);
            }
            return copy.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
