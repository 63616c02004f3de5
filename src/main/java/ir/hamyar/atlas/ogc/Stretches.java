package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.selection.Box;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A box as stretches of the order of places: the keys of all small features that touch it lie in
 * them, and few others. A key interleaves the bits of longitude and latitude, 20 of each, longitude
 * last (G. M. Morton, 1966); the database's {@code place_key} makes them. Points come before
 * outlines, whose keys have one bit more.
 *
 * @param all ascending, apart from each other
 */
record Stretches(List<Stretch> all) {

    /** The key of whatever is too large to have one. */
    static final long LARGE = -1;

    private static final int BITS = 20;
    private static final int STEPS = 1 << BITS;
    private static final long OUTLINES = 1L << 2 * BITS;

    /** Small outlines reach no further than this from their middle, in degrees. */
    private static final double REACH = 0.001;

    /** So many squares along a side of the box tell it well enough. */
    private static final int FINENESS = 16;

    /**
     * Keys from the first to the last.
     *
     * @param isWithin whether whatever has them touches the box for certain
     */
    record Stretch(long first, long last, boolean isWithin) {

        private Stretch ofOutlines() {
            return new Stretch(first + OUTLINES, last + OUTLINES, false);
        }

        private boolean isContinuedBy(Stretch next) {
            return last + 1 == next.first && isWithin == next.isWithin;
        }
    }

    /**
     * @param box in longitude and latitude, not across the antimeridian
     */
    static Stretches of(Box box) {
        var found = new ArrayList<>(joined(new Division(box, 0).parts()));
        new Division(box, REACH).parts().stream().map(Stretch::ofOutlines).forEach(found::add);
        return new Stretches(joined(found));
    }

    /** Squares of keys that cover a box, of a side that is a power of two. */
    private static final class Division {

        private final int west;
        private final int south;
        private final int east;
        private final int north;
        private final int finest;
        private final List<Stretch> parts = new ArrayList<>();

        Division(Box box, double reach) {
            this.west = step(box.west() - reach, 180);
            this.east = step(box.east() + reach, 180);
            this.south = step(box.south() - reach, 90);
            this.north = step(box.north() + reach, 90);
            this.finest = Math.max(1, Math.max(east - west, north - south) / FINENESS);
            divide(0, 0, STEPS);
        }

        List<Stretch> parts() {
            return parts;
        }

        private void divide(int x, int y, int side) {
            if (x > east || y > north || x + side <= west || y + side <= south) {
                return;
            }
            // The steps in which the box itself ends lie partly outside.
            var isWithin = x > west && y > south && x + side <= east && y + side <= north;
            if (isWithin || side <= finest) {
                var first = key(x, y);
                parts.add(new Stretch(first, first + (long) side * side - 1, isWithin));
                return;
            }
            var half = side / 2;
            divide(x, y, half);
            divide(x + half, y, half);
            divide(x, y + half, half);
            divide(x + half, y + half, half);
        }

        /** The step in which a coordinate lies, as {@code place_key} counts them. */
        private static int step(double degrees, double most) {
            var step = Math.floor((degrees + most) / (2 * most) * STEPS);
            return (int) Math.max(0, Math.min(STEPS - 1, step));
        }
    }

    static long key(int x, int y) {
        var key = 0L;
        for (var bit = 0; bit < BITS; bit++) {
            key |= (long) (x >> bit & 1) << 2 * bit | (long) (y >> bit & 1) << 2 * bit + 1;
        }
        return key;
    }

    private static List<Stretch> joined(List<Stretch> found) {
        var joined = new ArrayList<Stretch>();
        for (var next : found) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.isContinuedBy(next)) {
                var whole = new Stretch(last.first(), next.last(), last.isWithin());
                joined.set(joined.size() - 1, whole);
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    /** What of them may lie beyond a key, in the order in which it is read. */
    Stretches beyond(long key, boolean backward) {
        var ahead = new ArrayList<Stretch>();
        for (var one : all) {
            var first = backward ? one.first() : Math.max(one.first(), key);
            var last = backward ? Math.min(one.last(), key) : one.last();
            if (first <= last) {
                ahead.add(new Stretch(first, last, one.isWithin()));
            }
        }
        if (backward) {
            Collections.reverse(ahead);
        }
        return new Stretches(ahead);
    }

    /** The first keys as PostgreSQL writes an array. */
    String firsts() {
        return array(one -> String.valueOf(one.first()));
    }

    /** The last keys as PostgreSQL writes an array. */
    String lasts() {
        return array(one -> String.valueOf(one.last()));
    }

    /** Of which of them everything touches the box, as PostgreSQL writes an array. */
    String withins() {
        return array(one -> one.isWithin() ? "t" : "f");
    }

    private String array(Function<Stretch, String> value) {
        return all.stream().map(value).collect(Collectors.joining(",", "{", "}"));
    }
}
