package ir.hamyar.atlas.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL of the atlas's own, made of the system's packages and kept in an {@link AtlasHome}.
 *
 * <p>It listens on the loopback interface only, on whatever port is free, and asks everybody for a
 * password that nobody but the owner of the folder can read. The application works as {@value
 * #APPLICATION}, a role that owns its database and nothing else; the superuser only prepares the
 * ground.
 */
public final class EmbeddedPostgres implements Database {

    static final String SUPERUSER = "postgres";
    static final String APPLICATION = "atlas";

    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(10);

    /**
     * For two cores shared with the application itself; a bigger machine deserves a server of its
     * own.
     */
    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=40",
                    "shared_buffers=128MB",
                    "effective_cache_size=1GB",
                    "work_mem=16MB",
                    "maintenance_work_mem=128MB",
                    "random_page_cost=1.1",
                    "jit=off",
                    // Parallel plans make our small questions slower, and want more shared memory
                    // than a container gives.
                    "max_parallel_workers_per_gather=0",
                    "max_parallel_maintenance_workers=0",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    "log_checkpoints=off");

    private final AtlasHome home;
    private final HomeLock lock;
    private final ServerProcess server;
    private final int port;
    private final String password;

    private EmbeddedPostgres(
            AtlasHome home, HomeLock lock, ServerProcess server, int port, String password) {
        this.home = home;
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database kept in this folder, with the PostgreSQL installed on this machine;
     * creates it where there is none.
     *
     * @throws StartupProblem if the machine or the folder does not allow it
     */
    public static EmbeddedPostgres start(AtlasHome home) {
        return start(home, PostgresSearch.ofThisMachine(), Progress.SILENT);
    }

    static EmbeddedPostgres start(AtlasHome home, PostgresSearch search, Progress progress) {
        home.prepare();
        var lock = HomeLock.acquire(home);
        try {
            return new Starting(home, lock, search, progress).run();
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** The way to a server that another process already runs on this folder. */
    static Optional<DatabaseLogin> findRunning(AtlasHome home) {
        var note = new PostmasterFile(home.data());
        return note.runningServer()
                .flatMap(server -> note.port())
                .map(port -> login(port, APPLICATION, APPLICATION, Cluster.password(home)));
    }

    /** How the application signs in. */
    @Override
    public DatabaseLogin application() {
        return login(port, APPLICATION, APPLICATION, password);
    }

    /**
     * How the owner of the cluster signs in to one of its databases: for preparing, never for
     * serving.
     */
    public DatabaseLogin superuser(String database) {
        return login(port, database, SUPERUSER, password);
    }

    private static DatabaseLogin login(int port, String database, String user, String password) {
        return new DatabaseLogin(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }

    /**
     * Stops the server and waits until its files are whole; only then may another atlas have the
     * folder.
     */
    @Override
    public void close() {
        server.stop();
        lock.close();
    }

    /** The way from a locked folder to a server that answers. */
    private static final class Starting {

        private final AtlasHome home;
        private final HomeLock lock;
        private final PostgresSearch search;
        private final Progress progress;
        private final ServerAccount account;
        private final Cluster cluster;

        Starting(AtlasHome home, HomeLock lock, PostgresSearch search, Progress progress) {
            this.home = home;
            this.lock = lock;
            this.search = search;
            this.progress = progress;
            this.account = new ServerAccount(home.serverFolder(), search.system());
            this.cluster = new Cluster(home, account, search.system());
        }

        EmbeddedPostgres run() {
            var isNew = !home.holdsADatabase();
            var programs = isNew ? search.get() : search.get(Cluster.majorVersion(home));
            account.prepareFolder();
            if (isNew) {
                progress.begin(new Wording("پایگاه داده ساخته می‌شود…", "creating the database…"));
                cluster.create(programs);
            } else {
                stopOrphan();
            }
            progress.begin(
                    new Wording("پایگاه داده آغاز به کار می‌کند…", "starting the database…"));
            var postgres = launch(programs);
            prepareGround(postgres);
            return postgres;
        }

        /** A server whose atlas was killed a moment ago may still be putting its files in order. */
        private void stopOrphan() {
            var note = new PostmasterFile(home.data());
            note.runningServer().ifPresent(ServerProcess::stop);
            note.delete();
        }

        /**
         * Somebody may take the free port before the server does, so one refusal is no reason to
         * give up.
         */
        private EmbeddedPostgres launch(PostgresPrograms programs) {
            for (var attempt = 1; ; attempt++) {
                var port = freePort();
                keepLastLog();
                var server =
                        ServerProcess.start(
                                account.command("INT", serverCommand(programs, port)),
                                home.logFile());
                if (becomesReady(server)) {
                    return new EmbeddedPostgres(home, lock, server, port, Cluster.password(home));
                }
                if (attempt == ATTEMPTS || !logText().contains("could not bind")) {
                    throw Problems.serverDidNotStart(home, logText());
                }
            }
        }

        private List<String> serverCommand(PostgresPrograms programs, int port) {
            var command = new ArrayList<String>();
            command.addAll(
                    List.of(
                            programs.postgres(),
                            "-D",
                            account.reachable(home.data()),
                            "-p",
                            "" + port));
            for (var setting : SETTINGS) {
                command.addAll(List.of("-c", setting));
            }
            return command;
        }

        private boolean becomesReady(ServerProcess server) {
            var note = new PostmasterFile(home.data());
            var deadline = Instant.now().plus(PATIENCE);
            while (server.isAlive() && Instant.now().isBefore(deadline)) {
                if (note.saysReady()) {
                    return true;
                }
                pause();
            }
            server.stop();
            return false;
        }

        private void prepareGround(EmbeddedPostgres postgres) {
            try {
                new Ground(home, postgres).prepare(progress);
            } catch (RuntimeException failed) {
                postgres.server.stop();
                throw failed;
            }
        }

        private void keepLastLog() {
            try {
                if (Files.exists(home.logFile())) {
                    Files.move(
                            home.logFile(),
                            home.logFile().resolveSibling("postgres.previous.log"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException refused) {
                throw Problems.homeNotWritable(home.folder(), refused);
            }
        }

        private String logText() {
            try {
                return Files.readString(home.logFile());
            } catch (IOException unreadable) {
                return "";
            }
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException noneLeft) {
                throw new UncheckedIOException(noneLeft);
            }
        }

        private static void pause() {
            try {
                Thread.sleep(GLANCE.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(
                        "Interrupted while the database was starting", interrupted);
            }
        }
    }
}
