package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Column;
import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.ingest.TargetSchema;
import ir.hamyar.atlas.text.PersianText;
import ir.hamyar.atlas.understand.ColumnMatch;
import ir.hamyar.atlas.understand.ColumnMatcher;
import ir.hamyar.atlas.understand.FileColumn;
import ir.hamyar.atlas.understand.TargetColumn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which column of a file fills which field, and by what files of one supplier are known. */
final class ColumnGuess {

    private ColumnGuess() {}

    /** Field by column; null where no field is near or several are. */
    static Map<String, @Nullable String> columns(
            TargetSchema schema,
            List<Column> columns,
            @Nullable Map<String, @Nullable String> remembered) {
        var guessed = new LinkedHashMap<String, @Nullable String>();
        matches(schema, columns, remembered)
                .forEach(match -> guessed.put(match.heading(), match.field()));
        return guessed;
    }

    /** What there is to say about the columns that a person has not settled. */
    static List<Finding> remarks(TargetSchema schema, List<Column> columns, Choices choices) {
        return matches(schema, columns, choices.columns()).stream()
                .flatMap(
                        match ->
                                match
                                        .remark()
                                        .map(
                                                remark ->
                                                        new Finding(
                                                                Severity.valueOf(
                                                                        remark.weight().name()),
                                                                remark.code(),
                                                                0,
                                                                null,
                                                                match.heading(),
                                                                null,
                                                                remark.detail()))
                                        .stream())
                .toList();
    }

    /** The same for all files with these columns, in whatever order and spelling. */
    static String signature(List<String> columns) {
        var names =
                columns.stream()
                        .map(PersianText::searchKey)
                        .sorted()
                        .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(names.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static List<ColumnMatch> matches(
            TargetSchema schema,
            List<Column> columns,
            @Nullable Map<String, @Nullable String> remembered) {
        var matcher =
                new ColumnMatcher(
                        schema.fields().stream()
                                .map(field -> new TargetColumn(field.name(), field.aliases()))
                                .toList());
        return matcher.match(
                columns.stream()
                        .map(column -> new FileColumn(column.name(), column.samples()))
                        .toList(),
                remembered == null ? Map.of() : remembered);
    }
}
