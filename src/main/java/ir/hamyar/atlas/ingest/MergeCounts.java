package ir.hamyar.atlas.ingest;

/** How the rows of a file stand to those of the table, or what became of them. */
public record MergeCounts(int added, int changed, int unchanged, int ended) {}
