package ir.hamyar.atlas.database;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.Application;
import ir.hamyar.atlas.support.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two clusters of PostgreSQL, the second a streaming replica of the first, and two atlases beside
 * them: what each of the four may do without. The steps follow each other, for a primary that has
 * gone does not come back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicaIT {

    private static final String PASSWORD = "a password for two nodes";
    private static final String VILLAGE =
            "/ogc/collections/places/items/replica-test-1?f=json&lang=en";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private static Path folder;

    private static EmbeddedPostgres primary;
    private static Standby standby;
    private static Node one;
    private static Node two;

    @BeforeAll
    static void start() throws Exception {
        primary = EmbeddedPostgres.start(new AtlasHome(folder.resolve("primary")));
        standby = new Standby(folder.resolve("replica"), primary);
        one = Node.start(standby, "one");
        await(() -> answers(one.visitor(), "/sites/qom-shrine-007"));
        standby.copyPrimary();
        standby.start();
        two = Node.start(standby, "two");
        awaitReading();
    }

    @AfterAll
    static void stop() {
        for (var node : new Node[] {one, two}) {
            if (node != null) {
                node.process().close();
            }
        }
        if (standby != null) {
            standby.stop();
        }
        if (primary != null) {
            primary.close();
        }
    }

    @Test
    @Order(1)
    void strangersReadFromTheReplica() throws Exception {
        var before = reads(standby.login(), "place");

        for (int request = 0; request < 5; request++) {
            assertThat(
                            two.visitor()
                                    .get(
                                            "/ogc/collections/places/items?f=json&limit="
                                                    + (3 + request))
                                    .statusCode())
                    .isEqualTo(200);
        }

        await(() -> reads(standby.login(), "place") > before);
    }

    @Test
    @Order(2)
    void aSignInHoldsOnTheOtherNodeAndASignOutEndsItThere() {
        var editor = one.visitor().signIn(PASSWORD);
        var onTwo = two.visitor();
        onTwo.keep("atlas-session", String.valueOf(editor.cookie("atlas-session")));
        assertThat(onTwo.get("/api/manage/session").body()).isEqualTo("{\"name\":\"admin\"}");

        editor.post("/manage/sign-out", "_csrf=" + editor.token("/manage"));

        assertThat(onTwo.get("/api/manage/session").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(3)
    void whatOneNodeLoadsTheOtherServesThoughItHasCachedTheStateBefore() throws Exception {
        var list = "/ogc/collections/places/items?f=json&limit=1";
        var visitor = two.visitor();
        var before = visitor.get(list);
        var etag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get(list, "If-None-Match", etag).statusCode()).isEqualTo(304);

        bring("replica-test-0");

        await(() -> visitor.get(list, "If-None-Match", etag).statusCode() == 200);
        assertThat(matched(visitor.get(list).body())).isEqualTo(matched(before.body()) + 1);
    }

    @Test
    @Order(4)
    void aReplicaThatLagsIsLeftAndEditorsSeeTheirOwnAtOnce() throws Exception {
        var editor = two.visitor().signIn(PASSWORD);
        standby.execute("SELECT pg_wal_replay_pause()");
        try {
            bring("replica-test-1");

            assertThat(editor.get(VILLAGE).statusCode()).as("the editor").isEqualTo(200);
            await(() -> two.visitor().get(VILLAGE).statusCode() == 200);
            assertThat(standby.ask("SELECT count(*) FROM place WHERE ref = 'replica-test-1'"))
                    .as("the replica itself")
                    .isEqualTo("0");
        } finally {
            standby.execute("SELECT pg_wal_replay_resume()");
        }
        await(
                () ->
                        "1"
                                .equals(
                                        standby.ask(
                                                "SELECT count(*) FROM place WHERE ref = 'replica-test-1'")));
    }

    @Test
    @Order(5)
    void withoutTheReplicaThePrimaryServesAll() throws Exception {
        standby.stop();

        for (int request = 0; request < 10; request++) {
            assertThat(one.visitor().get(VILLAGE).statusCode()).isEqualTo(200);
            assertThat(two.visitor().get("/sites/qom-shrine-007").statusCode()).isEqualTo(200);
        }

        standby.start();
        awaitReading();
    }

    @Test
    @Order(6)
    void withoutThePrimaryReadingGoesOnAndWritingIsRefusedInOneSentence() {
        var editor = one.visitor().signIn(PASSWORD);
        await(
                () ->
                        standby.ask("SELECT count(*) FROM session")
                                .equals(
                                        askQuietly(
                                                primary.application(),
                                                "SELECT count(*) FROM session")));
        primary.stopServer();

        await(() -> answers(one.visitor(), VILLAGE));
        for (int request = 0; request < 10; request++) {
            assertThat(one.visitor().get(VILLAGE).statusCode()).isEqualTo(200);
            assertThat(two.visitor().get("/sites/qom-shrine-007").statusCode()).isEqualTo(200);
        }
        // Until the next look nobody knows yet that the primary is away.
        await(() -> answers(editor, "/"));

        var refused = editor.ask("POST", "/api/manage/uploads?lang=en", "{}");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body())
                .contains("was not saved")
                .doesNotContain("Exception", "127.0.0.1");
    }

    /** By another process, as an operator would. */
    private static void bring(String ref) throws Exception {
        var file =
                Files.writeString(
                        folder.resolve(ref + ".csv"),
                        "ref,name_fa,kind,lon,lat\n%s,روستای آزمایش,village,50.9,34.6\n"
                                .formatted(ref));
        try (var command =
                ChildJvm.start(
                        Application.class,
                        environment("command"),
                        "import",
                        file.toString(),
                        "--dataset",
                        "places")) {
            var said = command.allOutput();
            assertThat(command.exitCode()).as(said).isZero();
        }
    }

    private static Map<String, String> environment(String name) {
        var login = primary.application();
        var environment = new HashMap<String, String>();
        environment.put("SPRING_DATASOURCE_URL", login.url());
        environment.put("SPRING_DATASOURCE_USERNAME", login.username());
        environment.put("SPRING_DATASOURCE_PASSWORD", login.password());
        environment.put("ATLAS_HOME", folder.resolve(name).toString());
        return environment;
    }

    private static int matched(String body) {
        return Integer.parseInt(body.replaceAll("(?s).*\"numberMatched\":(\\d+).*", "$1"));
    }

    /** How many connections of an atlas a server has. */
    private static int sessions(DatabaseLogin login) {
        return Integer.parseInt(
                askQuietly(
                        login,
                        "SELECT count(*) - 1 FROM pg_stat_activity WHERE datname = 'atlas'"));
    }

    /** How often a table was read on a server. */
    private static long reads(DatabaseLogin login, String table) {
        return Long.parseLong(
                askQuietly(
                        login,
                        "SELECT coalesce(seq_scan, 0) + coalesce(idx_scan, 0) FROM pg_stat_user_tables WHERE relname = '%s'"
                                .formatted(table)));
    }

    private static String askQuietly(DatabaseLogin login, String question) {
        try {
            return String.valueOf(Databases.ask(login, question));
        } catch (SQLException notYet) {
            return "0";
        }
    }

    /** The second node reads from the replica; it holds no connection there that nobody needs. */
    private static void awaitReading() {
        await(
                () ->
                        answers(two.visitor(), "/sites/qom-shrine-007")
                                && sessions(standby.login()) > 0);
    }

    private static boolean answers(Visitor visitor, String path) {
        try {
            return visitor.get(path).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting").isLessThan(deadline);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** One atlas. */
    private record Node(ChildJvm process, String address) {

        static Node start(Standby standby, String name) throws IOException {
            var environment = environment(name);
            environment.put("ATLAS_REPLICAS_URL", standby.login().url());
            environment.put("ATLAS_ADMIN_PASSWORD", PASSWORD);
            var process = ChildJvm.start(Application.class, environment, "--server.port=0");
            var ready = process.awaitLineWith("the atlas is ready: http://localhost:");
            return new Node(process, ready.substring(ready.indexOf("http")).replaceAll("/$", ""));
        }

        Visitor visitor() {
            return new Visitor(address);
        }
    }

    /** The second cluster: a copy of the first that follows it. */
    private static final class Standby {

        private final Path folder;
        private final EmbeddedPostgres primary;
        private final int port = freePort();
        private final ServerAccount account;
        private final PostgresPrograms programs = PostgresSearch.ofThisMachine().get();
        private ServerProcess server;

        Standby(Path folder, EmbeddedPostgres primary) {
            this.folder = folder;
            this.primary = primary;
            this.account = new ServerAccount(folder, OperatingSystem.current());
        }

        DatabaseLogin login() {
            var login = primary.application();
            return new DatabaseLogin(
                    "jdbc:postgresql://127.0.0.1:%d/atlas".formatted(port),
                    login.username(),
                    login.password());
        }

        void copyPrimary() {
            account.prepareFolder();
            var login = primary.superuser("postgres");
            var address = login.url().replaceAll(".*:(\\d+)/.*", "$1");
            var copy =
                    Subprocess.run(
                            account.command(
                                    "KILL",
                                    List.of(
                                            programs.bin().resolve("pg_basebackup").toString(),
                                            "--pgdata=" + account.reachable(data()),
                                            "--write-recovery-conf",
                                            "--checkpoint=fast",
                                            "--dbname=host=127.0.0.1 port=%s user=%s password=%s"
                                                    .formatted(
                                                            address,
                                                            login.username(),
                                                            login.password()))));
            assertThat(copy.succeeded()).as(copy.output()).isTrue();
        }

        void start() {
            server =
                    ServerProcess.start(
                            account.command(
                                    "INT",
                                    List.of(
                                            programs.postgres(),
                                            "-D",
                                            account.reachable(data()),
                                            "-p",
                                            Integer.toString(port),
                                            "-c",
                                            "listen_addresses=127.0.0.1",
                                            "-c",
                                            "unix_socket_directories=",
                                            "-c",
                                            "max_connections=40")),
                            folder.resolveSibling("replica.log"));
            await(() -> "true".equals(ask("SELECT pg_is_in_recovery()::text")));
        }

        void stop() {
            if (server != null) {
                server.stop();
            }
        }

        String ask(String question) {
            return askQuietly(login(), question);
        }

        /** Only the owner of a cluster may stop its replay. */
        void execute(String command) throws Exception {
            var owner = primary.superuser("atlas");
            Databases.execute(
                    new DatabaseLogin(login().url(), owner.username(), owner.password()), command);
        }

        private Path data() {
            return folder.resolve("data");
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException noneLeft) {
                throw new UncheckedIOException(noneLeft);
            }
        }
    }
}
