package ir.hamyar.atlas.ingest;

/**
 * The tables in which one file waits until it is compared and taken: for each feature table one of
 * the same columns, without its rules and without a write-ahead log.
 *
 * @param id made by the program: letters, digits and underscores
 */
public record Staging(String id) {

    static final String PREFIX = "staging_";

    public Staging {
        SqlNames.check(id);
    }

    /** The staging table that stands for a feature table. */
    public String table(String featureTable) {
        return PREFIX + id + "_" + SqlNames.check(featureTable);
    }
}
