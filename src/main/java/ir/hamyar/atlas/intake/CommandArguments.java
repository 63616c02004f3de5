package ir.hamyar.atlas.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a command: words, options with a value ({@code --crs EPSG:32639} or {@code
 * --crs=EPSG:32639}) and flags.
 */
final class CommandArguments {

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    private CommandArguments() {}

    /**
     * @param valued options that take a value
     * @param flags options that take none
     * @throws BadUsage for an option that is not known, lacks its value or has one too many
     */
    static CommandArguments read(String[] written, Set<String> valued, Set<String> flags) {
        var arguments = new CommandArguments();
        for (int i = 0; i < written.length; i++) {
            var word = withoutMarks(written[i]);
            if (!word.startsWith("--") || word.length() == 2) {
                arguments.words.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            var name = equals < 0 ? word.substring(2) : word.substring(2, equals);
            refuseUnknown(name, valued, flags);
            @Nullable String value = equals < 0 ? null : word.substring(equals + 1);
            if (valued.contains(name) && value == null) {
                value = i + 1 < written.length ? written[++i] : null;
            }
            arguments.take(name, value, valued.contains(name));
        }
        return arguments;
    }

    /** An option copied from a Persian sentence brings along the mark that kept it in order. */
    private static String withoutMarks(String word) {
        return word.replaceFirst("^[\\x{200E}\\x{200F}\\x{2066}-\\x{2069}]+(?=--)", "");
    }

    private static void refuseUnknown(String name, Set<String> valued, Set<String> flags) {
        if (!valued.contains(name) && !flags.contains(name)) {
            var known = new TreeSet<>(valued);
            known.addAll(flags);
            throw new BadUsage(
                    "unknown-option",
                    "--" + name,
                    String.join(", ", known.stream().map(one -> "--" + one).toList()));
        }
    }

    private void take(String name, @Nullable String value, boolean needsValue) {
        if (needsValue && (value == null || value.isBlank() || value.startsWith("--"))) {
            throw new BadUsage("no-value", "--" + name);
        }
        if (!needsValue && value != null) {
            throw new BadUsage("no-value-taken", "--" + name, value);
        }
        options.computeIfAbsent(name, key -> new ArrayList<>()).add(value == null ? "" : value);
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    /**
     * @throws BadUsage when it stands there twice
     */
    Optional<String> find(String option) {
        var given = all(option);
        if (given.size() > 1) {
            throw new BadUsage("twice", "--" + option);
        }
        return given.stream().findFirst();
    }

    /** One of the values named. */
    Optional<String> find(String option, List<String> allowed) {
        var value = find(option);
        value.filter(one -> !allowed.contains(one))
                .ifPresent(
                        one -> {
                            throw new BadUsage(
                                    "choice", "--" + option, one, String.join(", ", allowed));
                        });
        return value;
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /**
     * The one word of the command.
     *
     * @throws BadUsage when there is none or there are more
     */
    String word(String usage) {
        if (words.size() != 1) {
            throw new BadUsage(usage, String.join(" ", words));
        }
        return words.get(0);
    }

    /**
     * @throws BadUsage when there is a word where none belongs
     */
    void refuseWords() {
        if (!words.isEmpty()) {
            throw new BadUsage("word-too-many", words.get(0));
        }
    }
}
