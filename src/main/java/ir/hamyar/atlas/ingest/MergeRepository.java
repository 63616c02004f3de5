package ir.hamyar.atlas.ingest;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares staging tables with feature tables and takes them over. */
@Repository
class MergeRepository {

    /** From so many new rows on indexes are built rather than filled row by row. */
    private static final int MASS = 50_000;

    /** From so many rows on tables are compared as a whole. */
    private static final int LARGE = 1000;

    private final JdbcClient jdbc;
    private final IndexRepository indexes;

    MergeRepository(JdbcClient jdbc, IndexRepository indexes) {
        this.jdbc = jdbc;
        this.indexes = indexes;
    }

    MergeCounts count(MergeSql sql, String dataset) {
        int ended = ask(sql.countEnded(), dataset);
        return jdbc.sql(sql.count())
                .query(
                        (row, n) ->
                                new MergeCounts(row.getInt(1), row.getInt(2), row.getInt(3), ended))
                .single();
    }

    /** How many rows the file would have to name to be complete. */
    int countExpected(MergeSql sql, String dataset) {
        return ask(sql.countExpected(), dataset);
    }

    int countEnded(MergeSql sql, String dataset) {
        return ask(sql.countEnded(), dataset);
    }

    int countNamed(MergeSql sql) {
        return jdbc.sql(sql.countNamed()).query(Integer.class).single();
    }

    private int ask(String question, String dataset) {
        return jdbc.sql(question).param("dataset", dataset).query(Integer.class).single();
    }

    /** Refs of the file that are left as an upload put them. */
    List<String> yieldToUploads(MergeSql sql) {
        return jdbc.sql(sql.yieldToUploads()).query((row, n) -> row.getString("ref")).list();
    }

    /** Lets the rows go that would come along with rows that say nothing new. */
    void dropOfUnchanged(MergeSql features, String besideStaging) {
        jdbc.sql(features.dropOfUnchanged(besideStaging)).update();
    }

    /** Keeps what is replaced, then changes, ends and adds; answers what was done. */
    MergeCounts merge(MergeSql sql, String dataset, long batch) {
        var before = count(sql, dataset);
        boolean isLarge = before.added() + before.changed() + before.ended() >= LARGE;
        if (isLarge) {
            setNestedLoops(false);
        }
        write(sql, dataset, batch, before);
        if (isLarge) {
            setNestedLoops(true);
        }
        return before;
    }

    private void write(MergeSql sql, String dataset, long batch, MergeCounts before) {
        if (before.changed() > 0) {
            update(sql.keepChanged(), batch);
            update(sql.change(), batch);
        }
        if (before.ended() > 0) {
            updateEnded(sql.keepEnded(), batch, dataset);
            updateEnded(sql.end(), batch, dataset);
        }
        if (before.added() > 0) {
            add(sql, before.added(), batch);
        }
    }

    /**
     * A table that was empty when it was last looked at is planned to be walked once for each row
     * of the file. While it is being filled that takes the square of the file's length.
     */
    private void setNestedLoops(boolean allowed) {
        jdbc.sql("SET LOCAL enable_nestloop = " + allowed).update();
    }

    private void add(MergeSql sql, int added, long batch) {
        if (added >= MASS && added > indexes.countRows(sql.table())) {
            indexes.without(sql.table(), () -> update(sql.add(), batch));
        } else {
            update(sql.add(), batch);
        }
    }

    private void update(String sql, long batch) {
        jdbc.sql(sql).param("batch", batch).update();
    }

    private void updateEnded(String sql, long batch, String dataset) {
        jdbc.sql(sql).param("batch", batch).param("dataset", dataset).update();
    }
}
