package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.selection.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A box as stretches of the order of places: the keys of all small features that touch it lie in
 * them, and few others. A key interleaves the bits of longitude and latitude, 20 of each, longitude
 * last (G. M. Morton, 1966); the database's {@code place_key} makes them.
 *
 * @param all ascending, apart from each other
 */
record Stretches(List<Stretch> all) {

    /** The key of whatever is too large to have one. */
    static final long LARGE = -1;

    private static final int BITS = 20;
    private static final int STEPS = 1 << BITS;

    /** Small features reach no further than this from their middle, in degrees. */
    private static final double REACH = 0.001;

    /** So many squares along a side of the box tell it well enough. */
    private static final int FINENESS = 8;

    /** Keys from the first to the last. */
    record Stretch(long first, long last) {}

    /**
     * @param box in longitude and latitude, not across the antimeridian
     */
    static Stretches of(Box box) {
        var west = step(box.west() - REACH, 180);
        var east = step(box.east() + REACH, 180);
        var south = step(box.south() - REACH, 90);
        var north = step(box.north() + REACH, 90);
        var found = new ArrayList<Stretch>();
        var finest = Math.max(1, Math.max(east - west, north - south) / FINENESS);
        divide(new int[] {west, south, east, north}, 0, 0, STEPS, finest, found);
        return new Stretches(List.copyOf(joined(found)));
    }

    /** The step in which a coordinate lies, as {@code place_key} counts them. */
    private static int step(double degrees, double most) {
        var step = Math.floor((degrees + most) / (2 * most) * STEPS);
        return (int) Math.max(0, Math.min(STEPS - 1, step));
    }

    private static void divide(int[] box, int x, int y, int side, int finest, List<Stretch> found) {
        if (x > box[2] || y > box[3] || x + side <= box[0] || y + side <= box[1]) {
            return;
        }
        var isWithin =
                x >= box[0] && y >= box[1] && x + side - 1 <= box[2] && y + side - 1 <= box[3];
        if (isWithin || side <= finest) {
            var first = key(x, y);
            found.add(new Stretch(first, first + (long) side * side - 1));
            return;
        }
        var half = side / 2;
        divide(box, x, y, half, finest, found);
        divide(box, x + half, y, half, finest, found);
        divide(box, x, y + half, half, finest, found);
        divide(box, x + half, y + half, half, finest, found);
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
            if (last != null && last.last() + 1 == next.first()) {
                joined.set(joined.size() - 1, new Stretch(last.first(), next.last()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** Those in which something may lie beyond a key, in the order in which they are read. */
    Stretches beyond(long key, boolean backward) {
        return new Stretches(
                all.stream()
                        .filter(one -> backward ? one.first() <= key : one.last() >= key)
                        .sorted(
                                backward
                                        ? Comparator.comparingLong(Stretch::first).reversed()
                                        : Comparator.comparingLong(Stretch::first))
                        .toList());
    }

    /** The first keys as PostgreSQL writes an array. */
    String firsts() {
        return all.stream()
                .map(one -> String.valueOf(one.first()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The last keys as PostgreSQL writes an array. */
    String lasts() {
        return all.stream()
                .map(one -> String.valueOf(one.last()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
