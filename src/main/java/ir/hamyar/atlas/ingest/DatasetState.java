package ir.hamyar.atlas.ingest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset stands.
 *
 * @param loadedAt when what is in the database was loaded, null when nothing was
 * @param outcome of the last attempt: {@code loaded} or {@code refused}; null when none was made
 * @param counts of the last attempt
 * @param findings of the last attempt
 */
record DatasetState(
        String name,
        String path,
        String titleFa,
        String titleEn,
        String source,
        String licence,
        String date,
        String attribution,
        @Nullable Instant loadedAt,
        @Nullable String outcome,
        Counts counts,
        List<Finding> findings) {

    record Counts(int read, int added, int changed, int unchanged, int ended, int leftOut) {}
}
