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

/** The way from a locked folder to a server that answers. */
final class Startup {

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
    private final PostgresSearch search;
    private final Progress progress;
    private final ServerAccount account;
    private final Cluster cluster;

    Startup(AtlasHome home, HomeLock lock, PostgresSearch search, Progress progress) {
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
        progress.begin(new Wording("پایگاه داده آغاز به کار می‌کند…", "starting the database…"));
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
     * Somebody may take the free port before the server does, so one refusal is no reason to give
     * up.
     */
    private EmbeddedPostgres launch(PostgresPrograms programs) {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            keepLastLog();
            var server =
                    ServerProcess.start(
                            account.command("INT", serverCommand(programs, port)), home.logFile());
            if (becomesReady(server)) {
                return new EmbeddedPostgres(lock, server, port, Cluster.password(home));
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
            postgres.stopServer();
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
