package ir.hamyar.atlas.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import ir.hamyar.atlas.ingest.Batch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A load as the page is told of it; see {@link Batch}. */
record BatchDocument(
        long id,
        String dataset,
        String target,
        @JsonProperty("title_fa") String titleFa,
        @JsonProperty("title_en") String titleEn,
        String kind,
        @Nullable String file,
        @Nullable String who,
        Instant when,
        String outcome,
        Counts counts,
        boolean undoable,
        @JsonProperty("blocked_by") @Nullable Long blockedBy,
        @JsonProperty("undone_by") @Nullable String undoneBy,
        @JsonProperty("undone_at") @Nullable Instant undoneAt) {

    /** How many records were read, and what became of them. */
    record Counts(
            int read,
            int added,
            int changed,
            int unchanged,
            int ended,
            @JsonProperty("left_out") int leftOut) {}

    static BatchDocument of(Batch batch) {
        return new BatchDocument(
                batch.id(),
                batch.dataset(),
                batch.target(),
                batch.titleFa(),
                batch.titleEn(),
                batch.kind(),
                batch.fileName(),
                batch.who(),
                batch.when(),
                batch.outcome(),
                new Counts(
                        batch.read(),
                        batch.added(),
                        batch.changed(),
                        batch.unchanged(),
                        batch.ended(),
                        batch.leftOut()),
                batch.undoable(),
                batch.blockedBy(),
                batch.undoneBy(),
                batch.undoneAt());
    }
}
