package ir.hamyar.atlas.ingest;

import ir.hamyar.atlas.feature.DataVersion;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The youngest load, the day, and the build: a new program may say the same data differently. */
@Component
class LoadedVersion implements DataVersion {

    private final DatasetRepository datasets;
    private final Instant built;

    LoadedVersion(DatasetRepository datasets, ObjectProvider<BuildProperties> build) {
        this.datasets = datasets;
        var properties = build.getIfAvailable();
        this.built = properties == null ? Instant.now() : properties.getTime();
    }

    @Override
    public String current() {
        return datasets.latestBatch()
                + "-"
                + LocalDate.now().toEpochDay()
                + "-"
                + Long.toString(built.getEpochSecond(), Character.MAX_RADIX);
    }
}
