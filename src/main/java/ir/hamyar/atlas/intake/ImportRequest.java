package ir.hamyar.atlas.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code import FILE --dataset …}.
 *
 * @param file what is brought
 * @param wanted what the options say about it
 * @param columns fields by column, as {@code --column} names them; they add to what is understood
 * @param isDryRun whether nothing is to be changed
 * @param asJson whether the answer is for a program
 */
record ImportRequest(
        Path file, Choices wanted, Map<String, String> columns, boolean isDryRun, boolean asJson)
        implements CommandLine.Request {

    private static final Set<String> VALUED =
            Set.of(
                    "dataset",
                    "crs",
                    "encoding",
                    "mode",
                    "layer",
                    "swap-axes",
                    "column",
                    "date-order",
                    "degrees",
                    "source",
                    "licence",
                    "date");

    private static final Set<String> FLAGS = Set.of("dry-run", "json", "repair", "complete");

    static ImportRequest read(String... written) {
        var arguments = CommandArguments.read(written, VALUED, FLAGS);
        var file = Path.of(arguments.word("import-usage"));
        if (!Files.isRegularFile(file)) {
            throw new BadUsage(Files.isDirectory(file) ? "a-folder" : "no-such-file", file);
        }
        return new ImportRequest(
                file,
                choices(arguments),
                columns(arguments),
                arguments.has("dry-run"),
                arguments.has("json"));
    }

    private static Choices choices(CommandArguments arguments) {
        return new Choices(
                arguments.find("dataset").orElse(null),
                arguments.find("layer").orElse(null),
                arguments.find("encoding").orElse(null),
                null,
                arguments.find("crs").orElse(null),
                arguments
                        .find("swap-axes", List.of("yes", "no"))
                        .map(answer -> answer.equals("yes"))
                        .orElse(null),
                null,
                null,
                null,
                null,
                answers(arguments),
                arguments.has("repair") ? true : null,
                arguments
                        .find("mode", List.of(Choices.ALL_OR_NOTHING, Choices.GOOD_ROWS))
                        .orElse(Choices.ALL_OR_NOTHING),
                arguments.has("complete") ? true : null,
                arguments.find("source").orElse(null),
                arguments.find("licence").orElse(null),
                arguments.find("date").orElse(null));
    }

    private static @Nullable Map<String, @Nullable String> answers(CommandArguments arguments) {
        var answers = new LinkedHashMap<String, @Nullable String>();
        arguments
                .find("date-order", List.of("YEAR_MONTH_DAY", "DAY_MONTH_YEAR", "MONTH_DAY_YEAR"))
                .ifPresent(order -> answers.put("date-order", order));
        arguments
                .find("degrees", List.of("accept", "refuse"))
                .ifPresent(answer -> answers.put("degrees", answer));
        return answers.isEmpty() ? null : answers;
    }

    private static Map<String, String> columns(CommandArguments arguments) {
        var columns = new LinkedHashMap<String, String>();
        for (var given : arguments.all("column")) {
            int equals = given.lastIndexOf('=');
            if (equals < 1 || equals == given.length() - 1) {
                throw new BadUsage("column-form", given);
            }
            columns.put(given.substring(0, equals).strip(), given.substring(equals + 1).strip());
        }
        return columns;
    }

    /** What was understood, with what the options say about single columns put before it. */
    Choices completing(Choices understood) {
        var all = new LinkedHashMap<String, @Nullable String>();
        if (understood.columns() != null) {
            all.putAll(understood.columns());
        }
        all.values().removeIf(columns::containsValue);
        all.putAll(columns);
        return understood.withColumns(all);
    }
}
