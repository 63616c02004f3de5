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

    private static final String BOUNDS =
            """
            SELECT ST_XMin(span.box) AS west, ST_YMin(span.box) AS south,
                   ST_XMax(span.box) AS east, ST_YMax(span.box) AS north
            FROM (SELECT ST_Extent(geom) AS box FROM %s WHERE is_current) AS span
            WHERE span.box IS NOT NULL
            """;

    private final JdbcClient jdbc;

    TileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The selected features in the tile, as a Mapbox vector tile; no bytes where nothing stands in
     * it.
     */
    byte[] draw(FeatureTable table, TileCoord tile, Selection selection) {
        var reach = tile.reach((double) MARGIN / SIDE);
        var where = SelectionSql.where(table, selection);
        try {
            return jdbc.sql(sql(table, where))
                    .params(where.parameters())
                    .params(
                            Map.of(
                                    "z", tile.z(),
                                    "x", tile.x(),
                                    "y", tile.y(),
                                    "west", reach.west(),
                                    "south", reach.south(),
                                    "east", reach.east(),
                                    "north", reach.north(),
                                    "layer", table.collection()))
                    .query((row, number) -> row.getBytes(1))
                    .single();
        } catch (UncategorizedSQLException | DataIntegrityViolationException refused) {
            throw selection.blamed(refused);
        }
    }

    /** The box around all that is drawn, empty where nothing is located. */
    Optional<Bbox> findBounds(FeatureTable table) {
        return jdbc.sql(BOUNDS.formatted(table.view())).query(TileRepository::toBox).optional();
    }

    static String sql(FeatureTable table, Where where) {
        return TILE.formatted(columns(table), SIDE, MARGIN, table.view(), where.text());
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
            case TEXT_LIST -> "array_to_string(%1$s, ',') AS %1$s".formatted(name);
            case NUMBER -> "%1$s::double precision AS %1$s".formatted(name);
            case DATE, INSTANT -> "%1$s::text AS %1$s".formatted(name);
        };
    }
}
