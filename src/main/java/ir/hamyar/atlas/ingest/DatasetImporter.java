package ir.hamyar.atlas.ingest;

import java.util.Set;
import java.util.stream.Stream;

/** What a feature room plugs into ingest: takes the records of its target into its tables. */
public interface DatasetImporter {

    /** The target it answers for, as the manifest names it. */
    String target();

    /** Targets whose data its own records are checked against; when they change it loads again. */
    Set<String> dependsOn();

    /**
     * Loads the records. Runs inside the transaction of the load.
     *
     * @param load the load these records belong to
     * @param records in file order; closed by the caller
     * @throws UnreadableFile when the file as a whole cannot be taken
     */
    void load(Load load, Stream<SourceRecord> records);
}
