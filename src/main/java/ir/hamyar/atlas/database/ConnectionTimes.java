package ir.hamyar.atlas.database;

import org.jspecify.annotations.Nullable;

/**
 * What one request has of the database: its turn, how long it waited for connections and how long
 * it held them, in nanoseconds. Belongs to the thread that serves the request.
 */
public final class ConnectionTimes {

    private static final ThreadLocal<ConnectionTimes> OF_THREAD = new ThreadLocal<>();

    private final Turnstile turnstile;
    private boolean hasEntered;
    private boolean isInside;
    private long waited;
    private long held;
    private int uses;

    private ConnectionTimes(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    /** Begins to count for this thread, until {@link #end()}. */
    public static ConnectionTimes begin(Turnstile turnstile) {
        var times = new ConnectionTimes(turnstile);
        OF_THREAD.set(times);
        return times;
    }

    public void end() {
        OF_THREAD.remove();
        leave();
    }

    /** Waits for a turn, once in the life of a request that does not step aside. */
    void enter() {
        if (!hasEntered) {
            turnstile.enter();
            hasEntered = true;
            isInside = true;
        }
    }

    /** Gives the turn to the next; what is still asked after that is asked without one. */
    public void leave() {
        if (isInside) {
            isInside = false;
            turnstile.leave();
        }
    }

    /**
     * Gives the turn of this thread's request to the next, before it waits for a place where few
     * work at a time: those there may themselves be waiting for a turn. Whoever has such a place
     * asks without one, or all who wait for a turn would stand before those who wait for the place.
     */
    public static void stepAside() {
        var times = OF_THREAD.get();
        if (times != null) {
            times.hasEntered = true;
            times.leave();
        }
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
