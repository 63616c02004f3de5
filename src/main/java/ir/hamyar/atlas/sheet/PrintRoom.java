package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.database.ConnectionTimes;
import ir.hamyar.atlas.problem.TryLater;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps printing from taking the machine away from those who read. Two presses work at once and a
 * short queue waits for them; one address has at most a few jobs in the room, and over time so many
 * sheets and no more. Whoever asks one sheet after the other, as fast as they come, is never told
 * to wait.
 */
@Component
class PrintRoom {

    private static final int PRESSES = 2;
    private static final int MOST_WAITING = 24;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int MOST_AT_ONCE = 6;
    private static final double MOST_SAVED_UP = 40;
    private static final double SHEETS_A_SECOND = 10;
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration A_LITTLE_LATER = Duration.ofSeconds(1);
    private static final Duration WHEN_BUSY = Duration.ofSeconds(5);

    private final LongSupplier nanoseconds;
    private final Semaphore presses = new Semaphore(PRESSES, true);
    private final Map<String, Account> accounts = new HashMap<>();

    /** What one address has left, and how many of its jobs are in the room. */
    private static final class Account {

        private double left = MOST_SAVED_UP;
        private long countedAt;
        private int inside;
    }

    /** What is done at a press. */
    interface Job {

        void run() throws IOException;
    }

    @Autowired
    PrintRoom() {
        this(System::nanoTime);
    }

    PrintRoom(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /**
     * Prints when a press is free.
     *
     * @param address whose account is charged
     * @param sheets how many it is charged for, at most 40
     * @throws TryLater where the address has had its share, or the room is full
     */
    void print(String address, int sheets, Job job) throws IOException {
        enter(address, sheets);
        try {
            atAPress(job);
        } finally {
            leave(address);
        }
    }

    private void atAPress(Job job) throws IOException {
        ConnectionTimes.stepAside();
        try {
            if (presses.getQueueLength() >= MOST_WAITING
                    || !presses.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw TryLater.busy("problem.sheet-busy", WHEN_BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw TryLater.busy("problem.sheet-busy", WHEN_BUSY);
        }
        try {
            job.run();
        } finally {
            presses.release();
        }
    }

    private synchronized void enter(String address, int sheets) {
        forgetTheQuiet();
        var account = accounts.computeIfAbsent(address, unseen -> new Account());
        refill(account);
        if (account.inside >= MOST_AT_ONCE) {
            throw TryLater.tooMany("problem.sheet-too-fast", A_LITTLE_LATER);
        }
        if (account.left < sheets) {
            var lacking = sheets - account.left;
            throw TryLater.tooMany(
                    "problem.sheet-too-fast",
                    Duration.ofMillis((long) Math.ceil(lacking / SHEETS_A_SECOND * 1000)));
        }
        account.left -= sheets;
        account.inside++;
    }

    private synchronized void leave(String address) {
        accounts.get(address).inside--;
    }

    private void refill(Account account) {
        var now = nanoseconds.getAsLong();
        if (account.countedAt != 0) {
            var seconds = (now - account.countedAt) / 1e9;
            account.left = Math.min(MOST_SAVED_UP, account.left + seconds * SHEETS_A_SECOND);
        }
        account.countedAt = now;
    }

    /** An address that has printed nothing for a while has all it may save up, like a new one. */
    private void forgetTheQuiet() {
        if (accounts.size() >= MOST_ADDRESSES) {
            accounts.values()
                    .forEach(
                            account -> {
                                if (account.inside == 0) {
                                    refill(account);
                                }
                            });
            accounts.values()
                    .removeIf(account -> account.inside == 0 && account.left >= MOST_SAVED_UP);
        }
    }
}
