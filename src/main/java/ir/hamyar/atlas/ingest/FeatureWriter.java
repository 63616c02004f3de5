package ir.hamyar.atlas.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Brings a feature table to the state a file describes: adds, changes and ends rows, and leaves
 * alone what is the same. Nothing is ever deleted.
 */
@Component
public class FeatureWriter {

    /**
     * A file that would end more than this share of its records is taken for one that lost its
     * tail, not for a decision to close them.
     */
    private static final double MOST_ENDED = 0.2;

    /** Below this many, a share says nothing. */
    private static final int FEW = 5;

    private final FeatureWriteRepository repository;

    FeatureWriter(FeatureWriteRepository repository) {
        this.repository = repository;
    }

    /**
     * Writes the rows of one load and ends the rows of the same dataset that the file no longer
     * names.
     *
     * @param load the load; its report is given the counts
     * @param table the feature table, a constant of the program
     * @param rows all rows of the file that are taken, each with a {@code ref}
     * @throws UnreadableFile when the file has lost so many records that it is taken for cut off
     */
    public void write(Load load, String table, List<Row> rows) {
        var known = repository.hashesByRef(table, load.dataset().name());
        endMissing(load, table, known);
        var fresh = new ArrayList<Row>();
        var changed = new ArrayList<Row>();
        for (var row : rows) {
            row.set("dataset", load.dataset().name());
            var hash = RowHash.of(row);
            var before = known.get(row.ref());
            if (before == null) {
                fresh.add(row);
            } else if (!before.equals(hash)) {
                changed.add(row);
            }
            row.set("row_hash", hash).set("batch", load.batch());
        }
        repository.upsert(table, fresh);
        repository.upsert(table, changed);
        load.report().countAdded(fresh.size());
        load.report().countChanged(changed.size());
        load.report().countUnchanged(rows.size() - fresh.size() - changed.size());
    }

    private void endMissing(Load load, String table, Map<String, String> known) {
        var missing =
                known.keySet().stream().filter(ref -> !load.report().refs().contains(ref)).toList();
        if (missing.size() > FEW && missing.size() > known.size() * MOST_ENDED) {
            throw new UnreadableFile(
                    "lost-records",
                    0,
                    String.valueOf(load.report().refs().size()),
                    String.valueOf(known.size()));
        }
        load.report().countEnded(repository.end(table, missing, load.batch()));
    }
}
