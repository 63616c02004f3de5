package ir.hamyar.atlas.ingest;

import ir.hamyar.atlas.ingest.Difference.Kind;
import ir.hamyar.atlas.ingest.Difference.Side;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads staged records and those that are there, side by side. */
@Repository
class DifferenceRepository {

    private static final String VIEW =
            "SELECT rtrim(pg_get_viewdef(CAST(:view AS regclass)), '; ')";

    /** About five metres: enough to see what moves, and a province stays small on the wire. */
    private static final String SIDES =
            """
            SELECT record.ref, to_jsonb(record) - 'geom' AS values,
                   ST_AsGeoJSON(CASE ST_Dimension(record.geom)
                                WHEN 0 THEN record.geom
                                ELSE ST_SimplifyPreserveTopology(record.geom, 0.00005) END, 7) AS geometry,
                   ST_X(ST_Centroid(record.geom)) AS lon, ST_Y(ST_Centroid(record.geom)) AS lat
            FROM %s AS record
            WHERE record.ref = ANY (:refs)
            """;

    private static final TypeReference<Map<String, @Nullable Object>> VALUES =
            new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    DifferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which record differs, and how. */
    record Head(Kind kind, String ref, int line) {}

    List<Head> heads(MergeSql sql, String dataset, List<Kind> kinds, int offset, int limit) {
        return jdbc.sql(sql.listDifferences())
                .param("dataset", dataset)
                .param("kinds", kinds.stream().map(Kind::code).toArray(String[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new Head(
                                        Kind.valueOf(
                                                row.getString("kind").toUpperCase(Locale.ROOT)),
                                        row.getString("ref"),
                                        row.getInt("line")))
                .list();
    }

    /** The records that are there, by ref. */
    Map<String, Side> before(String table, Collection<String> refs) {
        return sides("", SIDES.formatted(view(table)), refs);
    }

    /**
     * The records of the file, by ref. The view that writes features as records is laid over the
     * staged rows: a name that stands in WITH comes before the table of that name.
     *
     * @param tables the feature table and those beside it
     */
    Map<String, Side> after(
            String table, Staging staging, List<String> tables, Collection<String> refs) {
        var staged =
                tables.stream()
                        .map(
                                name ->
                                        "%s AS (SELECT * FROM %s WHERE staged_taken)"
                                                .formatted(
                                                        SqlNames.check(name), staging.table(name)))
                        .collect(Collectors.joining(", ", "WITH ", " "));
        var definition = jdbc.sql(VIEW).param("view", view(table)).query(String.class).single();
        return sides(staged, SIDES.formatted("(" + definition + ")"), refs);
    }

    private Map<String, Side> sides(String before, String sql, Collection<String> refs) {
        var sides = new HashMap<String, Side>();
        jdbc.sql(before + sql)
                .param("refs", refs.toArray(String[]::new))
                .query(
                        row -> {
                            sides.put(
                                    row.getString("ref"),
                                    new Side(
                                            json.readValue(row.getString("values"), VALUES),
                                            row.getString("geometry"),
                                            row.getObject("lon", Double.class),
                                            row.getObject("lat", Double.class)));
                        });
        return sides;
    }

    private static String view(String table) {
        return SqlNames.check(table) + "_record";
    }
}
