package ir.hamyar.atlas.understand;

import ir.hamyar.atlas.understand.ColumnMatch.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which column of a file fills which field: “Start date”, start_date, StartDate, «تاریخ
 * شروع» and «تاريخ شروع» are one.
 *
 * <p>What a person said before comes first, then the name of the field, then its aliases, then
 * likeness. No field is filled by two columns: the surer claim wins and the other column is
 * reported; of two equal claims none wins. Fields that differ only in their language share their
 * aliases, and the script of the values decides.
 */
public final class ColumnMatcher {

    private static final double LEAST_LIKENESS = 0.62;
    private static final double LEAST_PROPOSAL = 0.4;
    private static final int MOST_PROPOSALS = 3;
    private static final double ALIAS_SCORE = 0.95;
    private static final double SCRIPT_SCORE = 0.9;

    /** Beyond these, columns are only looked up and no longer compared. */
    private static final int MOST_COMPARED = 300;

    private final Set<String> fields = new LinkedHashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> aliases = new LinkedHashMap<>();

    public ColumnMatcher(List<TargetColumn> columns) {
        for (var column : columns) {
            fields.add(column.field());
            names.put(Plain.key(column.field()), column.field());
            for (var alias : column.aliases()) {
                learn(alias, column.field());
            }
        }
        for (var field : fields) {
            learn(withoutLanguage(field), field);
        }
    }

    private void learn(String alias, String field) {
        aliases.computeIfAbsent(Plain.key(alias), key -> new LinkedHashSet<>()).add(field);
    }

    /**
     * One match for each column, in the order of the file.
     *
     * @param remembered the field by heading as a person chose it before; a null field means that
     *     the column is to be left out
     */
    public List<ColumnMatch> match(
            List<FileColumn> columns, Map<String, @Nullable String> remembered) {
        var known = new HashMap<String, @Nullable String>();
        remembered.forEach((heading, field) -> known.put(Heading.of(heading).key(), field));
        var claims = new ArrayList<ColumnMatch>();
        var compared = 0;
        for (var column : columns) {
            var claim = lookUp(column, known);
            if (claim == null && compared++ < MOST_COMPARED) {
                claim = compare(column);
            }
            claims.add(claim == null ? unknown(column, List.of()) : claim);
        }
        return settle(claims);
    }

    private @Nullable ColumnMatch lookUp(FileColumn column, Map<String, @Nullable String> known) {
        var heading = Heading.of(column.heading());
        if (heading.key().isEmpty()) {
            return unknown(column, List.of());
        }
        if (known.containsKey(heading.key())) {
            var field = known.get(heading.key());
            if (field == null || fields.contains(field)) {
                return claim(column, field, Reason.REMEMBERED, 1);
            }
        }
        for (var key : new LinkedHashSet<>(List.of(heading.key(), heading.name()))) {
            var name = names.get(key);
            if (name != null) {
                return claim(column, name, Reason.EXACT, 1);
            }
            var sharing = aliases.get(key);
            if (sharing != null) {
                return byAlias(column, List.copyOf(sharing));
            }
        }
        return null;
    }

    private static ColumnMatch byAlias(FileColumn column, List<String> sharing) {
        if (sharing.size() == 1) {
            return claim(column, sharing.get(0), Reason.ALIAS, ALIAS_SCORE);
        }
        var script = Heading.script(column.samples());
        var spoken =
                sharing.stream()
                        .filter(field -> script != null && field.endsWith("_" + script))
                        .toList();
        var oneName = sharing.stream().map(ColumnMatcher::withoutLanguage).distinct().count() == 1;
        if (oneName && spoken.size() == 1) {
            return claim(column, spoken.get(0), Reason.SCRIPT, SCRIPT_SCORE);
        }
        return new ColumnMatch(
                column.heading(), null, Reason.AMBIGUOUS, 0, unit(column), sharing, List.of());
    }

    private ColumnMatch compare(FileColumn column) {
        var name = Heading.of(column.heading()).name();
        var best = new HashMap<String, Double>();
        aliases.forEach(
                (alias, sharing) -> {
                    var likeness = Similarity.of(name, alias);
                    if (likeness >= LEAST_PROPOSAL) {
                        fieldsOf(column, sharing)
                                .forEach(field -> best.merge(field, likeness, Math::max));
                    }
                });
        names.forEach((key, field) -> best.merge(field, Similarity.of(name, key), Math::max));
        best.values().removeIf(likeness -> likeness < LEAST_PROPOSAL);
        var likeliest =
                best.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_PROPOSALS)
                        .toList();
        var proposals = likeliest.stream().map(Map.Entry::getKey).toList();
        if (likeliest.isEmpty() || likeliest.get(0).getValue() < LEAST_LIKENESS) {
            return unknown(column, proposals);
        }
        if (likeliest.size() > 1
                && likeliest.get(1).getValue().equals(likeliest.get(0).getValue())) {
            return new ColumnMatch(
                    column.heading(),
                    null,
                    Reason.AMBIGUOUS,
                    0,
                    unit(column),
                    proposals,
                    List.of());
        }
        return new ColumnMatch(
                column.heading(),
                proposals.get(0),
                Reason.SIMILAR,
                likeliest.get(0).getValue(),
                unit(column),
                proposals,
                List.of());
    }

    /** Of fields that share a word, the one in the language of the values; else all. */
    private static List<String> fieldsOf(FileColumn column, Set<String> sharing) {
        var script = Heading.script(column.samples());
        var spoken = sharing.stream().filter(field -> field.endsWith("_" + script)).toList();
        return sharing.size() > 1 && spoken.size() == 1 ? spoken : List.copyOf(sharing);
    }

    private static List<ColumnMatch> settle(List<ColumnMatch> claims) {
        var byField = new TreeMap<String, List<ColumnMatch>>();
        for (var claim : claims) {
            if (claim.field() != null) {
                byField.computeIfAbsent(claim.field(), field -> new ArrayList<>()).add(claim);
            }
        }
        return claims.stream()
                .map(claim -> claim.field() == null ? claim : settle(claim, byField))
                .toList();
    }

    private static ColumnMatch settle(ColumnMatch claim, Map<String, List<ColumnMatch>> byField) {
        var others =
                byField.get(claim.field()).stream()
                        .filter(other -> other != claim)
                        .filter(other -> other.reason().compareTo(claim.reason()) <= 0)
                        .toList();
        if (others.isEmpty()) {
            return claim;
        }
        return new ColumnMatch(
                claim.heading(),
                null,
                Reason.CONTESTED,
                0,
                claim.unit(),
                List.of(claim.field()),
                others.stream().map(ColumnMatch::heading).toList());
    }

    private static ColumnMatch claim(
            FileColumn column, @Nullable String field, Reason reason, double score) {
        return new ColumnMatch(
                column.heading(),
                field,
                reason,
                score,
                unit(column),
                field == null ? List.of() : List.of(field),
                List.of());
    }

    private static ColumnMatch unknown(FileColumn column, List<String> proposals) {
        return new ColumnMatch(
                column.heading(), null, Reason.UNKNOWN, 0, unit(column), proposals, List.of());
    }

    private static @Nullable String unit(FileColumn column) {
        return Heading.of(column.heading()).unit();
    }

    private static String withoutLanguage(String field) {
        return field.endsWith("_fa") || field.endsWith("_en")
                ? field.substring(0, field.length() - 3)
                : field;
    }
}
