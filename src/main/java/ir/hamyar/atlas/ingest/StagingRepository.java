package ir.hamyar.atlas.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes, fills and drops staging tables. */
@Repository
class StagingRepository {

    private static final String COLUMNS =
            """
            SELECT attname, typname
            FROM pg_attribute
            JOIN pg_type ON pg_type.oid = atttypid
            WHERE attrelid = :table::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            ORDER BY attnum
            """;

    private static final String LEFT_BEHIND =
            """
            SELECT relname
            FROM pg_class
            WHERE relname LIKE 'staging\\_%' AND relkind = 'r' AND relnamespace = current_schema()::regnamespace
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    StagingRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** A served query has a time limit, a load has not; sorting a large file wants more memory. */
    void liftLimits() {
        template.execute("SET LOCAL statement_timeout = 0");
        template.execute("SET LOCAL work_mem = '64MB'");
    }

    List<TableColumn> columns(String table) {
        return jdbc.sql(COLUMNS)
                .param("table", SqlNames.check(table))
                .query(
                        (row, n) ->
                                new TableColumn(row.getString("attname"), row.getString("typname")))
                .list();
    }

    /**
     * A table of the same columns and defaults and two of its own: the line of the file, and
     * whether the record is taken. It allows empty columns, because of a record that is not taken
     * only the ref is kept.
     */
    void create(String featureTable, String stagingTable) {
        drop(stagingTable);
        template.execute(
                "CREATE UNLOGGED TABLE %s (LIKE %s INCLUDING DEFAULTS, staged_line integer, staged_taken boolean)"
                        .formatted(SqlNames.check(stagingTable), SqlNames.check(featureTable)));
        template.execute(
                "ALTER TABLE %s %s"
                        .formatted(
                                stagingTable,
                                columns(featureTable).stream()
                                        .map(
                                                column ->
                                                        "ALTER COLUMN "
                                                                + column.name()
                                                                + " DROP NOT NULL")
                                        .collect(Collectors.joining(", "))));
    }

    void drop(String stagingTable) {
        template.execute("DROP TABLE IF EXISTS " + SqlNames.check(stagingTable));
    }

    /** All staging tables there are. */
    List<String> listAll() {
        return jdbc.sql(LEFT_BEHIND).query(String.class).list();
    }

    /** Sends finished blocks of rows into one transaction, also from another thread. */
    interface Channel {

        /**
         * @param columns in the order of the values
         */
        void send(String stagingTable, List<String> columns, byte[] block);
    }

    /** A channel into the transaction of the caller. */
    Channel openChannel() {
        var copying =
                template.execute(
                        (Connection connection) ->
                                connection.unwrap(PGConnection.class).getCopyAPI());
        return (stagingTable, columns, block) -> {
            var sql =
                    "COPY %s (%s) FROM STDIN (FORMAT binary)"
                            .formatted(
                                    SqlNames.check(stagingTable),
                                    columns.stream()
                                            .map(SqlNames::check)
                                            .collect(Collectors.joining(", ")));
            try {
                send(copying, sql, block);
            } catch (SQLException e) {
                throw failure(sql, e);
            }
        };
    }

    private DataAccessException failure(String sql, SQLException e) {
        var known = template.getExceptionTranslator().translate("COPY", sql, e);
        return known == null ? new UncategorizedSQLException("COPY", sql, e) : known;
    }

    private static void send(CopyManager copying, String sql, byte[] block) throws SQLException {
        var copy = copying.copyIn(sql);
        try {
            copy.writeToCopy(block, 0, block.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Lets all but the first row of each of these refs go, and tells which lines they were. */
    List<DoubledRow> dropDoubles(String stagingTable, List<String> suspects) {
        var sql =
                """
                UPDATE %1$s AS later
                SET staged_taken = false
                WHERE later.staged_taken
                  AND later.ref = ANY (:refs)
                  AND EXISTS (SELECT 1 FROM %1$s AS first
                              WHERE first.ref = later.ref AND first.staged_line < later.staged_line)
                RETURNING later.ref, later.staged_line
                """
                        .formatted(SqlNames.check(stagingTable));
        return jdbc.sql(sql)
                .param("refs", suspects.toArray(String[]::new))
                .query((row, n) -> new DoubledRow(row.getString(1), row.getInt(2)))
                .list();
    }

    /** A second record of the same ref. */
    record DoubledRow(String ref, int line) {}

    /** Lets the planner know how large the table has become. */
    void analyze(String table) {
        template.execute("ANALYZE " + SqlNames.check(table));
    }
}
