package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Area;
import ir.hamyar.atlas.ingest.SqlNames;
import ir.hamyar.atlas.understand.LonLat;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is there already, as a check needs to know it. */
@Repository
class KnownFeaturesRepository {

    private static final String BOUNDARIES =
            """
            SELECT ref, name_fa AS name, level AS kind FROM boundary
            UNION
            SELECT ref, name_en, level FROM boundary WHERE name_en IS NOT NULL
            """;

    private static final String SITES =
            """
            SELECT ref, name_fa AS name, kind FROM site
            UNION
            SELECT ref, name_en, kind FROM site WHERE name_en IS NOT NULL
            UNION
            SELECT ref, unnest(other_names), kind FROM site
            """;

    private static final String PROVINCES =
            "SELECT ST_Union(geom) AS geom FROM boundary WHERE level = 'province' AND NOT context_only";

    private static final String COUNTRY =
            "SELECT ST_Envelope(ST_Collect(geom)) AS geom FROM boundary";

    private static final String AREA =
            """
            SELECT ST_XMin(box) AS west, ST_YMin(box) AS south, ST_XMax(box) AS east, ST_YMax(box) AS north
            FROM (SELECT ST_Extent(geom) AS box FROM boundary WHERE level = 'province' AND NOT context_only) AS provinces
            WHERE box IS NOT NULL
            """;

    private static final TypeReference<Map<String, @Nullable Object>> VALUES =
            new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    KnownFeaturesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RefNames.NamedRef> boundaries() {
        return named(BOUNDARIES);
    }

    List<RefNames.NamedRef> sites() {
        return named(SITES);
    }

    private List<RefNames.NamedRef> named(String sql) {
        return jdbc.sql(sql)
                .query(
                        (row, n) ->
                                new RefNames.NamedRef(
                                        row.getString("ref"),
                                        row.getString("name"),
                                        row.getString("kind")))
                .list();
    }

    /** The provinces the atlas is about, as one outline. */
    Optional<Geometry> provinces() {
        return outline(PROVINCES);
    }

    /** A box around every boundary there is. */
    Optional<Geometry> country() {
        return outline(COUNTRY);
    }

    private Optional<Geometry> outline(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> Optional.ofNullable(geometry(row.getString("geom"))))
                .single();
    }

    /** Between which longitudes and latitudes the provinces lie. */
    Optional<Area> area() {
        return jdbc.sql(AREA)
                .query(
                        (row, n) ->
                                new Area(
                                        row.getDouble("west"),
                                        row.getDouble("south"),
                                        row.getDouble("east"),
                                        row.getDouble("north")))
                .optional();
    }

    boolean isEmpty(String table) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM %s)".formatted(SqlNames.check(table)))
                .query(Boolean.class)
                .single();
    }

    /** The features of these refs, as records; refs that are not there are left out. */
    Map<String, BaseRecord> records(String table, Collection<String> refs) {
        var sql =
                """
                SELECT record.ref, to_jsonb(record) - 'geom' AS values, record.geom, feature.row_hash
                FROM %1$s_record AS record
                JOIN %1$s AS feature ON feature.ref = record.ref
                WHERE record.ref = ANY (:refs)
                """
                        .formatted(SqlNames.check(table));
        var records = new HashMap<String, BaseRecord>();
        jdbc.sql(sql)
                .param("refs", refs.toArray(String[]::new))
                .query(
                        (row, n) ->
                                new BaseRecord(
                                        row.getString("ref"),
                                        values(row.getString("values")),
                                        geometry(row.getString("geom")),
                                        row.getString("row_hash")))
                .list()
                .forEach(record -> records.put(record.ref(), record));
        return records;
    }

    /** Features that stand, by name; at most so many. */
    List<NamedFeature> named(String table, int most) {
        var sql =
                """
                SELECT ref, name_fa, name_en,
                       ST_X(ST_Centroid(geom)) AS lon, ST_Y(ST_Centroid(geom)) AS lat
                FROM %s_record
                WHERE coalesce(valid_to > current_date, true)
                LIMIT :most
                """
                        .formatted(SqlNames.check(table));
        return jdbc.sql(sql)
                .param("most", most)
                .query(
                        (row, n) ->
                                new NamedFeature(
                                        row.getString("ref"),
                                        row.getString("name_fa"),
                                        row.getString("name_en"),
                                        position(
                                                row.getObject("lon", Double.class),
                                                row.getObject("lat", Double.class))))
                .list();
    }

    private static @Nullable LonLat position(@Nullable Double lon, @Nullable Double lat) {
        return lon == null || lat == null ? null : new LonLat(lon, lat);
    }

    /** Largest number among refs of the form {@code prefix-number}; 0 when there is none. */
    long largestNumber(String table, String prefix) {
        var sql =
                """
                SELECT coalesce(max(substring(ref FROM '^' || :prefix || '-([0-9]{1,9})$')::bigint), 0)
                FROM (SELECT ref FROM %1$s UNION ALL SELECT ref FROM %1$s_history) AS refs
                WHERE ref LIKE :prefix || '-%%'
                """
                        .formatted(SqlNames.check(table));
        return jdbc.sql(sql).param("prefix", prefix).query(Long.class).single();
    }

    private Map<String, @Nullable Object> values(String text) {
        return new LinkedHashMap<>(json.readValue(text, VALUES));
    }

    private static @Nullable Geometry geometry(@Nullable String text) throws SQLException {
        return text == null ? null : JtsGeometry.geomFromString(text);
    }
}
