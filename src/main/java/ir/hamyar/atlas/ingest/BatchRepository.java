package ir.hamyar.atlas.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists loads and takes them back. */
@Repository
class BatchRepository {

    private static final String SELECT =
            """
            SELECT load_batch.*, dataset.target, dataset.title_fa, dataset.title_en, dataset.path, later.blocked_by
            FROM load_batch
            JOIN dataset ON dataset.name = load_batch.dataset
            LEFT JOIN (%s) AS later ON later.batch = load_batch.id
            """;

    private static final String NEWEST_FIRST =
            " WHERE outcome = 'loaded' ORDER BY load_batch.id DESC OFFSET :offset LIMIT :limit";

    private static final String COUNT = "SELECT count(*) FROM load_batch WHERE outcome = 'loaded'";

    private static final String MARK =
            "UPDATE load_batch SET undone_by = :who, undone_at = clock_timestamp() WHERE id = :batch";

    /** A file of the data folder that was read meanwhile has to be read again at the next start. */
    private static final String READ_AGAIN =
            "UPDATE dataset SET fingerprint = NULL WHERE loaded_batch > :batch AND role IS DISTINCT FROM 'upload'";

    private final JdbcClient jdbc;
    private final VersionMark version;

    BatchRepository(JdbcClient jdbc, VersionMark version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    List<Batch> list(Collection<String> tables, int offset, int limit) {
        return jdbc.sql(SELECT.formatted(blockers(tables)) + NEWEST_FIRST)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> toBatch(row))
                .list();
    }

    int count() {
        return jdbc.sql(COUNT).query(Integer.class).single();
    }

    Optional<Batch> find(Collection<String> tables, long id) {
        return jdbc.sql(SELECT.formatted(blockers(tables)) + " WHERE load_batch.id = :id")
                .param("id", id)
                .query((row, n) -> toBatch(row))
                .optional();
    }

    /** The youngest load that replaced rows of each load. */
    private static String blockers(Collection<String> tables) {
        return tables.stream()
                .map(SqlNames::check)
                .map(table -> "SELECT batch, replaced_by FROM " + table + "_history")
                .collect(
                        Collectors.joining(
                                " UNION ALL ",
                                "SELECT batch, max(replaced_by) AS blocked_by FROM (",
                                ") AS replaced GROUP BY batch"));
    }

    /** Removes what the load wrote and puts back what it replaced. */
    void restore(String table, List<TableColumn> columns, long batch) {
        var names = columns.stream().map(TableColumn::name).collect(Collectors.joining(", "));
        SqlNames.check(table);
        update("DELETE FROM %s WHERE batch = :batch".formatted(table), batch);
        update(
                "INSERT INTO %1$s (%2$s) SELECT %2$s FROM %1$s_history WHERE replaced_by = :batch"
                        .formatted(table, names),
                batch);
        update("DELETE FROM %s_history WHERE replaced_by = :batch".formatted(table), batch);
    }

    void markUndone(long batch, String who) {
        version.changed();
        jdbc.sql(MARK).param("who", who).param("batch", batch).update();
        update(READ_AGAIN, batch);
    }

    private void update(String sql, long batch) {
        jdbc.sql(sql).param("batch", batch).update();
    }

    private static Batch toBatch(ResultSet row) throws SQLException {
        var fileName = row.getString("file_name");
        return new Batch(
                row.getLong("id"),
                row.getString("dataset"),
                row.getString("target"),
                row.getString("title_fa"),
                row.getString("title_en"),
                row.getString("kind"),
                row.getString("who"),
                fileName == null ? row.getString("path") : fileName,
                row.getString("outcome"),
                instant(row, "finished_at"),
                row.getInt("read"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("ended"),
                row.getInt("left_out"),
                row.getObject("blocked_by", Long.class),
                row.getString("undone_by"),
                instant(row, "undone_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
