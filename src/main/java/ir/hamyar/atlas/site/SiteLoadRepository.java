package ir.hamyar.atlas.site;

import ir.hamyar.atlas.ingest.SourceRecord;
import java.util.Map;
import java.util.Optional;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a load asks of the boundaries around a site. */
@Repository
class SiteLoadRepository {

    /** The outlines are not survey grade: within this many metres they decide no side. */
    private static final int BORDER_TOLERANCE_M = 300;

    private static final String LOOK_AROUND =
            """
            WITH here AS (
                SELECT :point::geometry AS point,
                       ST_Buffer(:point::geography, :radius)::geometry AS circle
            )
            SELECT (SELECT ref FROM boundary
                    WHERE level = 'county' AND basis = 'legal' AND NOT context_only
                      AND ST_Covers(geom, here.circle)) AS surely_in,
                   (SELECT ref FROM boundary
                    WHERE level = 'county' AND basis = 'legal' AND NOT context_only
                      AND ST_Covers(geom, here.point)
                    ORDER BY ref LIMIT 1) AS point_in,
                   (SELECT ref FROM boundary
                    WHERE level = 'city' AND basis = 'modelled'
                      AND ST_Covers(geom, here.circle)) AS municipality,
                   (SELECT min(ST_Distance(geom::geography, here.point::geography)) FROM boundary
                    WHERE level = 'province' AND NOT context_only AND geom IS NOT NULL) AS outside_m
            FROM here
            """;

    private static final String IS_BOUNDARY =
            "SELECT EXISTS (SELECT 1 FROM boundary WHERE ref = :ref)";

    private static final String FIND_RECORD =
            "SELECT to_jsonb(record) - 'geom' FROM site_record AS record WHERE ref = :ref";

    private static final TypeReference<Map<String, @Nullable Object>> VALUES =
            new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    SiteLoadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param surelyIn county that holds the whole circle, null where the circle crosses a border
     * @param pointIn county that holds the point, null outside every county
     * @param municipality modelled service area that holds the whole circle, else null
     * @param outsideM metres to the nearest province, 0 inside; null where no province is known
     */
    record Around(
            @Nullable String surelyIn,
            @Nullable String pointIn,
            @Nullable String municipality,
            @Nullable Double outsideM) {}

    /**
     * @param point longitude/latitude
     * @param uncertaintyM radius in metres of the circle in which the site stands
     */
    Around lookAround(Point point, int uncertaintyM) {
        return jdbc.sql(LOOK_AROUND)
                .param("point", new JtsGeometry(point))
                .param("radius", uncertaintyM + BORDER_TOLERANCE_M)
                .query(
                        (row, number) ->
                                new Around(
                                        row.getString("surely_in"),
                                        row.getString("point_in"),
                                        row.getString("municipality"),
                                        row.getObject("outside_m", Double.class)))
                .single();
    }

    boolean isBoundary(String ref) {
        return jdbc.sql(IS_BOUNDARY).param("ref", ref).query(Boolean.class).single();
    }

    /** A site as {@code data/} writes it, without its point; empty where there is none. */
    Optional<SourceRecord> findRecord(String ref) {
        return jdbc.sql(FIND_RECORD)
                .param("ref", ref)
                .query((row, n) -> json.readValue(row.getString(1), VALUES))
                .optional()
                .map(values -> new SourceRecord(0, null, values));
    }
}
