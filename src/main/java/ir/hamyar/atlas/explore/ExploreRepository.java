package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.download.FileRow;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.PageRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers questions; the statements are written by {@link ExploreSql}. */
@Repository
class ExploreRepository extends PageRepository {

    /** Enough to be quick, few enough never to hold a whole answer in memory. */
    private static final int FETCHED_AT_ONCE = 500;

    private static final String LIST_UNITS =
            """
            SELECT ref, name_fa, name_en
            FROM boundary
            WHERE ref = ANY (string_to_array(:refs, ','))
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ExploreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CodeCount> listCounts(Question question) {
        var statement = ExploreSql.counts(question);
        return jdbc.sql(statement.text())
                .params(statement.parameters())
                .query(
                        (row, n) ->
                                new CodeCount(
                                        row.getString("facet"),
                                        row.getString("code"),
                                        row.getInt("things")))
                .list();
    }

    List<Row> listRows(Question question, String language) {
        var statement = ExploreSql.rows(question, language);
        return jdbc.sql(statement.text())
                .params(statement.parameters())
                .query((row, n) -> toRow(row))
                .list();
    }

    /** Administrative units by their refs. */
    List<Named> listUnits(List<String> refs) {
        return jdbc.sql(LIST_UNITS)
                .param("refs", String.join(",", refs))
                .query((row, n) -> self(row))
                .list();
    }

    /** Hands all that is found over one by one, in the order of {@code ref}. */
    @Transactional(readOnly = true)
    public void readFeatures(Question question, FeatureTable table, Consumer<FileRow> taker) {
        var statement = ExploreSql.features(question, table);
        RowCallbackHandler handler = row -> taker.accept(toFileRow(question, table, row));
        jdbc.sql(statement.text())
                .params(statement.parameters())
                .withFetchSize(FETCHED_AT_ONCE)
                .query(handler);
    }

    private static Row toRow(ResultSet row) throws SQLException {
        return new Row(
                self(row),
                bilingual(row, "place"),
                row.getString("kind"),
                county(row),
                texts(row, "sectors"),
                row.getInt("offers"),
                row.getInt("opportunities"),
                row.getString("stage"),
                row.getString("model"),
                row.getBigDecimal("amount"),
                row.getString("amount_unit"),
                row.getString("amount_scope"),
                row.getObject("amount_year", Integer.class),
                row.getBigDecimal("land_area_m2"),
                row.getString("tenure"),
                row.getObject("deadline", LocalDate.class),
                row.getObject("reported_on", LocalDate.class),
                row.getString("precision"),
                row.getObject("uncertainty_m", Integer.class),
                row.getString("source"),
                row.getString("source_url"),
                row.getString("source_title"),
                row.getBoolean("demonstration"),
                row.getBoolean("certain"));
    }

    private static @Nullable Named county(ResultSet row) throws SQLException {
        return named(row, "county");
    }

    private static FileRow toFileRow(Question question, FeatureTable table, ResultSet row)
            throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (var property : table.properties()) {
            values.add(toValue(property, row));
        }
        if (!question.grounds().isEmpty()) {
            values.add(row.getBoolean("is_certain") ? "certain" : "possible");
        }
        return new FileRow(values, toPlace(row));
    }

    private static FileRow.@Nullable Place toPlace(ResultSet row) throws SQLException {
        var geometry = row.getString("geometry");
        return geometry == null
                ? null
                : new FileRow.Place(
                        geometry,
                        row.getBytes("wkb"),
                        row.getObject("point_lon", Double.class),
                        row.getObject("point_lat", Double.class));
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
