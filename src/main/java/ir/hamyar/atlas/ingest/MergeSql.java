package ir.hamyar.atlas.ingest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that bring a feature table to what its staging table says. Pure text: every name
 * is one of the program's, every value is bound.
 *
 * <p>{@code here} is the feature table, {@code file} the staging table.
 */
record MergeSql(
        String table,
        String staging,
        List<String> columns,
        List<String> comparedBeside,
        Extent extent) {

    MergeSql {
        SqlNames.check(table);
        SqlNames.check(staging);
        columns.forEach(SqlNames::check);
        comparedBeside.forEach(SqlNames::check);
    }

    private static final String STANDS = "coalesce(here.valid_to > current_date, true)";

    /** Whether a row of the file says something else than the table: an ended row comes back. */
    String differs() {
        return Stream.concat(
                        Stream.of(
                                "here.row_hash <> file.row_hash",
                                "here.valid_to IS DISTINCT FROM file.valid_to"),
                        comparedBeside.stream()
                                .map(
                                        column ->
                                                "here.%1$s IS DISTINCT FROM file.%1$s"
                                                        .formatted(column)))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** Rows of the table that the file ends; binds {@code :dataset}. */
    String isEnded() {
        if (extent.kind() == Extent.Kind.PART) {
            return "false";
        }
        return "%s AND %s AND NOT EXISTS (SELECT 1 FROM %s AS file WHERE file.ref = here.ref)"
                .formatted(inExtent(), STANDS, staging);
    }

    /** Rows of the table that the file would have to name. */
    String isExpected() {
        return inExtent() + " AND " + STANDS;
    }

    private String inExtent() {
        if (extent.kind() == Extent.Kind.DATASET) {
            return "here.dataset = :dataset";
        }
        var column = extent.column();
        return column == null
                ? ":dataset::text IS NOT NULL"
                : ":dataset::text IS NOT NULL AND here.%1$s IN (SELECT %1$s FROM %2$s WHERE staged_taken)"
                        .formatted(SqlNames.check(column), staging);
    }

    String count() {
        return """
        SELECT count(*) FILTER (WHERE here.ref IS NULL) AS added,
               count(*) FILTER (WHERE here.ref IS NOT NULL AND %s) AS changed,
               count(*) FILTER (WHERE here.ref IS NOT NULL AND NOT %s) AS unchanged
        FROM %s AS file
        LEFT JOIN %s AS here ON here.ref = file.ref
        WHERE file.staged_taken
        """
                .formatted(differs(), differs(), staging, table);
    }

    /** Binds {@code :kinds}, {@code :dataset}, {@code :offset} and {@code :limit}. */
    String listDifferences() {
        return """
        SELECT kind, ref, line
        FROM (
            SELECT CASE WHEN here.ref IS NULL THEN 'added' WHEN %1$s THEN 'changed' ELSE 'unchanged' END AS kind,
                   file.ref, file.staged_line AS line
            FROM %2$s AS file
            LEFT JOIN %3$s AS here ON here.ref = file.ref
            WHERE file.staged_taken
            UNION ALL
            SELECT 'ended', here.ref, 0 FROM %3$s AS here WHERE %4$s AND :dataset::text IS NOT NULL
        ) AS difference
        WHERE kind = ANY (:kinds)
        ORDER BY array_position(:kinds, kind), line, ref
        OFFSET :offset LIMIT :limit
        """
                .formatted(differs(), staging, table, isEnded());
    }

    String countEnded() {
        return "SELECT count(*) FROM %s AS here WHERE %s".formatted(table, isEnded());
    }

    String countExpected() {
        return "SELECT count(*) FROM %s AS here WHERE %s".formatted(table, isExpected());
    }

    String countNamed() {
        return "SELECT count(DISTINCT ref) FROM " + staging;
    }

    /** Rows that somebody brought in later win over the data folder. */
    String yieldToUploads() {
        return """
        UPDATE %s AS file
        SET staged_taken = false
        FROM %s AS here
        JOIN dataset ON dataset.name = here.dataset
        WHERE here.ref = file.ref AND file.staged_taken AND dataset.role = 'upload'
        RETURNING file.ref, file.staged_line
        """
                .formatted(staging, table);
    }

    String dropOfUnchanged(String besideStaging) {
        return """
        UPDATE %s AS beside
        SET staged_taken = false
        FROM %s AS file
        JOIN %s AS here ON here.ref = file.ref
        WHERE file.staged_line = beside.staged_line AND NOT %s
        """
                .formatted(SqlNames.check(besideStaging), staging, table, differs());
    }

    String keepChanged() {
        return """
        INSERT INTO %1$s_history (%2$s, replaced_by)
        SELECT %3$s, :batch
        FROM %1$s AS here
        JOIN %4$s AS file ON file.ref = here.ref
        WHERE file.staged_taken AND %5$s
        """
                .formatted(table, list(""), list("here."), staging, differs());
    }

    String keepEnded() {
        return """
        INSERT INTO %1$s_history (%2$s, replaced_by)
        SELECT %3$s, :batch
        FROM %1$s AS here
        WHERE %4$s
        """
                .formatted(table, list(""), list("here."), isEnded());
    }

    String change() {
        return """
        UPDATE %s AS here
        SET %s, batch = :batch, updated_at = now()
        FROM %s AS file
        WHERE file.ref = here.ref AND file.staged_taken AND %s
        """
                .formatted(
                        table,
                        content()
                                .map(column -> column + " = file." + column)
                                .collect(Collectors.joining(", ")),
                        staging,
                        differs());
    }

    String end() {
        return """
        UPDATE %s AS here
        SET valid_to = current_date, batch = :batch, updated_at = now()
        WHERE %s
        """
                .formatted(table, isEnded());
    }

    /** Neighbours are written beside each other: whoever asks for a place reads few pages then. */
    String add() {
        return """
        INSERT INTO %1$s (%2$s, batch, updated_at)
        SELECT %3$s, :batch, now()
        FROM %4$s AS file
        WHERE file.staged_taken AND NOT EXISTS (SELECT 1 FROM %1$s AS here WHERE here.ref = file.ref)
        %5$s
        """
                .formatted(
                        table,
                        content().collect(Collectors.joining(", ")),
                        content().map(column -> "file." + column).collect(Collectors.joining(", ")),
                        staging,
                        columns.contains("geom") ? "ORDER BY file.geom" : "");
    }

    /** All columns but the two that the merge itself sets. */
    private Stream<String> content() {
        return columns.stream()
                .filter(column -> !column.equals("batch") && !column.equals("updated_at"));
    }

    private String list(String prefix) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }
}
