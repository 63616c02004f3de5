package ir.hamyar.atlas.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The living server.
 *
 * <p>The kernel's signal at our end belongs to the thread that started the server. A daemon thread
 * of its own therefore starts it and then only waits: it lasts as long as this process, however
 * short-lived the thread that asked for the server.
 */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess start(List<String> command, Path log) {
        var started = new CompletableFuture<Process>();
        var keeper = new Thread(() -> startAndWait(command, log, started), "postgres-keeper");
        keeper.setDaemon(true);
        keeper.start();
        try {
            return new ServerProcess(started.join());
        } catch (CompletionException notStarted) {
            throw Problems.programNotStarted(String.valueOf(notStarted.getCause().getMessage()));
        }
    }

    private static void startAndWait(
            List<String> command, Path log, CompletableFuture<Process> started) {
        try {
            var process =
                    Subprocess.prepare(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .redirectInput(Path.of("/dev/null").toFile())
                            .start();
            started.complete(process);
            process.waitFor();
        } catch (IOException notStarted) {
            started.completeExceptionally(notStarted);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void stop() {
        stop(process.toHandle());
    }

    /**
     * Asks a server to end its sessions and leave its files whole; takes what it must from one that
     * will not.
     */
    static void stop(ProcessHandle server) {
        signal("INT", server);
        if (!endsWithin(PATIENCE, server)) {
            signal("QUIT", server);
            endsWithin(PATIENCE, server);
        }
    }

    /** Java itself can only send TERM, at which PostgreSQL would wait for every client to leave. */
    private static void signal(String name, ProcessHandle server) {
        Subprocess.run("/bin/sh", "-c", "kill -%s %d".formatted(name, server.pid()));
    }

    private static boolean endsWithin(Duration patience, ProcessHandle server) {
        try {
            server.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException stillThere) {
            return false;
        }
    }
}
