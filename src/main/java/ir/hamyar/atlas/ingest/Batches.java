package ir.hamyar.atlas.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The loads there were, and how to take one back. */
@Service
public class Batches {

    private final BatchRepository batches;
    private final DatasetRepository datasets;
    private final StagingRepository stagings;
    private final List<String> tables;

    Batches(
            BatchRepository batches,
            DatasetRepository datasets,
            StagingRepository stagings,
            List<DatasetImporter> importers) {
        this.batches = batches;
        this.datasets = datasets;
        this.stagings = stagings;
        this.tables =
                importers.stream()
                        .flatMap(
                                importer ->
                                        Stream.concat(
                                                Stream.of(importer.table()),
                                                importer.tablesBeside().stream()))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Newest first; refused loads are not among them. */
    public List<Batch> list(int offset, int limit) {
        return batches.list(tables, offset, limit);
    }

    public int count() {
        return batches.count();
    }

    public Optional<Batch> find(long id) {
        return batches.find(tables, id);
    }

    /**
     * Takes a load back: what it added goes, what it replaced or ended returns byte for byte.
     *
     * @throws UndoRefused when it is not there, already undone, or a later load stands on its rows
     */
    @Transactional
    public void undo(long id, String who) {
        datasets.lock();
        stagings.liftLimits();
        var batch =
                batches.find(tables, id)
                        .orElseThrow(() -> new UndoRefused("problem.no-such-batch", id));
        refuseWhereImpossible(batch);
        for (var table : tables) {
            batches.restore(table, stagings.columns(table), id);
        }
        batches.markUndone(id, who);
    }

    private static void refuseWhereImpossible(Batch batch) {
        if (!batch.outcome().equals("loaded")) {
            throw new UndoRefused("problem.no-such-batch", batch.id());
        }
        if (batch.isSeed()) {
            throw new UndoRefused("problem.seed-batch", batch.id());
        }
        if (batch.undoneBy() != null) {
            throw new UndoRefused("problem.already-undone", batch.id(), batch.undoneBy());
        }
        if (batch.blockedBy() != null) {
            throw new UndoRefused("problem.later-batch", batch.id(), batch.blockedBy());
        }
    }
}
