package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.Bbox;
import ir.hamyar.atlas.geo.TileCoord;
import ir.hamyar.atlas.selection.Selection;
import ir.hamyar.atlas.selection.SelectionSql;
import ir.hamyar.atlas.selection.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Has PostGIS draw tiles; the only class that knows how a tile is made. */
@Repository
class TileRepository {

    /** Side of a tile in its own units. */
    private static final int SIDE = 4096;

    /** How far beyond its edge a tile reaches, in its own units, so that lines meet. */
    private static final int MARGIN = 64;

    /** The box is moved to the data's coordinates, not the data to the box's: the index serves. */
    private static final String TILE =
            """
            WITH clipped AS (
                SELECT %s,
                       ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope(:z, :x, :y), %d, %d) AS geom
                FROM %s
                WHERE %s
                  AND geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
                ORDER BY ref
            )
            SELECT ST_AsMVT(clipped, :layer, %2$d, 'geom') FROM clipped WHERE geom IS NOT NULL
            """;

    /** Into so many cells along each side a tile of a crowd is divided. */
    private static final int CELLS = 4;

    /** From this zoom on nothing is joined any more: it is the deepest of the map. */
    private static final int NOTHING_JOINED_FROM = 18;

    /** More outlines than this in one tile nobody can tell apart. */
    private static final int MOST_OUTLINES = 1000;

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
                  AND greatest((ST_XMax(geom) - ST_XMin(geom)) / :cellWidth,
                               (ST_YMax(geom) - ST_YMin(geom)) / :cellHeight) > :smallest
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

    private static final String BOUNDS =
            """
            SELECT ST_XMin(span.box) AS west, ST_YMin(span.box) AS south,
                   ST_XMax(span.box) AS east, ST_YMax(span.box) AS north
            FROM (SELECT ST_Extent(geom) AS box FROM %s WHERE is_current AND %s) AS span
            WHERE span.box IS NOT NULL
            """;

    private final JdbcClient jdbc;

    TileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The selected features in the tile, as a Mapbox vector tile; no bytes where there are none.
     */
    byte[] draw(FeatureTable table, TileCoord tile, Selection selection) {
        var where = SelectionSql.where(table, selection);
        try {
            return jdbc.sql(sql(table, tile.z(), where))
                    .params(parameters(table, tile, where))
                    .query((row, number) -> row.getBytes(1))
                    .single();
        } catch (UncategorizedSQLException | DataIntegrityViolationException refused) {
            throw selection.blamed(refused);
        }
    }

    private static Map<String, Object> parameters(FeatureTable table, TileCoord tile, Where where) {
        var parameters = new HashMap<>(where.parameters());
        var reach = tile.reach((double) MARGIN / SIDE);
        parameters.put("z", tile.z());
        parameters.put("x", tile.x());
        parameters.put("y", tile.y());
        parameters.put("west", reach.west());
        parameters.put("south", reach.south());
        parameters.put("east", reach.east());
        parameters.put("north", reach.north());
        parameters.put("layer", table.collection());
        if (table.isCrowded()) {
            addCells(parameters, tile);
        }
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
        parameters.put("smallest", SMALLEST_OUTLINE * CELLS);
    }

    /** The box around all that is drawn, empty where nothing is located. */
    Optional<Bbox> findBounds(FeatureTable table) {
        return jdbc.sql(BOUNDS.formatted(table.view(), table.holds()))
                .param("part", table.heldValue())
                .query(TileRepository::toBox)
                .optional();
    }

    static String sql(FeatureTable table, int zoom, Where where) {
        return table.isCrowded()
                ? CROWD.formatted(
                        names(table),
                        table.view(),
                        where.text(),
                        MOST_OUTLINES,
                        SIDE,
                        MARGIN,
                        zoom < NOTHING_JOINED_FROM ? "" : ", ref")
                : TILE.formatted(columns(table), SIDE, MARGIN, table.view(), where.text());
    }

    private static String names(FeatureTable table) {
        return TileProperties.of(table).stream()
                .map(Property::name)
                .collect(Collectors.joining(", "));
    }

    private static Bbox toBox(ResultSet row, int number) throws SQLException {
        return new Bbox(
                row.getDouble("west"),
                row.getDouble("south"),
                row.getDouble("east"),
                row.getDouble("north"));
    }

    private static String columns(FeatureTable table) {
        return TileProperties.of(table).stream()
                .map(TileRepository::column)
                .collect(Collectors.joining(", "));
    }

    /** As a type that tiles know; a list becomes one text with commas. */
    private static String column(Property property) {
        var name = property.name();
        return switch (property.type()) {
            case TEXT, INTEGER, BOOLEAN -> name;
            case OBJECT -> "%1$s::text AS %1$s".formatted(name);
            case TEXT_LIST -> "array_to_string(%1$s, ',') AS %1$s".formatted(name);
            case NUMBER -> "%1$s::double precision AS %1$s".formatted(name);
            case DATE, INSTANT -> "%1$s::text AS %1$s".formatted(name);
        };
    }
}
