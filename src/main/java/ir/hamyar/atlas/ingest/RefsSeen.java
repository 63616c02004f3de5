package ir.hamyar.atlas.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Notices refs that stand twice in a file, in a bounded space whatever the size of the file.
 *
 * <p>A small file's refs are all remembered. Beyond that only a Bloom filter of fixed size is kept,
 * which may suspect a ref that is in fact new but never overlooks one: the few suspects are decided
 * at the end by the staging table.
 */
final class RefsSeen {

    private static final int REMEMBERED = 100_000;
    private static final int FILTER_BITS = 1 << 29;
    private static final int PROBES = 4;

    private Set<String> remembered = new HashSet<>();
    private long[] filter = {};
    private final List<String> suspects = new ArrayList<>();

    /** Whether the ref surely stood here before; where that is not sure it becomes a suspect. */
    boolean isSecond(String ref) {
        if (filter.length == 0) {
            if (!remembered.add(ref)) {
                return true;
            }
            if (remembered.size() > REMEMBERED) {
                switchToFilter();
            }
            return false;
        }
        if (mark(ref)) {
            suspects.add(ref);
        }
        return false;
    }

    /** Refs that may stand in the file more than once. */
    List<String> suspects() {
        return suspects;
    }

    private void switchToFilter() {
        filter = new long[FILTER_BITS / Long.SIZE];
        remembered.forEach(this::mark);
        remembered = Set.of();
    }

    /** Marks the ref and tells whether all of its places had been marked before. */
    private boolean mark(String ref) {
        var hash = spread(ref);
        var step = (hash >>> 32) | 1;
        boolean known = true;
        for (int i = 0; i < PROBES; i++) {
            var bit = (int) ((hash + i * step) & (FILTER_BITS - 1));
            var mask = 1L << (bit % Long.SIZE);
            known &= (filter[bit / Long.SIZE] & mask) != 0;
            filter[bit / Long.SIZE] |= mask;
        }
        return known;
    }

    /** A 64-bit FNV-1a hash, stirred once more: refs of one file often differ in the last digit. */
    private static long spread(String ref) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < ref.length(); i++) {
            hash = (hash ^ ref.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 29);
    }
}
