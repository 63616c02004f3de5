package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.TileCoord;
import ir.hamyar.atlas.mvt.TileShape;
import ir.hamyar.atlas.selection.Selection;
import ir.hamyar.atlas.selection.SelectionSql;
import ir.hamyar.atlas.selection.Where;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tiles of crowds, which PostGIS counts and draws: of many thousands only a few points leave it.
 */
@Repository
class CrowdRepository {

    private static final int SIDE = TileShape.SIDE;
    private static final int MARGIN = TileShape.MARGIN;

    /**
     * A whole crowd from afar, as its cells count it. What stands alone in a cell says what it is;
     * of outlines only the large are there, which an index of their own finds.
     */
    private static final String CELLS_OF_ALL =
            """
            WITH cell AS (
                SELECT sum(count)::integer AS count, sum(lon) AS lon_sum, sum(lat) AS lat_sum,
                       (sum(lon) / sum(count) / 1000000)::double precision AS lon,
                       (sum(lat) / sum(count) / 1000000)::double precision AS lat
                FROM %3$s
                WHERE level = :level AND x BETWEEN :firstColumn AND :lastColumn AND y BETWEEN :firstRow AND :lastRow
                  AND ends > current_date AND %4$s
                GROUP BY x, y
                HAVING sum(count) > 0
            ),
            clipped AS (
                SELECT %1$s, count,
                       ST_AsMVTGeom(ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4326), 3857),
                                    ST_TileEnvelope(:z, :x, :y), %5$d, %6$d) AS geom
                FROM cell
                LEFT JOIN LATERAL (
                    SELECT %1$s
                    FROM %2$s
                    WHERE cell.count = 1 AND is_current AND %4$s
                      AND geom && ST_Expand(ST_SetSRID(ST_MakePoint(lon, lat), 4326), 0.000001)
                      AND round((ST_XMin(geom) + ST_XMax(geom)) / 2 * 1000000) = lon_sum
                      AND round((ST_YMin(geom) + ST_YMax(geom)) / 2 * 1000000) = lat_sum
                    LIMIT 1) AS alone ON true
                UNION ALL
                SELECT %1$s, NULL, ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope(:z, :x, :y), %5$d, %6$d)
                FROM (SELECT %1$s, geom
                      FROM %2$s
                      WHERE is_current AND %4$s AND place_key = -1 AND ST_Dimension(geom) > 0
                        AND geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
                        AND greatest(ST_XMax(geom) - ST_XMin(geom), ST_YMax(geom) - ST_YMin(geom)) > :smallest
                      ORDER BY ref
                      LIMIT %7$d) AS outlined
            )
            SELECT ST_AsMVT(clipped, :layer, %5$d, 'geom') FROM clipped WHERE geom IS NOT NULL
            """;

    /** Into so many cells along each side a tile of a crowd is divided. */
    private static final int CELLS = 4;

    /** A cell is a tile of so many levels deeper. */
    private static final int CELL_LEVELS = 2;

    /** From this zoom on nothing is joined any more: it is the deepest of the map. */
    private static final int NOTHING_JOINED_FROM = 18;

    /** More outlines than this in one tile nobody can tell apart. */
    private static final int MOST_OUTLINES = 1000;

    private static final int MOST_OUTLINES_AFAR = 300;

    /** A line or polygon that is smaller than this share of a tile is a dot. */
    private static final double SMALLEST_OUTLINE = 1.0 / 128;

