package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which sites an atlas holds: those named, in that order, or all that meet a filter. The filter has
 * the names it has in the address of the map, lists are joined by commas, and all of it must hold;
 * sector and stage must hold for one and the same project.
 *
 * @param refs empty where none are named
 * @param codes by their parameters; what is not asked for is not there
 */
record AtlasFilter(List<String> refs, Map<String, List<String>> codes) {

    static final String REFS = "refs";

    static final List<String> PARAMETERS =
            List.of(REFS, "county", "area", "sector", "stage", "precision", "kind");

    private static final int MOST_VALUES = 60;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    /**
     * @throws InvalidInput for a value that is no code, for too many, and for refs beside a filter
     */
    static AtlasFilter read(Parameters parameters) {
        var refs = values(parameters, REFS);
        var codes = new TreeMap<String, List<String>>();
        for (var name : PARAMETERS.subList(1, PARAMETERS.size())) {
            var values = values(parameters, name);
            if (!values.isEmpty() && !refs.isEmpty()) {
                throw new InvalidInput("problem.sheet-refs-or-filter", name);
            }
            if (!values.isEmpty()) {
                codes.put(name, values);
            }
        }
        return new AtlasFilter(refs, codes);
    }

    /** The values of one parameter with commas between; null where it was not asked for. */
    @Nullable String joined(String name) {
        var values = codes.get(name);
        return values == null ? null : String.join(",", values);
    }

    private static List<String> values(Parameters parameters, String name) {
        var values = new ArrayList<String>();
        parameters
                .find(name)
                .ifPresent(text -> values.addAll(Arrays.asList(text.split(",", MOST_VALUES + 2))));
        if (values.size() > MOST_VALUES) {
            throw new InvalidInput("problem.sheet-too-many-values", name, MOST_VALUES);
        }
        for (var value : values) {
            if (!CODE.matcher(value).matches()) {
                throw new InvalidInput("problem.wrong-type", name, value);
            }
        }
        return List.copyOf(new LinkedHashSet<>(values));
    }
}
