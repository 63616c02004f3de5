package ir.hamyar.atlas.ingest;

import ir.hamyar.atlas.ingest.Difference.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows record by record what a staged file would do. */
@Component
public class Differences {

    private final StagingRepository stagings;
    private final DifferenceRepository differences;

    Differences(StagingRepository stagings, DifferenceRepository differences) {
        this.stagings = stagings;
        this.differences = differences;
    }

    /**
     * Some of the differences, in the order of the kinds, then of the file.
     *
     * @param dataset the name under which the file would be kept
     */
    @Transactional(readOnly = true)
    public List<Difference> list(
            DatasetImporter importer,
            Staging staging,
            String dataset,
            Extent extent,
            List<Kind> kinds,
            int offset,
            int limit) {
        var sql = sql(importer, staging, extent);
        var heads = differences.heads(sql, dataset, kinds, offset, limit);
        var refs = heads.stream().map(DifferenceRepository.Head::ref).toList();
        var before = differences.before(importer.table(), refs);
        var after =
                differences.after(
                        importer.table(),
                        staging,
                        Stream.concat(Stream.of(importer.table()), importer.tablesBeside().stream())
                                .toList(),
                        refs);
        return heads.stream()
                .map(
                        head ->
                                new Difference(
                                        head.kind(),
                                        head.ref(),
                                        head.line(),
                                        before.get(head.ref()),
                                        after.get(head.ref())))
                .toList();
    }

    private MergeSql sql(DatasetImporter importer, Staging staging, Extent extent) {
        return new MergeSql(
                importer.table(),
                staging.table(importer.table()),
                stagings.columns(importer.table()).stream().map(TableColumn::name).toList(),
                importer.columnsAfterStaging(),
                extent);
    }
}
