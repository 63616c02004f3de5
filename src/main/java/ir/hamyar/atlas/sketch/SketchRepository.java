package ir.hamyar.atlas.sketch;

import ir.hamyar.atlas.sketch.Sketch.Shape;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers what lies inside a frame, already in the frame's own units. */
@Repository
class SketchRepository {

    /** ST_AsSVG turns the y axis over, so the drawing is laid out with north above zero. */
    private static final String SHAPES =
            """
            WITH frame AS (
                SELECT ST_MakeEnvelope(:west, :south, :east, :north, 4326) AS box
            ),
            piece AS (
                SELECT CASE WHEN context_only THEN 'beyond' ELSE level END AS kind,
                       CASE WHEN context_only THEN 1
                            WHEN level = 'province' THEN 2
                            ELSE 6 END AS layer,
                       geom
                FROM boundary, frame
                WHERE geom && box
                  AND level IN ('province', 'county')
                  AND basis = 'legal'
                  AND coalesce(valid_to > current_date, true)
                UNION ALL
                -- Dissolved, for two dashed lines on one edge would look like a solid one.
                SELECT 'modelled', 5, ST_LineMerge(ST_UnaryUnion(ST_Collect(ST_Boundary(geom))))
                FROM boundary, frame
                WHERE geom && box
                  AND basis = 'modelled'
                  AND coalesce(valid_to > current_date, true)
                UNION ALL
                SELECT CASE WHEN ST_Dimension(geom) = 2 THEN 'lake' ELSE 'river' END, 3, geom
                FROM water, frame
                WHERE geom && box
                  AND coalesce(valid_to > current_date, true)
                UNION ALL
                SELECT 'subject', 7, geom
                FROM boundary, frame
                WHERE ref = :subject
                  AND geom && box
            )
            SELECT kind,
                   ST_AsSVG(
                       ST_Affine(
                           ST_Simplify(ST_ClipByBox2D(geom, ST_Expand(box, :margin)), :detail, true),
                           :perLon, 0, 0, :perLat, -:west * :perLon, -:north * :perLat),
                       1, 1) AS path
            FROM piece, frame
            ORDER BY layer
            """;

    private static final String PLACES =
            """
            SELECT kind, name_fa, name_en, ST_X(geom) AS lon, ST_Y(geom) AS lat
            FROM place
            WHERE geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
              AND coalesce(valid_to > current_date, true)
            ORDER BY CASE kind WHEN 'city' THEN 1 WHEN 'lake_label' THEN 2 WHEN 'suburb' THEN 3
                               WHEN 'square' THEN 4 WHEN 'landmark' THEN 4 WHEN 'street' THEN 6
                               ELSE 5 END,
                     population DESC NULLS LAST,
                     geom <-> ST_SetSRID(ST_MakePoint(:lon, :lat), 4326),
                     ref
            LIMIT 60
            """;

    private static final String NEIGHBOURS =
            """
            SELECT DISTINCT ST_X(geom) AS lon, ST_Y(geom) AS lat
            FROM site
            WHERE geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
              AND coalesce(valid_to > current_date, true)
            """;

    private static final String PROVINCE_AT =
            """
            SELECT ST_XMin(geom) AS west, ST_YMin(geom) AS south, ST_XMax(geom) AS east, ST_YMax(geom) AS north
            FROM boundary
            WHERE level = 'province'
              AND ST_Intersects(geom, ST_SetSRID(ST_MakePoint(:lon, :lat), 4326))
              AND coalesce(valid_to > current_date, true)
            ORDER BY context_only
            LIMIT 1
            """;

    private static final String BOX_OF =
            """
            SELECT ST_XMin(geom) AS west, ST_YMin(geom) AS south, ST_XMax(geom) AS east, ST_YMax(geom) AS north
            FROM boundary
            WHERE ref = :ref
              AND geom IS NOT NULL
            """;

    private static final double MARGIN_UNITS = 8;
    private static final double DETAIL_UNITS = 0.4;

    private final JdbcClient jdbc;

    SketchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Outlines and water, bottom first.
     *
     * @param subject a boundary to be drawn as the subject; null for none
     */
    List<Shape> listShapes(Canvas canvas, @Nullable String subject) {
        return inside(SHAPES, canvas)
                .param("subject", subject, java.sql.Types.VARCHAR)
                .param("margin", MARGIN_UNITS * canvas.unitDegrees())
                .param("detail", DETAIL_UNITS * canvas.unitDegrees())
                .param("perLon", canvas.perDegreeOfLongitude())
                .param("perLat", canvas.perDegreeOfLatitude())
                .query((row, n) -> new Shape(row.getString("kind"), pathOf(row)))
                .list()
                .stream()
                .filter(shape -> !shape.path().isEmpty())
                .toList();
    }

    /** Named places, the more telling ones first. */
    List<NamedPlace> listPlaces(Canvas canvas) {
        return inside(PLACES, canvas)
                .param("lon", (canvas.west() + canvas.east()) / 2)
                .param("lat", (canvas.south() + canvas.north()) / 2)
                .query(
                        (row, n) ->
                                new NamedPlace(
                                        row.getString("kind"),
                                        row.getString("name_fa"),
                                        row.getString("name_en"),
                                        row.getDouble("lon"),
                                        row.getDouble("lat")))
                .list();
    }

    /** The points on which sites stand. */
    List<Position> listSitePositions(Canvas canvas) {
        return inside(NEIGHBOURS, canvas)
                .query((row, n) -> new Position(row.getDouble("lon"), row.getDouble("lat")))
                .list();
    }

    Optional<Canvas.Box> findProvinceAt(double lon, double lat) {
        return jdbc.sql(PROVINCE_AT)
                .param("lon", lon)
                .param("lat", lat)
                .query(SketchRepository::toBox)
                .optional();
    }

    Optional<Canvas.Box> findBoxOf(String boundaryRef) {
        return jdbc.sql(BOX_OF).param("ref", boundaryRef).query(SketchRepository::toBox).optional();
    }

    private JdbcClient.StatementSpec inside(String sql, Canvas canvas) {
        return jdbc.sql(sql)
                .param("west", canvas.west())
                .param("south", canvas.south())
                .param("east", canvas.east())
                .param("north", canvas.north());
    }

    private static String pathOf(ResultSet row) throws SQLException {
        var path = row.getString("path");
        return path == null ? "" : path;
    }

    private static Canvas.Box toBox(ResultSet row, int n) throws SQLException {
        return new Canvas.Box(
                row.getDouble("west"),
                row.getDouble("south"),
                row.getDouble("east"),
                row.getDouble("north"));
    }

    record NamedPlace(
            String kind, String nameFa, @Nullable String nameEn, double lon, double lat) {}

    record Position(double lon, double lat) {}
}
