package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.CrsCandidate;
import ir.hamyar.atlas.ingest.Loads;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.problem.InvalidInput;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from choices, and which make no sense. */
@Component
class ChoiceRules {

    private static final Set<String> MODES = Set.of(Choices.ALL_OR_NOTHING, Choices.GOOD_ROWS);

    /** Encodings in which files come. */
    static final List<String> CHARSETS = List.of("UTF-8", "windows-1256", "UTF-16");

    /** Names that say longitude or latitude, and nothing else. */
    private static final Set<String> DEGREE_NAMES =
            Set.of(
                    "lon",
                    "lng",
                    "long",
                    "longitude",
                    "lat",
                    "latitude",
                    "طول جغرافیایی",
                    "عرض جغرافیایی");

    private static final String DEGREES = "EPSG:4326";

    private final Loads loads;
    private final OwnColumns own;
    private final FieldLabels labels;

    ChoiceRules(Loads loads, OwnColumns own, FieldLabels labels) {
        this.labels = labels;
        this.loads = loads;
        this.own = own;
    }

    /** Fills what follows from the file and the other choices; leaves open what does not. */
    Choices complete(InspectionView seen, Choices choices) {
        var target = choices.target();
        if (target == null) {
            return choices;
        }
        var schema = loads.importer(target).schema();
        var withColumns =
                choices.columns() == null
                        ? choices.withColumns(
                                ColumnGuess.columns(
                                        schema, own.without(seen.columns()), labels.fields(schema)))
                        : choices;
        return withColumns.or(points(seen, withColumns, schema)).or(degrees(seen, withColumns));
    }

    /** A table gives its points in the columns that fill longitude and latitude. */
    private static Choices points(InspectionView seen, Choices choices, TargetSchema schema) {
        if (schema.find("lon").isEmpty() || seen.x() == null && seen.hasGeometry()) {
            return Choices.NONE;
        }
        var x = choices.columnOf("lon");
        var y = choices.columnOf("lat");
        return x == null || y == null ? Choices.NONE : read(null, x, y);
    }

    /**
     * Columns called longitude and latitude leave no question, unless another system would put more
     * of their values where they are expected; a file that says no more than x and y does.
     */
    private static Choices degrees(InspectionView seen, Choices choices) {
        if (seen.crs() != null || choices.crs() != null || seen.x() == null || seen.y() == null) {
            return Choices.NONE;
        }
        boolean named = isDegreeName(seen.x()) && isDegreeName(seen.y());
        boolean fits =
                seen.crsCandidates().stream()
                        .filter(candidate -> candidate.code().equals(DEGREES))
                        .anyMatch(degrees -> isBest(degrees, seen.crsCandidates()));
        return named && fits ? read(DEGREES, null, null) : Choices.NONE;
    }

    private static boolean isBest(CrsCandidate one, List<CrsCandidate> all) {
        return all.stream().allMatch(other -> other.inside() <= one.inside());
    }

    private static boolean isDegreeName(@Nullable String column) {
        return column != null && DEGREE_NAMES.contains(column.strip().toLowerCase());
    }

    private static Choices read(@Nullable String crs, @Nullable String x, @Nullable String y) {
        return new Choices(
                null, null, null, null, crs, null, x, y, null, null, null, null, null, null, null,
                null, null);
    }

    /** Columns that were matched for another target or another layer mean nothing any more. */
    Choices forgetStaleColumns(Upload upload, InspectionView seen, Choices wanted) {
        var before = upload.choices();
        boolean otherTarget =
                wanted.target() != null
                        && !wanted.target().equals(before.target())
                        && Objects.equals(wanted.columns(), before.columns());
        boolean otherColumns =
                wanted.columns() != null
                        && !Set.copyOf(seen.columnNames()).containsAll(wanted.columns().keySet());
        return otherTarget || otherColumns ? wanted.withColumns(null) : wanted;
    }

    /**
     * @throws InvalidInput when a choice is none of those allowed
     */
    void refuseNonsense(Choices choices) {
        if (choices.mode() != null && !MODES.contains(choices.mode())) {
            throw new InvalidInput("problem.choice", "mode", choices.mode(), List.copyOf(MODES));
        }
        var targets = loads.importers().stream().map(importer -> importer.target()).toList();
        if (choices.target() != null && !targets.contains(choices.target())) {
            throw new InvalidInput("problem.choice", "target", choices.target(), targets);
        }
        if (choices.charset() != null && !isCharset(choices.charset())) {
            throw new InvalidInput("problem.choice", "charset", choices.charset(), CHARSETS);
        }
    }

    /**
     * @throws InvalidInput when a column is to fill a field that the target has not
     */
    void refuseUnknownFields(Choices choices) {
        if (choices.target() == null || choices.columns() == null) {
            return;
        }
        var names = loads.importer(choices.target()).schema().names();
        for (Map.Entry<String, @Nullable String> entry : choices.columns().entrySet()) {
            if (entry.getValue() != null && !names.contains(entry.getValue())) {
                throw new InvalidInput("problem.choice", entry.getKey(), entry.getValue(), names);
            }
        }
    }

    static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }
}
