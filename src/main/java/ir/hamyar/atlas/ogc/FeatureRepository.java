package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.download.FileRow;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.feature.PropertyType;
import ir.hamyar.atlas.geo.Bbox;
import ir.hamyar.atlas.geo.Crs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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

    /**
     * Connections make a plan for every box. Where one plan does, making it anew costs as much as
     * reading the page. Both go to the database together, and the setting ends with them.
     */
    private static final String ONE_PLAN =
            "SELECT set_config('plan_cache_mode', 'force_generic_plan', true);\n";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final int ROWS_AT_A_TIME = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate inParts;
    private final TransactionTemplate reading;

    FeatureRepository(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        var parts =
                new JdbcTemplate(Objects.requireNonNull(jdbc.getJdbcTemplate().getDataSource()));
        parts.setFetchSize(ROWS_AT_A_TIME);
        this.inParts = new NamedParameterJdbcTemplate(parts);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Hands a page's rows over one by one, in the order that was asked for.
     *
     * @param sorted whether to find first what matches and then sort it
     * @throws ir.hamyar.atlas.problem.InvalidInput when a place or a sum that was asked for cannot
     *     be worked out
     */
    public Page readPage(
            FeatureTable table, ItemsQuery query, boolean sorted, Consumer<FeatureRow> reader) {
        var rows = new PageRows(query, reader);
        RowCallbackHandler handler = row -> rows.take(toRow(rows.columns(), row, null));
        read(jdbc, FeatureSql.page(table, query, sorted), query, handler);
        return rows.finish();
    }

    /**
     * Writes a page's features straight from the rows. The page must not be one that is read
     * backwards.
     *
     * @param sorted whether to find first what matches and then sort it
     * @throws ir.hamyar.atlas.problem.InvalidInput when a place or a sum that was asked for cannot
     *     be worked out
     */
    public Page writePage(
            FeatureTable table, ItemsQuery query, boolean sorted, FeatureBytes writer) {
        var columns = FeatureSql.columns(query);
        var key = new ArrayList<>(List.of(columns.get(0)));
        key.addAll(Order.of(query.sort()).properties());
        var at = key.stream().mapToInt(property -> columns.indexOf(property) + 1).toArray();
        var rows = new PageRows(query, row -> {});
        RowCallbackHandler handler =
                row -> {
                    var cells = new RowCells(row);
                    if (rows.pass(() -> cells.key(key, at))) {
                        writer.write(cells);
                    }
                };
        RowCallbackHandler matched = row -> rows.takeMatched(row.getLong(1));
        read(jdbc, FeatureSql.stream(table, query, sorted), query, handler, matched);
        return rows.finish();
    }

    private record RowCells(ResultSet row) implements FeatureBytes.Cells {

        @Override
        public byte @Nullable [] bytes(int column) {
            try {
                return row.getBytes(column);
            } catch (SQLException failure) {
                throw unread(failure);
            }
        }

        @Override
        public @Nullable OffsetDateTime moment(int column) {
            try {
                return row.getObject(column, OffsetDateTime.class);
            } catch (SQLException failure) {
                throw unread(failure);
            }
        }

        /** What of a row a page must know to tell where it begins and ends. */
        FeatureRow key(List<Property> properties, int[] columns) {
            var values = new ArrayList<@Nullable Object>(columns.length);
            try {
                for (var at = 0; at < columns.length; at++) {
                    values.add(
                            properties.get(at).type() == PropertyType.INSTANT
                                    ? toInstant(row, columns[at])
                                    : row.getString(columns[at]));
                }
            } catch (SQLException failure) {
                throw unread(failure);
            }
            return new FeatureRow(properties, values, null, null);
        }

        private static UncategorizedSQLException unread(SQLException failure) {
            return new UncategorizedSQLException("read a row", null, failure);
        }
    }

    /**
     * Hands the rows of a file over one by one, as few of them in memory as the database sends at a
     * time: outside a transaction its driver would read them all first.
     *
     * @param sorted whether to find first what matches and then sort it
     * @throws ir.hamyar.atlas.problem.InvalidInput when a place or a sum that was asked for cannot
     *     be worked out
     */
    public Page readFile(
            FeatureTable table, ItemsQuery query, boolean sorted, Consumer<FeatureRow> reader) {
        var rows = new PageRows(query, reader);
        RowCallbackHandler handler = row -> rows.take(toRow(rows.columns(), row, toPlace(row)));
        var statement = FeatureSql.file(table, query, sorted);
        reading.executeWithoutResult(status -> read(inParts, statement, query, handler));
        return rows.finish();
    }

    private static void read(
            NamedParameterJdbcTemplate from,
            FeatureSql.Statement statement,
            ItemsQuery query,
            RowCallbackHandler... handlers) {
        try {
            query(from, statement, handlers);
        } catch (UncategorizedSQLException | DataIntegrityViolationException refused) {
            throw query.blamed(refused);
        }
    }

    /**
     * Asks what a statement asks.
     *
     * @param handlers of the rows of each answer; where one plan does not do there is one answer
     */
    static void query(
            NamedParameterJdbcTemplate from,
            FeatureSql.Statement statement,
            RowCallbackHandler... handlers) {
        if (!statement.isPlannedOnce()) {
            from.query(statement.text(), statement.parameters(), handlers[0]);
            return;
        }
        PreparedStatementCallback<@Nullable Void> reading =
                prepared -> {
                    prepared.execute();
                    for (var handler : handlers) {
                        if (prepared.getMoreResults()) {
                            handAll(prepared.getResultSet(), handler);
                        }
                    }
                    return null;
                };
        from.execute(ONE_PLAN + statement.text(), statement.parameters(), reading);
    }

    private static void handAll(ResultSet found, RowCallbackHandler handler) throws SQLException {
        try (found) {
            while (found.next()) {
                handler.processRow(found);
            }
        }
    }

    /** The feature, current or ended; empty where none has that {@code ref}. */
    public Optional<FeatureRow> findItem(FeatureTable table, String ref, Crs crs) {
        var found = new AtomicReference<FeatureRow>();
        query(
                jdbc,
                FeatureSql.item(table, ref, crs),
                row -> found.set(toRow(table.properties(), row, null)));
        return Optional.ofNullable(found.get());
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

    private static FileRow.@Nullable Place toPlace(ResultSet row) throws SQLException {
        var geoJson = row.getString("geometry");
        return geoJson == null
                ? null
                : new FileRow.Place(
                        geoJson,
                        row.getBytes("wkb"),
                        row.getObject("east", Double.class),
                        row.getObject("north", Double.class));
    }

    private static FeatureRow toRow(
            List<Property> columns, ResultSet row, FileRow.@Nullable Place place)
            throws SQLException {
        var values = new ArrayList<@Nullable Object>(columns.size());
        for (var property : columns) {
            values.add(toValue(property, row));
        }
        return new FeatureRow(columns, values, row.getString("geometry"), place);
    }

    private static @Nullable Object toValue(Property property, ResultSet row) throws SQLException {
        var column = property.name();
        return switch (property.type()) {
            case TEXT -> row.getString(column);
            case TEXT_LIST -> toList(row, column);
            case INTEGER, NUMBER, BOOLEAN -> row.getObject(column);
            case OBJECT -> toTexts(row.getString(column));
            case DATE -> row.getObject(column, LocalDate.class);
            case INSTANT -> toInstant(row, row.findColumn(column));
        };
    }

    private static @Nullable List<String> toList(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? null : Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Map<String, String> toTexts(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, TEXTS);
    }

    private static @Nullable Object toInstant(ResultSet row, int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