    /**
     * A crowd, in two parts. Every feature has a point, and those of one cell are joined into one
     * that says how many it stands for and belongs to this tile alone; lines and polygons that are
     * large enough to be seen are drawn beside it. Cells are counted in degrees: moving a million
     * points into the plane first would cost more than all the rest.
     */
    private static final String CROWD =
            """
            WITH joined AS (
                SELECT min(ref) AS one, count(*)::integer AS count, avg(lon) AS lon, avg(lat) AS lat
                FROM (SELECT ref,
                             CASE WHEN ST_Dimension(geom) = 0 THEN ST_XMin(geom)
                                  WHEN ST_Dimension(geom) = 2 AND ST_XMax(geom) - ST_XMin(geom) > :cellWidth
                                  THEN ST_X(ST_PointOnSurface(geom))
                                  ELSE (ST_XMin(geom) + ST_XMax(geom)) / 2 END AS lon,
                             CASE WHEN ST_Dimension(geom) = 0 THEN ST_YMin(geom)
                                  WHEN ST_Dimension(geom) = 2 AND ST_XMax(geom) - ST_XMin(geom) > :cellWidth
                                  THEN ST_Y(ST_PointOnSurface(geom))
                                  ELSE (ST_YMin(geom) + ST_YMax(geom)) / 2 END AS lat
                      FROM %2$s
                      WHERE %3$s
                        AND geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)) AS pointed
                WHERE lon >= :tileWest AND lon < :tileEast AND lat >= :tileSouth AND lat < :tileNorth
                GROUP BY floor((lon - :tileWest) / :cellWidth), floor((lat - :tileSouth) / :cellHeight)%7$s
            ),
            outlined AS (
                SELECT %1$s, geom
                FROM %2$s
                WHERE %3$s
                  AND geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
                  AND ST_Dimension(geom) > 0
                  AND greatest(ST_XMax(geom) - ST_XMin(geom), ST_YMax(geom) - ST_YMin(geom)) > :smallest
                ORDER BY ref
                LIMIT %4$d
            ),
            clipped AS (
                SELECT %1$s, count,
                       ST_AsMVTGeom(ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4326), 3857),
                                    ST_TileEnvelope(:z, :x, :y), %5$d, %6$d) AS geom
                FROM joined
                -- What stands alone says what it is; looked up one by one, for a tile has few cells.
                LEFT JOIN LATERAL (SELECT %1$s FROM %2$s WHERE ref = joined.one AND joined.count = 1 LIMIT 1) AS alone ON true
                UNION ALL
                SELECT %1$s, NULL,
                       ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope(:z, :x, :y), %5$d, %6$d)
                FROM outlined
            )
            SELECT ST_AsMVT(clipped, :layer, %5$d, 'geom') FROM clipped WHERE geom IS NOT NULL
            """;

    private final JdbcClient jdbc;

    CrowdRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a crowd that stands today, counted by cells; no bytes where there is none. */
    byte[] drawCells(FeatureTable table, TileCoord tile) {
        var part = table.part();
        var sql =
                CELLS_OF_ALL.formatted(
                        names(table),
                        table.view(),
                        table.cells(),
                        part == null ? "true" : part.property() + " = :part",
                        SIDE,
                        MARGIN,
                        MOST_OUTLINES_AFAR);
        var parameters = parameters(table, tile, new Where("", Map.of()));
        if (part != null) {
            parameters.put("part", part.value());
        }
        return draw(sql, parameters);
    }

    /** The selected features of a crowd, joined by cells as they are found. */
    byte[] drawJoined(FeatureTable table, TileCoord tile, Selection selection) {
        var where = SelectionSql.where(table, selection);
        var sql =
                CROWD.formatted(
                        names(table),
                        table.view(),
                        where.text(),
                        MOST_OUTLINES,
                        SIDE,
                        MARGIN,
                        tile.z() < NOTHING_JOINED_FROM ? "" : ", ref");
        try {
            return draw(sql, parameters(table, tile, where));
        } catch (UncategorizedSQLException | DataIntegrityViolationException refused) {
            throw selection.blamed(refused);
        }
    }

    private byte[] draw(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query((row, number) -> row.getBytes(1)).single();
    }

    private static Map<String, Object> parameters(FeatureTable table, TileCoord tile, Where where) {
        var parameters = TileRepository.parameters(tile, where);
        parameters.put("z", tile.z());
        parameters.put("x", tile.x());
        parameters.put("y", tile.y());
        parameters.put("layer", table.collection());
        addCells(parameters, tile);
        return parameters;
    }

    private static void addCells(Map<String, Object> parameters, TileCoord tile) {
        var own = tile.reach(0);
        parameters.put("tileWest", own.west());
        parameters.put("tileSouth", own.south());
        parameters.put("tileEast", own.east());
        parameters.put("tileNorth", own.north());
        parameters.put("cellWidth", (own.east() - own.west()) / CELLS);
        parameters.put("cellHeight", (own.north() - own.south()) / CELLS);
        parameters.put("smallest", SMALLEST_OUTLINE * (own.east() - own.west()));
        var level = tile.z() + CELL_LEVELS;
        parameters.put("level", level);
        parameters.put("firstColumn", tile.x() << CELL_LEVELS);
        parameters.put("lastColumn", ((tile.x() + 1) << CELL_LEVELS) - 1);
        parameters.put("firstRow", tile.y() << CELL_LEVELS);
        parameters.put("lastRow", ((tile.y() + 1) << CELL_LEVELS) - 1);
    }

    private static String names(FeatureTable table) {
        return TileProperties.of(table).stream()
                .map(Property::name)
                .collect(Collectors.joining(", "));
    }
}
