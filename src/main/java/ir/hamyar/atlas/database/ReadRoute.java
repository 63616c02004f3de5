package ir.hamyar.atlas.database;

/**
 * Which server the question of a request goes to, decided once for the whole request: an answer and
 * the version it is kept under must come from one place.
 *
 * <p>Work that belongs to no request asks the primary. Without replicas all routes lead there.
 */
public enum ReadRoute {
    /** What writes, or must see what was written last. */
    PRIMARY,
    /** Reading by those who write: their own changes come first, an old answer before none. */
    PRIMARY_ELSE_REPLICA,
    /** Reading by everybody else. */
    REPLICA_ELSE_PRIMARY;

    private static final ThreadLocal<ReadRoute> CHOSEN = new ThreadLocal<>();

    void choose() {
        CHOSEN.set(this);
    }

    /** A thread serves many requests; the next one chooses for itself. */
    public static void forget() {
        CHOSEN.remove();
    }

    /** Whether this thread reads where the newest state may not have arrived yet. */
    public static boolean leadsToReplica() {
        return chosen() == REPLICA_ELSE_PRIMARY;
    }

    static ReadRoute chosen() {
        var chosen = CHOSEN.get();
        return chosen == null ? PRIMARY : chosen;
    }

    /** From now on this thread stays where it has found an answer. */
    static void stayWith(boolean replica) {
        if (CHOSEN.get() != null) {
            CHOSEN.set(replica ? REPLICA_ELSE_PRIMARY : PRIMARY_ELSE_REPLICA);
        }
    }
}
