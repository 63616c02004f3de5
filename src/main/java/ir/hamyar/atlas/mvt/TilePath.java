package ir.hamyar.atlas.mvt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Positions one after the other, in the units of a tile: a line, or a ring that ends where it
 * began.
 */
final class TilePath {

    private double[] places;
    private int size;

    TilePath(int expected) {
        this.places = new double[2 * Math.max(expected, 4)];
    }

    int size() {
        return size;
    }

    double x(int at) {
        return places[2 * at];
    }

    double y(int at) {
        return places[2 * at + 1];
    }

    void add(double x, double y) {
        if (2 * size == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[2 * size] = x;
        places[2 * size + 1] = y;
        size++;
    }

    /** Whether all of it lies in a square. */
    boolean isWithin(double low, double high) {
        for (var at = 0; at < 2 * size; at++) {
            if (places[at] < low || places[at] > high) {
                return false;
            }
        }
        return true;
    }

    /** The same on whole numbers, no position twice in a row. */
    TilePath onGrid() {
        var grid = new TilePath(size);
        for (var at = 0; at < size; at++) {
            var x = Math.rint(x(at));
            var y = Math.rint(y(at));
            var isNew = grid.size == 0 || x != grid.x(grid.size - 1) || y != grid.y(grid.size - 1);
            if (isNew) {
                grid.add(x, y);
            }
        }
        return grid;
    }

    TilePath reversed() {
        var turned = new TilePath(size);
        for (var at = size - 1; at >= 0; at--) {
            turned.add(x(at), y(at));
        }
        return turned;
    }

    /** Twice the area of a ring (Gauss); positive where it runs clockwise as it is seen. */
    double doubleArea() {
        var sum = 0.0;
        for (var at = 0; at + 1 < size; at++) {
            sum += x(at) * y(at + 1) - x(at + 1) * y(at);
        }
        return sum;
    }

    /** The parts of a line that lie in a square (Liang and Barsky, segment by segment). */
    List<TilePath> lineWithin(double low, double high) {
        if (isWithin(low, high)) {
            return List.of(this);
        }
        var parts = new ArrayList<TilePath>();
        TilePath part = new TilePath(size);
        for (var at = 0; at + 1 < size; at++) {
            var dx = x(at + 1) - x(at);
            var dy = y(at + 1) - y(at);
            var from = Math.max(enter(x(at), dx, low, high), enter(y(at), dy, low, high));
            var to = Math.min(leave(x(at), dx, low, high), leave(y(at), dy, low, high));
            from = Math.max(from, 0);
            to = Math.min(to, 1);
            if (from > to) {
                continue;
            }
            if (part.size == 0 || from > 0) {
                part = new TilePath(size);
                parts.add(part);
                part.add(x(at) + from * dx, y(at) + from * dy);
            }
            part.add(x(at) + to * dx, y(at) + to * dy);
            if (to < 1) {
                part = new TilePath(size);
            }
        }
        return parts;
    }

    private static double enter(double start, double step, double low, double high) {
        if (step == 0) {
            return start < low || start > high
                    ? Double.POSITIVE_INFINITY
                    : Double.NEGATIVE_INFINITY;
        }
        return ((step > 0 ? low : high) - start) / step;
    }

    private static double leave(double start, double step, double low, double high) {
        if (step == 0) {
            return start < low || start > high
                    ? Double.NEGATIVE_INFINITY
                    : Double.POSITIVE_INFINITY;
        }
        return ((step > 0 ? high : low) - start) / step;
    }

    /** What of a ring lies in a square (Sutherland and Hodgman, side by side). */
    TilePath ringWithin(double low, double high) {
        return cut(0, low, 1).cut(0, high, -1).cut(1, low, 1).cut(1, high, -1);
    }

    /**
     * @param axis 0 for x, 1 for y
     * @param sign 1 to keep what lies above the edge, -1 to keep what lies below
     */
    private TilePath cut(int axis, double edge, int sign) {
        var kept = new TilePath(size + 4);
        for (var at = 0; at + 1 < size; at++) {
            var here = (places[2 * at + axis] - edge) * sign;
            var there = (places[2 * at + 2 + axis] - edge) * sign;
            if (here >= 0) {
                kept.add(x(at), y(at));
            }
            if (here < 0 != there < 0) {
                var share = here / (here - there);
                kept.add(x(at) + share * (x(at + 1) - x(at)), y(at) + share * (y(at + 1) - y(at)));
            }
        }
        if (kept.size > 0) {
            kept.add(kept.x(0), kept.y(0));
        }
        return kept;
    }
}
