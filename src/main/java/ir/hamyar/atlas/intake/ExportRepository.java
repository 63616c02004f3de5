package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.SqlNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads features that no longer are as the data folder has them, as records of their target. */
@Repository
class ExportRepository {

    private static final String CHANGED =
            """
            SELECT record.ref, to_jsonb(record) - 'geom' AS values, ST_AsGeoJSON(record.geom, 15) AS geometry
            FROM %1$s_record AS record
            JOIN %1$s AS feature ON feature.ref = record.ref
            JOIN load_batch ON load_batch.id = feature.batch
            WHERE load_batch.kind <> 'seed'
            """;

    private static final String OF_REFS = " AND record.ref = ANY (:refs)";

    private static final String BESIDE_REFS =
            " AND record.ref <> ALL (:refs) AND record.ref > :after ORDER BY record.ref LIMIT :limit";

    private static final TypeReference<Map<String, @Nullable Object>> VALUES =
            new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    ExportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A feature as the data folder would write it.
     *
     * @param geometry GeoJSON, null where there is none
     */
    record Exported(String ref, Map<String, @Nullable Object> values, @Nullable String geometry) {}

    /** Those of the refs that somebody has changed or ended since the data folder was loaded. */
    Map<String, Exported> changed(String table, Collection<String> refs) {
        var found = new LinkedHashMap<String, Exported>();
        jdbc.sql(CHANGED.formatted(SqlNames.check(table)) + OF_REFS)
                .param("refs", refs.toArray(String[]::new))
                .query((row, n) -> exported(row))
                .list()
                .forEach(record -> found.put(record.ref(), record));
        return found;
    }

    /** The next features that somebody has added, in the order of their refs. */
    List<Exported> added(String table, Collection<String> inFolder, String after, int limit) {
        return jdbc.sql(CHANGED.formatted(SqlNames.check(table)) + BESIDE_REFS)
                .param("refs", inFolder.toArray(String[]::new))
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> exported(row))
                .list();
    }

    private Exported exported(ResultSet row) throws SQLException {
        return new Exported(
                row.getString("ref"),
                json.readValue(row.getString("values"), VALUES),
                row.getString("geometry"));
    }
}
