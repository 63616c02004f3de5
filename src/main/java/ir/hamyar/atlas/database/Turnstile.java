package ir.hamyar.atlas.database;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * Lets a few requests at a time work with the database, in the order in which they came.
 *
 * <p>A page may take a connection twenty times. Did all requests queue for each of them, those that
 * ask often would wait most and all would be half done; so each queues once, at its first question,
 * and gives its turn back when it begins to write its answer: a slow reader keeps nobody waiting.
 */
@Component
public class Turnstile {

    private final Semaphore turns;
    private final long patienceMillis;

    Turnstile(
            @Value("${atlas.load.most-at-work}") int mostAtWork,
            @Value("${spring.datasource.hikari.connection-timeout}") long patienceMillis) {
        this.turns = new Semaphore(mostAtWork, true);
        this.patienceMillis = patienceMillis;
    }

    void enter() {
        try {
            if (!turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new TransientDataAccessResourceException("No turn came in time");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("Stopped while waiting", stopping);
        }
    }

    void leave() {
        turns.release();
    }
}
