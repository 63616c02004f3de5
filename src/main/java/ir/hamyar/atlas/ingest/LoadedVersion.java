package ir.hamyar.atlas.ingest;

import ir.hamyar.atlas.feature.DataVersion;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The youngest load, and the day. */
@Component
class LoadedVersion implements DataVersion {

    private final DatasetRepository datasets;

    LoadedVersion(DatasetRepository datasets) {
        this.datasets = datasets;
    }

    @Override
    public String current() {
        return datasets.latestBatch() + "-" + LocalDate.now().toEpochDay();
    }
}
