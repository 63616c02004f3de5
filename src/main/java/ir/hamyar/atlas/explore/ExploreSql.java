package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.text.PersianText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements that answer a question. Only names of the program become part of a
 * statement; everything that was sent is bound.
 */
final class ExploreSql {

    /**
     * A statement and what is bound in it.
     *
     * @param parameters by the names they have in the statement
     */
    record Statement(String text, Map<String, Object> parameters) {}

    private static final String ENTRIES =
            """
            WITH entry AS MATERIALIZED (
                SELECT ref, demonstration, %s,
                       coalesce(%s, false) AS stands,
                       coalesce(%s, false) AS certain,
                       %s
                FROM explore_entry
                WHERE collection = :subject
            )
            """;

    private static final String COUNT_CODES =
            """
            SELECT '%1$s' AS facet, code, count(DISTINCT ref) FILTER (WHERE %2$s) AS things
            FROM entry
            CROSS JOIN unnest(%3$s) AS code
            GROUP BY code
            """;

    private static final String COUNT_ALL =
            """
            SELECT NULL AS facet, 'all' AS code, count(DISTINCT ref) FILTER (WHERE %1$s) AS things
            FROM entry
            UNION ALL
            SELECT NULL, 'demonstration', count(DISTINCT ref) FILTER (WHERE demonstration AND %1$s)
            FROM entry
            """;

    private static final String FOUND =
            """
            , found AS (
                SELECT ref, bool_or(certain) AS certain
                FROM entry
                WHERE %s
                GROUP BY ref
            )
            """;

    private static final String LIST_ROWS =
            """
            SELECT ref, name_fa, name_en, place_fa, place_en, kind,
                   county_ref, county_name_fa, county_name_en, sectors, offers, opportunities, stage, model,
                   amount, amount_unit, amount_scope, amount_year, land_area_m2, tenure, deadline, reported_on,
                   precision, uncertainty_m, source, source_licence, source_date, source_url, source_title,
                   demonstration, certain
            FROM explore_row
            JOIN found USING (ref)
            WHERE collection = :subject
            ORDER BY %s, ref
            LIMIT :limit OFFSET :offset
            """;

    /** RFC 7946: outer rings run counter-clockwise; six decimals are a tenth of a metre. */
    private static final String READ_FEATURES =
            """
            SELECT %s, certain AS is_certain,
                   ST_AsGeoJSON(ST_ForcePolygonCCW(geom), 6) AS geometry,
                   ST_AsBinary(ST_Force2D(geom), 'NDR') AS wkb,
                   CASE WHEN GeometryType(geom) = 'POINT' THEN ST_X(geom) END AS point_lon,
                   CASE WHEN GeometryType(geom) = 'POINT' THEN ST_Y(geom) END AS point_lat
            FROM %s
            JOIN found USING (ref)
            ORDER BY ref
            """;

    private final Question question;
    private final List<Facet> facets;
    private final Map<String, Object> parameters = new HashMap<>();
    private final String entries;

    private ExploreSql(Question question) {
        this.question = question;
        this.facets = question.subject().facets();
        parameters.put("subject", question.subject().code());
        this.entries = entries();
    }

    /** How many things stand under each code of each facet, without that facet's own filter. */
    static Statement counts(Question question) {
        var sql = new ExploreSql(question);
        var counts =
                Stream.concat(
                                sql.facets.stream().map(sql::countCodes),
                                Stream.of(COUNT_ALL.formatted(sql.holdsBut(null))))
                        .collect(Collectors.joining("UNION ALL\n"));
        return sql.statement(counts);
    }

    /**
     * One page of rows.
     *
     * @param language of the names by which they are sorted
     */
    static Statement rows(Question question, String language) {
        var sql = new ExploreSql(question);
        sql.parameters.put("limit", question.limit());
        sql.parameters.put("offset", question.offset());
        return sql.statement(sql.found() + LIST_ROWS.formatted(sql.order(language)));
    }

    /** All that is found, with the properties of the collection. */
    static Statement features(Question question, FeatureTable table) {
        var sql = new ExploreSql(question);
        var columns =
                table.properties().stream().map(Property::name).collect(Collectors.joining(", "));
        return sql.statement(sql.found() + READ_FEATURES.formatted(columns, table.view()));
    }

    private Statement statement(String text) {
        return new Statement(entries + text, Map.copyOf(parameters));
    }

    private String entries() {
        var columns = facets.stream().map(Facet::column).collect(Collectors.joining(", "));
        var conditions = new ArrayList<String>();
        conditions.add(words());
        question.grounds().forEach(ground -> conditions.add(mayLie(ground)));
        var certain =
                question.grounds().isEmpty()
                        ? "true"
                        : question.grounds().stream()
                                .map(this::liesCertainly)
                                .collect(Collectors.joining(" AND "));
        var holds = facets.stream().map(this::holds).collect(Collectors.joining(",\n           "));
        return ENTRIES.formatted(columns, String.join(" AND ", conditions), certain, holds);
    }

    private String words() {
        var tokens = PersianText.searchTokens(question.q());
        if (tokens.isEmpty()) {
            return "true";
        }
        parameters.put(
                "patterns", tokens.stream().map(token -> "%" + token + "%").toArray(String[]::new));
        return "search_key LIKE ALL (:patterns)";
    }

    private String mayLie(Ground ground) {
        var name = ground.parameter();
        parameters.put(name, ground.wkt());
        parameters.put(name + "_reach", ground.reachMetres());
        return "ST_DWithin(ground::geography, %s::geography, :%s_reach + uncertainty_m)"
                .formatted(shape(ground), name);
    }

    /** An area lies certainly near a point only where all of it does. */
    private String liesCertainly(Ground ground) {
        var shape = shape(ground);
        if (ground.isNear()) {
            return """
            (ST_Dimension(ground) = 0 \
            AND ST_Distance(ground::geography, %s::geography) + uncertainty_m <= :near_reach)"""
                    .formatted(shape);
        }
        return """
        (ST_CoveredBy(ground, %1$s) AND (uncertainty_m = 0 \
        OR ST_Distance(ground::geography, ST_Boundary(%1$s)::geography) >= uncertainty_m))"""
                .formatted(shape);
    }

    private static String shape(Ground ground) {
        return "ST_GeomFromText(:%s, 4326)".formatted(ground.parameter());
    }

    private String holds(Facet facet) {
        var codes = question.codes(facet);
        if (codes.isEmpty()) {
            return "true AS " + flag(facet);
        }
        parameters.put(facet.parameter(), String.join(",", codes));
        return "%s && string_to_array(:%s, ',') AS %s"
                .formatted(facet.column(), facet.parameter(), flag(facet));
    }

    private static String flag(Facet facet) {
        return "holds_" + facet.parameter();
    }

    /** Everything but the filter of one facet. */
    private String holdsBut(@Nullable Facet left) {
        return Stream.concat(
                        Stream.of("stands"),
                        facets.stream().filter(facet -> facet != left).map(ExploreSql::flag))
                .collect(Collectors.joining(" AND "));
    }

    private String countCodes(Facet facet) {
        return COUNT_CODES.formatted(facet.parameter(), holdsBut(facet), facet.column());
    }

    private String found() {
        return FOUND.formatted(holdsBut(null));
    }

    private String order(String language) {
        var order = question.order();
        if (order != null) {
            return order.sql(language, question.descending());
        }
        var usual = question.subject() == Subject.SITES ? "offers DESC, " : "";
        return "certain DESC, " + usual + Order.NAME.sql(language, false);
    }
}
