package ir.hamyar.atlas.intake;

import org.jspecify.annotations.Nullable;

/**
 * Makes permanent refs for records that bring none: target, year and number, without dots. The
 * numbers follow the order of the file and begin where they began at the first check, so that a ref
 * shown in a preview is the one that is loaded.
 */
final class RefMaker {

    private final String prefix;
    private final long first;
    private long next;

    /**
     * @param remembered first number of an earlier check, null at the first
     * @param largestTaken largest number that is taken
     */
    RefMaker(String target, int year, @Nullable Long remembered, long largestTaken) {
        this.prefix = prefix(target, year);
        this.first =
                remembered == null || remembered <= largestTaken ? largestTaken + 1 : remembered;
        this.next = first;
    }

    static String prefix(String target, int year) {
        return target + "-" + year;
    }

    String make() {
        return prefix + "-" + next++;
    }

    /** The first number, null when none was needed. */
    @Nullable Long first() {
        return next == first ? null : first;
    }
}
