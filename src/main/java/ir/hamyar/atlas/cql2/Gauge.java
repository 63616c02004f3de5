package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;

/** Keeps count, while a filter is read, of what it may not have too much of. */
final class Gauge {

    private final Limits limits;
    private int depth;
    private int vertices;

    Gauge(Limits limits) {
        this.limits = limits;
    }

    void enter(int at) {
        depth++;
        requireShallow(depth, at);
    }

    void leave() {
        depth--;
    }

    /**
     * @param operations how many operations a sum or product has so far; each makes its tree deeper
     */
    void requireShallow(int operations, int at) {
        if (operations > limits.depth()) {
            throw new Cql2Exception(Fault.TOO_DEEP, at, limits.depth());
        }
    }

    void addVertex(int at) {
        vertices++;
        if (vertices > limits.vertices()) {
            throw new Cql2Exception(Fault.TOO_MANY_VERTICES, at, limits.vertices());
        }
    }
}
