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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs checks and applications one after the other on a thread of its own, keeps how far they are
 * in the database, and stops them when asked to. What goes wrong ends in the state of the upload,
 * never in silence.
 */
@Component
class Jobs {

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final int QUEUE = 16;
    private static final long TELL_EVERY_NANOS = Duration.ofMillis(400).toNanos();
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final UploadRepository uploads;
    private final Map<String, AtomicBoolean> known = new ConcurrentHashMap<>();
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

    private final TransactionTemplate outside;

    Jobs(UploadRepository uploads, PlatformTransactionManager transactions) {
        this.uploads = uploads;
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes a step into the queue; false when the queue is full. */
    boolean start(String id, Consumer<Job> step) {
        known.put(id, new AtomicBoolean());
        try {
            worker.execute(() -> run(id, step));
            return true;
        } catch (RejectedExecutionException full) {
            known.remove(id);
            return false;
        }
    }

    /** Takes a step here and now. */
    void runNow(String id, Consumer<Job> step) {
        known.put(id, new AtomicBoolean());
        run(id, step);
    }

    boolean isAtWork(String id) {
        return known.containsKey(id);
    }

    /** Asks the step to stop, also when it is in the middle of a long statement. */
    void cancel(String id) {
        var flag = known.get(id);
        if (flag != null) {
            flag.set(true);
        }
        uploads.stopStatement(id);
    }

    private void run(String id, Consumer<Job> step) {
        var cancelled = known.get(id);
        try {
            step.accept(new Reporting(id, cancelled));
        } catch (Job.Cancelled stopped) {
            settle(id, UploadState.CANCELLED, null);
        } catch (UnreadableFile unreadable) {
            settle(id, UploadState.FAILED, ReportText.finding(unreadable));
        } catch (RuntimeException failed) {
            if (cancelled.get()) {
                settle(id, UploadState.CANCELLED, null);
            } else {
                log.error("Upload {} could not be finished", id, failed);
                settle(id, UploadState.FAILED, interrupted(failed));
            }
        } finally {
            known.remove(id);
        }
    }

    private static Finding interrupted(RuntimeException failed) {
        var code = failed instanceof DataAccessException ? "database-failed" : "step-failed";
        return new Finding(Severity.ERROR, code, 0, null, null, null, List.of());
    }

    /** A database that is away for a moment must not leave an upload that looks busy for ever. */
    private void settle(String id, UploadState state, @Nullable Finding fault) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
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
        known.values().forEach(flag -> flag.set(true));
        worker.shutdownNow();
    }

    /** Writes progress down now and then, outside the transaction of the step. */
    private final class Reporting implements Job {

        private final String id;
        private final AtomicBoolean cancelled;
        private long toldAt;

        Reporting(String id, AtomicBoolean cancelled) {
            this.id = id;
            this.cancelled = cancelled;
        }

        @Override
        public void tell(Upload.Progress progress) {
            if (cancelled.get()) {
                throw new Cancelled();
            }
            if (System.nanoTime() - toldAt > TELL_EVERY_NANOS) {
                toldAt = System.nanoTime();
                progressOutside(progress);
            }
        }

        private void progressOutside(Upload.Progress progress) {
            try {
                outside.executeWithoutResult(status -> uploads.progress(id, progress));
            } catch (DataAccessException unimportant) {
                log.debug("Progress of {} not written", id, unimportant);
            }
        }
    }
}
