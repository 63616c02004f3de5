package ir.hamyar.atlas.ingest;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells this process that it has changed the data, once the change can be seen. */
@Component
class VersionMark {

    private final AtomicLong changes = new AtomicLong();

    /** To be called with every change; counts when its transaction ends. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.incrementAndGet();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        changes.incrementAndGet();
                    }
                });
    }

    /** How many changes there have been. */
    long changes() {
        return changes.get();
    }
}
