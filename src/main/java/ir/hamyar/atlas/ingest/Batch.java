package ir.hamyar.atlas.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One load as it is listed.
 *
 * @param kind {@code seed}, {@code upload} or {@code hand}
 * @param who who loaded it, null for the data folder
 * @param fileName the file as its owner called it; the path within the data folder for a seed
 * @param outcome {@code loaded} or {@code refused}
 * @param blockedBy the later load that replaced rows of this one and must be undone first; null
 *     when none did
 * @param undoneBy who took it back, null while it stands
 */
public record Batch(
        long id,
        String dataset,
        String target,
        String titleFa,
        String titleEn,
        String kind,
        @Nullable String who,
        @Nullable String fileName,
        String outcome,
        Instant when,
        int read,
        int added,
        int changed,
        int unchanged,
        int ended,
        int leftOut,
        @Nullable Long blockedBy,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    /** Whether it can be taken back now. */
    public boolean undoable() {
        return outcome.equals("loaded") && !isSeed() && undoneBy == null && blockedBy == null;
    }

    /** Whether it came from the data folder, which would bring it again at the next start. */
    boolean isSeed() {
        return kind.equals(Origin.SEED.kind());
    }

    /** Who brings a load, and what it is. */
    public record Origin(String kind, @Nullable String who, @Nullable String fileName) {

        public static final Origin SEED = new Origin("seed", null, null);
    }
}
