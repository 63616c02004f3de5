package ir.hamyar.atlas.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fingerprints, encodes and sends rows on a thread of its own, while the next are being checked. A
 * few handfuls wait at most. A question asked meanwhile over the same connection waits for the end
 * of a block: the driver sees to that.
 */
final class CopySender implements AutoCloseable {

    private static final int MOST_WAITING = 8;

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    task -> {
                        var made = new Thread(task, "copy-sender");
                        made.setDaemon(true);
                        return made;
                    });

    private final Deque<Future<?>> waiting = new ArrayDeque<>();

    /** Takes a step into the queue; what went wrong with one before it is thrown here. */
    void send(Runnable step) {
        if (waiting.size() >= MOST_WAITING) {
            awaitFirst();
        }
        waiting.add(thread.submit(step));
    }

    /** Waits until everything has been done. */
    void await() {
        while (!waiting.isEmpty()) {
            awaitFirst();
        }
    }

    private void awaitFirst() {
        try {
            waiting.remove().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while rows were sent", stopping);
        }
    }

    /** Lets go of what has not been begun; a block that is under way arrives. */
    @Override
    public void close() {
        waiting.forEach(step -> step.cancel(false));
        thread.shutdown();
    }
}
