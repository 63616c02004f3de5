package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.ingest.ReportText;
import ir.hamyar.atlas.ingest.UnreadableFile;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Runs checks and applications one after the other on a thread of its own, knows how far they are,
 * and stops them when asked to. What goes wrong ends in the state of the upload, never in silence.
 *
 * <p>How far a step is stands in memory only: written down it would need a second connection beside
 * that of the step, and nobody asks for it once the program has ended.
 */
@Component
class Jobs {

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final int QUEUE = 16;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final UploadRepository uploads;
    private final int attempts;
    private final Map<String, Reporting> known = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(QUEUE),
                    task -> {
                        var thread = new Thread(task, "intake");
                        thread.setDaemon(true);
                        return thread;
                    });

    /**
     * @param attempts how often the end of a step is tried to be written down, a second apart
     */
    Jobs(UploadRepository uploads, @Value("${atlas.intake.settle-attempts:30}") int attempts) {
        this.uploads = uploads;
        this.attempts = attempts;
    }

    /** Takes a step into the queue; false when the queue is full. */
    boolean start(String id, Consumer<Job> step) {
        var job = new Reporting();
        known.put(id, job);
        try {
            worker.execute(() -> run(id, step, job));
            return true;
        } catch (RejectedExecutionException full) {
            known.remove(id, job);
            return false;
        }
    }

    /** Takes a step here and now. */
    void runNow(String id, Consumer<Job> step) {
        var job = new Reporting();
        known.put(id, job);
        run(id, step, job);
    }

    boolean isAtWork(String id) {
        return known.containsKey(id);
    }

    /** How far the step is, null when none is under way here or it has told nothing yet. */
    Upload.@Nullable Progress progress(String id) {
        var job = known.get(id);
        return job == null ? null : job.progress;
    }

    /** Asks the step to stop, also when it is in the middle of a long statement. */
    void cancel(String id) {
        var job = known.get(id);
        if (job != null) {
            job.cancelled = true;
        }
        uploads.stopStatement(id);
    }

    private void run(String id, Consumer<Job> step, Reporting job) {
        try {
            step.accept(job);
        } catch (Job.Cancelled stopped) {
            settle(id, UploadState.CANCELLED, null);
        } catch (UnreadableFile unreadable) {
            settle(id, UploadState.FAILED, ReportText.finding(unreadable));
        } catch (RuntimeException failed) {
            if (job.cancelled) {
                settle(id, UploadState.CANCELLED, null);
            } else {
                log.error("Upload {} could not be finished", id, failed);
                settle(id, UploadState.FAILED, interrupted(failed));
            }
        } finally {
            // Once the end is written down the next step may have begun under the same id.
            known.remove(id, job);
        }
    }

    private static Finding interrupted(RuntimeException failed) {
        var code = failed instanceof DataAccessException ? "database-failed" : "step-failed";
        return new Finding(Severity.ERROR, code, 0, null, null, null, List.of());
    }

    /** A database that is away for a moment must not leave an upload that looks busy for ever. */
    private void settle(String id, UploadState state, @Nullable Finding fault) {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            try {
                uploads.stopped(id, state, fault);
                return;
            } catch (RuntimeException away) {
                log.warn("The end of upload {} could not be written down yet", id);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        known.values().forEach(job -> job.cancelled = true);
        worker.shutdownNow();
    }

    /** A step as its own thread, and those who ask about it, see it. */
    private static final class Reporting implements Job {

        private volatile boolean cancelled;
        private volatile Upload.@Nullable Progress progress;

        @Override
        public void tell(Upload.Progress told) {
            if (cancelled) {
                throw new Cancelled();
            }
            progress = told;
        }
    }
}
