package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.FeatureWriter;
import org.springframework.stereotype.Component;

/** Drops staging tables of which no checked upload knows. */
@Component
class StagingCleaning {

    private final UploadRepository uploads;
    private final FeatureWriter writer;

    StagingCleaning(UploadRepository uploads, FeatureWriter writer) {
        this.uploads = uploads;
        this.writer = writer;
    }

    void dropUnused() {
        var needed = uploads.listStaged();
        writer.dropAllBut(needed);
    }
}
