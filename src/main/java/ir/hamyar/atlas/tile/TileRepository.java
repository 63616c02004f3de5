package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.Bbox;
import ir.hamyar.atlas.geo.TileCoord;
import ir.hamyar.atlas.mvt.TileShape;
import ir.hamyar.atlas.selection.Selection;
import ir.hamyar.atlas.selection.SelectionSql;
import ir.hamyar.atlas.selection.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the plain rows from which {@link TileDrawing} makes tiles; what it does not draw itself is
 * {@link CrowdRepository}'s.
 */
@Repository
class TileRepository {

    private static final int SIDE = TileShape.SIDE;
    private static final int MARGIN = TileShape.MARGIN;

    /**
     * The rows alone: PostgreSQL hands them out several times faster than it makes a tile of them.
     * The box is moved to the data's coordinates, not the data to the box's: the index serves.
     */
    private static final String ROWS =
            """
            SELECT %s, ST_AsBinary(geom) AS wkb
            FROM %s
            WHERE %s
              AND geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
            LIMIT :most
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
     * Hands over the selected features in and around the tile, in no order.
     *
     * @param most where there are more, so many of them
     */
    void read(
            FeatureTable table,
            TileCoord tile,
            Selection selection,
            int most,
            Consumer<Row> reader) {
        var where = SelectionSql.where(table, selection);
        var properties = TileProperties.of(table);
        var parameters = parameters(tile, where);
        parameters.put("most", most);
        var sql = ROWS.formatted(columns(table), table.view(), where.text());
        RowCallbackHandler handler = row -> reader.accept(toRow(properties, row));
        try {
            jdbc.sql(sql).params(parameters).query(handler);
        } catch (UncategorizedSQLException | DataIntegrityViolationException refused) {
            throw selection.blamed(refused);
        }
    }

    /**
     * A feature for a tile.
     *
     * @param properties as {@link ir.hamyar.atlas.mvt.LayerWriter} takes them
     * @param wkb longitude and latitude
     */
    record Row(@Nullable Object[] properties, byte[] wkb) {}

    private static Row toRow(List<Property> properties, ResultSet row) throws SQLException {
        var values = new Object[properties.size()];
        for (var at = 0; at < values.length; at++) {
            values[at] = toValue(properties.get(at), row, at + 1);
        }
        return new Row(values, row.getBytes(values.length + 1));
    }

    private static @Nullable Object toValue(Property property, ResultSet row, int column)
            throws SQLException {
        return switch (property.type()) {
            case TEXT ->
                    property.name().equals("ref") ? row.getBytes(column) : row.getString(column);
            case TEXT_LIST, OBJECT, DATE, INSTANT -> row.getString(column);
            case INTEGER -> {
                var number = row.getLong(column);
                yield row.wasNull() ? null : number;
            }
            case NUMBER -> {
                var number = row.getDouble(column);
                yield row.wasNull() ? null : number;
            }
            case BOOLEAN -> {
                var answer = row.getBoolean(column);
                yield row.wasNull() ? null : answer;
            }
        };
    }

    static Map<String, Object> parameters(TileCoord tile, Where where) {
        var parameters = new HashMap<>(where.parameters());
        var reach = tile.reach((double) MARGIN / SIDE);
        parameters.put("west", reach.west());
        parameters.put("south", reach.south());
        parameters.put("east", reach.east());
        parameters.put("north", reach.north());
        return parameters;
    }

    /** The box around all that is drawn, empty where nothing is located. */
    Optional<Bbox> findBounds(FeatureTable table) {
        return jdbc.sql(BOUNDS.formatted(table.view(), table.holds()))
                .param("part", table.heldValue())
                .query(TileRepository::toBox)
                .optional();
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
