package ir.hamyar.atlas.ingest;

import ir.hamyar.atlas.database.ReadRoute;
import ir.hamyar.atlas.feature.DataVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * The loads that stand, the day, and the build: a new program may say the same data differently.
 *
 * <p>The database is asked again as soon as this process has changed anything, and else ten times a
 * second, for another process may have.
 */
@Component
class LoadedVersion implements DataVersion {

    private static final long GOOD_FOR = TimeUnit.MILLISECONDS.toNanos(100);

    private final DatasetRepository datasets;
    private final VersionMark mark;
    private final Instant built;
    private volatile @Nullable Known known;

    /** What the replicas are at, which may be behind. */
    private volatile @Nullable Known knownOfReplica;

    LoadedVersion(
            DatasetRepository datasets, VersionMark mark, ObjectProvider<BuildProperties> build) {
        this.datasets = datasets;
        this.mark = mark;
        var properties = build.getIfAvailable();
        this.built = properties == null ? Instant.now() : properties.getTime();
    }

    /**
     * @param changes how many there had been before the database was asked
     * @param asked when, in nanoseconds of the machine's clock
     */
    private record Known(String version, long changes, long asked) {}

    @Override
    public String current() {
        var last = ReadRoute.leadsToReplica() ? knownOfReplica : known;
        var now = System.nanoTime();
        if (last != null && last.changes() == mark.changes() && now - last.asked() < GOOD_FOR) {
            return last.version();
        }
        var changes = mark.changes();
        var asked = new Known(ask(), changes, now);
        // Asking may have shown that the replica is away, and have led to the primary.
        if (ReadRoute.leadsToReplica()) {
            knownOfReplica = asked;
        } else {
            known = asked;
        }
        return asked.version();
    }

    private String ask() {
        return datasets.state()
                + "-"
                + LocalDate.now().toEpochDay()
                + "-"
                + Long.toString(built.getEpochSecond(), Character.MAX_RADIX);
    }
}
