package ir.hamyar.atlas.ingest;

/**
 * One load that is under way.
 *
 * @param batch its id
 * @param dataset what is loaded
 * @param report where its counts and findings are kept
 */
public record Load(long batch, Dataset dataset, LoadReport report) {}
