package ir.hamyar.atlas.problem;

import java.time.Duration;

/**
 * A request that is right and comes at the wrong time: its sender asks too much, or everybody does.
 */
public class TryLater extends RuntimeException {

    private final int status;
    private final String messageKey;
    private final Duration wait;

    private TryLater(int status, String messageKey, Duration wait) {
        super(messageKey + " " + wait);
        this.status = status;
        this.messageKey = messageKey;
        this.wait = wait;
    }

    /**
     * The sender has had its share for now.
     *
     * @param messageKey key of the sentence, which is told the seconds to wait
     */
    public static TryLater tooMany(String messageKey, Duration wait) {
        return new TryLater(429, messageKey, wait);
    }

    /**
     * The atlas has more to do than it can, whoever asks.
     *
     * @param messageKey key of the sentence, which is told the seconds to wait
     */
    public static TryLater busy(String messageKey, Duration wait) {
        return new TryLater(503, messageKey, wait);
    }

    int status() {
        return status;
    }

    String messageKey() {
        return messageKey;
    }

    /** At least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
