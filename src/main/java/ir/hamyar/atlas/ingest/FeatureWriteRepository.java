package ir.hamyar.atlas.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Writes the feature tables. Table and column names are constants of the importers; every value is
 * bound.
 */
@Repository
class FeatureWriteRepository {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    FeatureWriteRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Content hashes of the rows of a dataset that still hold, by ref. */
    Map<String, String> hashesByRef(String table, String dataset) {
        var sql =
                """
                SELECT ref, row_hash
                FROM %s
                WHERE dataset = ? AND coalesce(valid_to > current_date, true)
                """
                        .formatted(identifier(table));
        var hashes = new HashMap<String, String>();
        jdbc.query(
                sql,
                row -> {
                    hashes.put(row.getString("ref"), row.getString("row_hash"));
                },
                dataset);
        return hashes;
    }

    /** Adds the rows, or replaces those whose ref is there. All rows have the same columns. */
    void upsert(String table, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var columns = List.copyOf(rows.get(0).values().keySet());
        jdbc.batchUpdate(
                upsertSql(table, columns),
                rows,
                BATCH,
                (statement, row) -> {
                    for (int i = 0; i < columns.size(); i++) {
                        statement.setObject(
                                i + 1,
                                bindable(
                                        statement.getConnection(),
                                        row.values().get(columns.get(i))));
                    }
                });
    }

    /** Ends the rows as of today and tells how many there were. */
    int end(String table, List<String> refs, long batch) {
        var sql =
                """
                UPDATE %s
                SET valid_to = current_date, updated_at = now(), batch = ?
                WHERE ref = ANY (?) AND coalesce(valid_to > current_date, true)
                """
                        .formatted(identifier(table));
        return jdbc.update(sql, batch, refs.toArray(String[]::new));
    }

    static String upsertSql(String table, List<String> columns) {
        var names = columns.stream().map(FeatureWriteRepository::identifier).toList();
        return """
        INSERT INTO %s AS target (%s)
        VALUES (%s)
        ON CONFLICT (ref) DO UPDATE
        SET %s, updated_at = now()
        """
                .formatted(
                        identifier(table),
                        String.join(", ", names),
                        names.stream().map(name -> "?").collect(Collectors.joining(", ")),
                        names.stream()
                                .map(name -> name + " = excluded." + name)
                                .collect(Collectors.joining(", ")));
    }

    private static @Nullable Object bindable(Connection connection, @Nullable Object value)
            throws SQLException {
        if (value instanceof Geometry geometry) {
            return new JtsGeometry(geometry);
        }
        if (value instanceof List<?> list) {
            return connection.createArrayOf("text", list.toArray());
        }
        return value;
    }

    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a name of the schema: " + name);
        }
        return name;
    }
}
