package ir.hamyar.atlas.problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The query parameters of a request, every one known and given once.
 *
 * <p>{@code lang} is welcome everywhere.
 */
public final class Parameters {

    private static final String LANGUAGE = "lang";
    private static final List<String> LANGUAGES = List.of("fa", "en");

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads what was sent.
     *
     * @param sent names with all their values, as the container hands them over
     * @param allowed the names this address knows, without {@code lang}
     * @throws InvalidInput for an unknown name, a repeated one, an empty value or one with control
     *     characters
     */
    public static Parameters read(Map<String, String[]> sent, Collection<String> allowed) {
        return read(sent, allowed, List.of());
    }

    /**
     * The same where a standard has some parameters without a value mean nothing.
     *
     * @param mayBeEmpty names that count as not sent where their value is empty
     */
    public static Parameters read(
            Map<String, String[]> sent, Collection<String> allowed, Collection<String> mayBeEmpty) {
        var values = new TreeMap<String, String>();
        sent.forEach(
                (name, given) -> {
                    if (!mayBeEmpty.contains(name) || !String.join("", given).isBlank()) {
                        values.put(name, single(name, given, allowed));
                    }
                });
        var language = values.get(LANGUAGE);
        if (language != null && !LANGUAGES.contains(language)) {
            throw new InvalidInput("problem.choice", LANGUAGE, language, LANGUAGES);
        }
        return new Parameters(values);
    }

    /** The value, empty where the parameter was not sent. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** What was sent, in the order of the names. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** The same text for the same parameters, in whatever order they were sent. */
    @Override
    public String toString() {
        return values.toString();
    }

    private static String single(String name, String[] given, Collection<String> allowed) {
        if (!name.equals(LANGUAGE) && !allowed.contains(name)) {
            var names = new TreeSet<>(allowed);
            names.add(LANGUAGE);
            throw new InvalidInput("problem.unknown-parameter", name, names);
        }
        if (given.length != 1) {
            throw new InvalidInput("problem.repeated-parameter", name, given.length);
        }
        if (given[0].isBlank()) {
            throw new InvalidInput("problem.empty-value", name);
        }
        if (given[0].codePoints().anyMatch(Parameters::isUnreadable)) {
            throw new InvalidInput("problem.control-character", name);
        }
        return given[0];
    }

    private static boolean isUnreadable(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }
}
