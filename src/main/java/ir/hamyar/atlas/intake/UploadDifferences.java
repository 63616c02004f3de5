package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.DatasetImporter;
import ir.hamyar.atlas.ingest.Difference;
import ir.hamyar.atlas.ingest.Difference.Kind;
import ir.hamyar.atlas.ingest.Difference.Side;
import ir.hamyar.atlas.ingest.Differences;
import ir.hamyar.atlas.ingest.Loads;
import ir.hamyar.atlas.intake.DifferencesDocument.Change;
import ir.hamyar.atlas.intake.DifferencesDocument.Line;
import ir.hamyar.atlas.intake.DifferencesDocument.Proposal;
import ir.hamyar.atlas.problem.Conflict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a checked upload would change, field by field, and which records it may mean. */
@Component
class UploadDifferences {

    private static final List<Kind> TELLING = List.of(Kind.ADDED, Kind.CHANGED, Kind.ENDED);
    private static final Set<UploadState> COUNTED =
            Set.of(UploadState.CHECKED, UploadState.APPLYING, UploadState.APPLIED);

    private final Differences differences;
    private final Loads loads;
    private final Proposals proposals;

    UploadDifferences(Differences differences, Loads loads, Proposals proposals) {
        this.differences = differences;
        this.loads = loads;
        this.proposals = proposals;
    }

    /**
     * Some of the differences; once the upload is being applied only how many there were.
     *
     * @param kind null for all that change something
     * @throws Conflict when the upload is not checked
     */
    DifferencesDocument list(Upload upload, @Nullable Kind kind, int offset, int limit) {
        if (!COUNTED.contains(upload.state()) || upload.counts() == null) {
            throw new Conflict("problem.not-checked");
        }
        var counts = DifferencesDocument.Counts.of(upload.counts());
        if (upload.state() != UploadState.CHECKED) {
            return new DifferencesDocument(counts, List.of());
        }
        var importer = loads.importer(String.valueOf(upload.choices().target()));
        var rows = read(upload, importer, kind == null ? TELLING : List.of(kind), offset, limit);
        var meant = proposals.of(upload, importer, rows);
        return new DifferencesDocument(
                counts,
                rows.stream()
                        .map(row -> line(row, meant.getOrDefault(row.ref(), List.of())))
                        .toList());
    }

    private List<Difference> read(
            Upload upload, DatasetImporter importer, List<Kind> kinds, int offset, int limit) {
        return differences.list(
                importer,
                upload.staging(),
                UploadDataset.name(upload),
                Checker.extent(importer, upload.choices()),
                kinds,
                offset,
                limit);
    }

    private static Line line(Difference row, List<Proposal> meant) {
        var named = row.after() == null ? row.before() : row.after();
        return new Line(
                row.kind().code(),
                row.ref(),
                row.line(),
                text(named, "name_fa"),
                text(named, "name_en"),
                fields(row),
                row.after() == null ? null : row.after().geometry(),
                row.before() == null ? null : row.before().geometry(),
                meant);
    }

    private static List<Change> fields(Difference row) {
        if (row.kind() == Kind.ENDED || row.kind() == Kind.UNCHANGED) {
            return List.of();
        }
        var before = values(row.before());
        var after = values(row.after());
        var names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        names.remove("ref");
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var change = new Change(name, before.get(name), after.get(name));
            if (!Objects.equals(change.before(), change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<String, @Nullable Object> values(@Nullable Side side) {
        return side == null ? Map.of() : side.values();
    }

    static @Nullable String text(@Nullable Side side, String field) {
        var value = values(side).get(field);
        return value == null ? null : value.toString();
    }
}
