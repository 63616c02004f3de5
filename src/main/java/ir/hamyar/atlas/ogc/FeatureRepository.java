package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.Bbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the collections' views; the statements are written by {@link FeatureSql}. */
@Repository
class FeatureRepository {

    private static final String EXTENT =
            """
            SELECT ST_XMin(span.box) AS west, ST_YMin(span.box) AS south,
                   ST_XMax(span.box) AS east, ST_YMax(span.box) AS north,
                   nullif(span.first_day, '-infinity') AS first_day,
                   nullif(span.last_day, 'infinity') AS last_day
            FROM (SELECT ST_Extent(geom) AS box, min(time_start) AS first_day, max(time_end) AS last_day
                  FROM %s
                  WHERE %s) AS span
            """;
    private static final String LICENCES =
            "SELECT DISTINCT source_licence FROM %s WHERE source_licence IS NOT NULL AND %s ORDER BY 1";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final NamedParameterJdbcTemplate jdbc;

    FeatureRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands a page's rows over one by one, in the order of {@code ref}.
     *
     * @return how many features match in all, counted in the same state of the data
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public long readPage(FeatureTable table, ItemsQuery query, Consumer<FeatureRow> reader) {
        var statement = FeatureSql.page(table, query);
        var read = new int[1];
        RowCallbackHandler handler =
                row -> {
                    reader.accept(toRow(table, row));
                    read[0]++;
                };
        jdbc.query(statement.text(), statement.parameters(), handler);
        return isLastPage(query, read[0]) ? query.offset() + read[0] : count(table, query);
    }

    /** The feature, current or ended; empty where none has that {@code ref}. */
    public Optional<FeatureRow> findItem(FeatureTable table, String ref) {
        var statement = FeatureSql.item(table, ref);
        return jdbc
                .query(statement.text(), statement.parameters(), (row, number) -> toRow(table, row))
                .stream()
                .findFirst();
    }

    public Extent extent(FeatureTable table) {
        var part = new MapSqlParameterSource("part", table.heldValue());
        var licences =
                table.findProperty("source_licence").isPresent()
                        ? jdbc.queryForList(
                                LICENCES.formatted(table.view(), table.holds()), part, String.class)
                        : List.<String>of();
        var extents =
                jdbc.query(
                        EXTENT.formatted(table.view(), table.holds()),
                        part,
                        (row, number) -> toExtent(row, licences));
        return extents.get(0);
    }

    /** A page that is not full, and not beyond the end, tells the count by itself. */
    private static boolean isLastPage(ItemsQuery query, int read) {
        return read < query.limit() && (read > 0 || query.offset() == 0);
    }

    private long count(FeatureTable table, ItemsQuery query) {
        var statement = FeatureSql.count(table, query);
        var count = jdbc.queryForObject(statement.text(), statement.parameters(), Long.class);
        return count == null ? 0 : count;
    }

    private static Extent toExtent(ResultSet row, List<String> licences) throws SQLException {
        var west = row.getObject("west", Double.class);
        var bbox =
                west == null
                        ? Optional.<Bbox>empty()
                        : Optional.of(
                                new Bbox(
                                        west,
                                        row.getDouble("south"),
                                        row.getDouble("east"),
                                        row.getDouble("north")));
        return new Extent(
                bbox,
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                licences);
    }

    private static FeatureRow toRow(FeatureTable table, ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable Object>(table.properties().size());
        for (var property : table.properties()) {
            values.add(toValue(property, row));
        }
        return new FeatureRow(values, row.getString("geometry"));
    }

    private static @Nullable Object toValue(Property property, ResultSet row) throws SQLException {
        var column = property.name();
        return switch (property.type()) {
            case TEXT -> row.getString(column);
            case TEXT_LIST -> toList(row, column);
            case INTEGER, NUMBER, BOOLEAN -> row.getObject(column);
            case OBJECT -> toTexts(row.getString(column));
            case DATE -> row.getObject(column, LocalDate.class);
            case INSTANT -> toInstant(row, column);
        };
    }

    private static @Nullable List<String> toList(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? null : Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Map<String, String> toTexts(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, TEXTS);
    }

    private static @Nullable Object toInstant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
