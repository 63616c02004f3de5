package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Staging;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brought, and how far it has come.
 *
 * @param id random; also the name under which the file is kept
 * @param name as its owner calls it; never used as a path
 * @param signature fingerprint of its columns
 * @param checkedAt when the last check ended, null before the first
 * @param remembered whether it began with how an earlier file of the same columns was understood
 * @param fault why the last step failed, null when it did not
 * @param counts what the last check found, null before the first
 * @param checkedState the loads that stood then
 * @param firstNumber first number of the refs made for its records
 * @param batch the load it became
 */
record Upload(
        String id,
        String name,
        long size,
        String signature,
        String who,
        UploadState state,
        Instant changedAt,
        @Nullable Instant checkedAt,
        boolean remembered,
        InspectionView inspection,
        Choices choices,
        @Nullable Progress progress,
        @Nullable Finding fault,
        @Nullable CheckCounts counts,
        @Nullable String checkedState,
        @Nullable Long firstNumber,
        @Nullable Long batch) {

    /**
     * @param total null while it is not known
     * @param phase {@code reading}, {@code comparing} or {@code writing}
     */
    record Progress(long done, @Nullable Long total, String phase) {}

    Upload withProgress(@Nullable Progress told) {
        return told == null
                ? this
                : new Upload(
                        id,
                        name,
                        size,
                        signature,
                        who,
                        state,
                        changedAt,
                        checkedAt,
                        remembered,
                        inspection,
                        choices,
                        told,
                        fault,
                        counts,
                        checkedState,
                        firstNumber,
                        batch);
    }

    Staging staging() {
        return new Staging(id);
    }
}
