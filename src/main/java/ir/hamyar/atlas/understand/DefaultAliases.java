package ir.hamyar.atlas.understand;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The headings people write for each field, read from {@code understand/columns.txt}. A line
 * without target ({@code *.name}) holds for every target; a field without language stands for both
 * of its languages.
 */
public final class DefaultAliases {

    private static final Map<String, List<String>> LINES = WordFile.load("columns.txt");

    private DefaultAliases() {}

    /**
     * Aliases for these fields of a target; fields that nobody knows get none.
     *
     * @param target {@code sites}, {@code projects}, {@code boundaries}, {@code places}, {@code
     *     water} or {@code assets}
     */
    public static List<TargetColumn> columns(String target, Iterable<String> fields) {
        var columns = new ArrayList<TargetColumn>();
        fields.forEach(field -> columns.add(new TargetColumn(field, of(target, field))));
        return columns;
    }

    /** The headings people write for one field. */
    public static List<String> of(String target, String field) {
        var found = new LinkedHashSet<>(spellings(target, field));
        if (field.endsWith("_fa") || field.endsWith("_en")) {
            found.addAll(spellings(target, field.substring(0, field.length() - 3)));
        }
        return List.copyOf(found);
    }

    private static List<String> spellings(String target, String field) {
        var found = new ArrayList<>(LINES.getOrDefault(target + "." + field, List.of()));
        found.addAll(LINES.getOrDefault("*." + field, List.of()));
        return found;
    }
}
