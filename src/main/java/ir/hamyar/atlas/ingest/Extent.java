package ir.hamyar.atlas.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What a file is the whole of, and so which rows of the table it ends by not naming them.
 *
 * @param kind how far the file claims to be complete
 * @param column where {@link Kind#TARGET}: the column whose values in the file bound the claim, so
 *     that a complete list of lamps ends no tree; null where it is complete for all rows
 */
public record Extent(Kind kind, @Nullable String column) {

    /** How far a file claims to be complete. */
    public enum Kind {
        /** Corrections and additions: nothing ends. */
        PART,
        /** All rows of its own dataset. */
        DATASET,
        /** All rows of the target, whoever brought them. */
        TARGET
    }

    public static final Extent PART = new Extent(Kind.PART, null);
    public static final Extent DATASET = new Extent(Kind.DATASET, null);
}
