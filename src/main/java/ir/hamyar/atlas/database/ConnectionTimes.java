package ir.hamyar.atlas.database;

import org.jspecify.annotations.Nullable;

/**
 * How long one request waited for connections and how long it held them, in nanoseconds. Belongs to
 * the thread that serves the request.
 */
public final class ConnectionTimes {

    private static final ThreadLocal<ConnectionTimes> OF_THREAD = new ThreadLocal<>();

    private long waited;
    private long held;
    private int uses;

    private ConnectionTimes() {}

    /** Begins to count for this thread, until {@link #end()}. */
    public static ConnectionTimes begin() {
        var times = new ConnectionTimes();
        OF_THREAD.set(times);
        return times;
    }

    public static void end() {
        OF_THREAD.remove();
    }

    static @Nullable ConnectionTimes ofThread() {
        return OF_THREAD.get();
    }

    void addWait(long nanos) {
        waited += nanos;
    }

    void addUse(long nanos) {
        held += nanos;
        uses++;
    }

    /** Nanoseconds spent in the queue for a connection. */
    public long waited() {
        return waited;
    }

    /** Nanoseconds during which a connection was held: the questions and the reading of answers. */
    public long held() {
        return held;
    }

    /** How often a connection was taken. */
    public int uses() {
        return uses;
    }
}
