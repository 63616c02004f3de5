package ir.hamyar.atlas.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Brings feature tables to the state a file describes: adds, changes and ends rows, and leaves
 * alone what is the same. Nothing is ever deleted, and what is replaced is kept so that it can be
 * brought back.
 *
 * <p>A file first goes into staging tables, by which it is compared as a whole. All of it works
 * inside the transaction of the caller.
 */
@Component
public class FeatureWriter {

    /**
     * A file that would end more than this share of the records is taken for one that lost its
     * tail, not for a decision to close them.
     */
    private static final double MOST_ENDED = 0.2;

    /** Below this many, a share says nothing. */
    private static final int FEW = 5;

    /** From this many rows on, what the planner believes of a table is worth renewing at once. */
    private static final int LARGE = 5000;

    private final StagingRepository stagings;
    private final MergeRepository merges;

    FeatureWriter(StagingRepository stagings, MergeRepository merges) {
        this.stagings = stagings;
        this.merges = merges;
    }

    /** Makes empty staging tables and a stager that fills them. */
    public Stager open(Load load, DatasetImporter importer, Staging staging) {
        stagings.liftLimits();
        Map<String, CopyTable> tables = new LinkedHashMap<>();
        var channel = stagings.openChannel();
        tables(importer)
                .forEach(
                        table -> {
                            stagings.create(table, staging.table(table));
                            tables.put(
                                    table,
                                    new CopyTable(stagings, channel, table, staging.table(table)));
                        });
        return new Stager(stagings, load, importer, staging, tables);
    }

    /** How the staged file stands to the feature table; writes nothing. */
    public MergeCounts compare(
            Load load, DatasetImporter importer, Staging staging, Extent extent) {
        stagings.analyze(staging.table(importer.table()));
        var sql = sql(importer.table(), importer, staging, load.dataset(), extent);
        refuseLoss(sql, load.dataset().name());
        return merges.count(sql, load.dataset().name());
    }

    /**
     * Takes the staged rows over and counts them in the load's report.
     *
     * @throws UnreadableFile when the file has lost so many records that it is taken for cut off
     */
    public void merge(Load load, DatasetImporter importer, Staging staging, Extent extent) {
        stagings.liftLimits();
        if (load.dataset().isUpload()) {
            var features = sql(importer.table(), importer, staging, load.dataset(), extent);
            importer.tablesBeside()
                    .forEach(beside -> merges.dropOfUnchanged(features, staging.table(beside)));
        }
        for (var table : tables(importer)) {
            var sql = sql(table, importer, staging, load.dataset(), extent);
            if (table.equals(importer.table())) {
                mergeFeatures(load, sql);
            } else {
                merges.merge(sql, load.dataset().name(), load.batch());
            }
        }
        drop(importer, staging);
    }

    private void mergeFeatures(Load load, MergeSql sql) {
        var dataset = load.dataset();
        if (!dataset.isUpload()) {
            merges.yieldToUploads(sql).forEach(ref -> load.report().keepUploaded(ref));
        }
        refuseLoss(sql, dataset.name());
        var counts = merges.merge(sql, dataset.name(), load.batch());
        load.report().count(counts);
        if (counts.added() + counts.changed() >= LARGE) {
            stagings.analyze(sql.table());
        }
    }

    private void refuseLoss(MergeSql sql, String dataset) {
        int ended = merges.countEnded(sql, dataset);
        if (ended <= FEW) {
            return;
        }
        int expected = merges.countExpected(sql, dataset);
        if (ended > expected * MOST_ENDED) {
            throw new UnreadableFile(
                    "lost-records",
                    0,
                    String.valueOf(merges.countNamed(sql)),
                    String.valueOf(expected));
        }
    }

    /** Drops the staging tables of a file. */
    public void drop(DatasetImporter importer, Staging staging) {
        tables(importer).forEach(table -> stagings.drop(staging.table(table)));
    }

    /**
     * Drops the staging tables that nobody needs. One that is being filled is held by its
     * transaction and not visible yet.
     *
     * @param needed ids of the stagings to keep
     */
    public void dropAllBut(Collection<String> needed) {
        stagings.listAll().stream()
                .filter(
                        table ->
                                needed.stream()
                                        .noneMatch(
                                                id -> table.startsWith(Staging.PREFIX + id + "_")))
                .forEach(stagings::drop);
    }

    private MergeSql sql(
            String table,
            DatasetImporter importer,
            Staging staging,
            Dataset dataset,
            Extent extent) {
        return new MergeSql(
                table,
                staging.table(table),
                stagings.columns(table).stream().map(TableColumn::name).toList(),
                comparedBesideTheHash(table, importer, dataset),
                table.equals(importer.table()) || extent.kind() != Extent.Kind.TARGET
                        ? extent
                        : Extent.PART);
    }

    /** A row that moves from one file of the data folder to another has changed hands. */
    private static List<String> comparedBesideTheHash(
            String table, DatasetImporter importer, Dataset dataset) {
        var columns = new ArrayList<String>();
        if (table.equals(importer.table())) {
            columns.addAll(importer.columnsAfterStaging());
        }
        if (!dataset.isUpload()) {
            columns.add("dataset");
        }
        return columns;
    }

    private static List<String> tables(DatasetImporter importer) {
        return Stream.concat(Stream.of(importer.table()), importer.tablesBeside().stream())
                .toList();
    }
}
