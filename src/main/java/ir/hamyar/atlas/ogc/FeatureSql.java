package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.selection.Selection;
import ir.hamyar.atlas.selection.SelectionSql;
import ir.hamyar.atlas.selection.Where;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds the statements on a collection's view. Only the program's own constants, the view and the
 * names of its properties, become part of a statement; everything a client sends is bound.
 */
final class FeatureSql {

    /**
     * A statement and what is bound in it.
     *
     * @param parameters by the names they have in the statement
     * @param isPlannedOnce whether one plan does for all values, so that it need not be made anew
     *     for each
     */
    record Statement(String text, Map<String, Object> parameters, boolean isPlannedOnce) {

        Statement(String text, Map<String, Object> parameters) {
            this(text, parameters, false);
        }

        private Statement as(String otherText) {
            return new Statement(otherText, parameters, isPlannedOnce);
        }

        /** Both in one message, for two answers. What they name alike must be the same. */
        private Statement with(Statement other) {
            var both = new HashMap<>(parameters);
            both.putAll(other.parameters);
            return new Statement(text + ";\n" + other.text, both, isPlannedOnce);
        }
    }

    private FeatureSql() {}

    /**
     * A page and one feature more, which tells whether there is another page.
     *
     * @param sorted whether to find first what matches and then sort it
     */
    static Statement page(FeatureTable table, ItemsQuery query, boolean sorted) {
        return page(table, query, sorted, geometry(query.crs()));
    }

    /**
     * The same for {@link FeatureBytes}: values as the text that is written, made only of the rows
     * of the page, and a place in longitude and latitude in binary. In a second answer, where there
     * is one, stands how many match about.
     */
    static Statement stream(FeatureTable table, ItemsQuery query, boolean sorted) {
        var page = page(table, query, sorted, "geom");
        var values =
                columns(query).stream().map(FeatureSql::written).collect(Collectors.joining(", "));
        var place =
                FeatureBytes.isBinary(query.crs()) ? "ST_AsBinary(geom)" : geometry(query.crs());
        var stream =
                page.as("SELECT %s, %s\nFROM (%s) AS page".formatted(values, place, page.text()));
        return stream.isPlannedOnce() && isCountedByCells(query)
                ? stream.with(PlacedSql.count(table, query.selection().plainBox().orElseThrow()))
                : stream;
    }

    /** Whether cells tell how many match: they know of boxes, and of nothing else. */
    static boolean isCountedByCells(ItemsQuery query) {
        return query.isByPlace() && query.selection().isOnlyBox();
    }

    private static String written(Property property) {
        var name = property.name();
        return switch (property.type()) {
            case TEXT, INSTANT -> name;
            case TEXT_LIST -> "CAST(to_json(" + name + ") AS text)";
            case INTEGER, NUMBER, BOOLEAN, DATE, OBJECT -> "CAST(" + name + " AS text)";
        };
    }

    /** The same for a file, where a geometry is also told in binary and a point in two numbers. */
    static Statement file(FeatureTable table, ItemsQuery query, boolean sorted) {
        var place = "ST_Force2D(" + moved(query.crs()) + ")";
        var point = "CASE WHEN ST_GeometryType(geom) = 'ST_Point' THEN %s(" + place + ") END AS %s";
        return page(
                table,
                query,
                sorted,
                String.join(
                        ", ",
                        geometry(query.crs()),
                        "ST_AsBinary(" + place + ", 'NDR') AS wkb",
                        point.formatted("ST_X", "east"),
                        point.formatted("ST_Y", "north")));
    }

    private static Statement page(
            FeatureTable table, ItemsQuery query, boolean sorted, String places) {
        var box = query.selection().plainBox();
        if (query.isByPlace() && box.isPresent()) {
            return PlacedSql.page(table, query, box.get(), places);
        }
        var where = SelectionSql.where(table, query.selection());
        var parameters = new HashMap<>(where.parameters());
        parameters.put("limit", query.limit() + 1);
        parameters.put("offset", query.offset());
        var order = Order.of(query.sort());
        query.cursor().ifPresent(token -> bind(token, parameters));
        return new Statement(
                """
                SELECT %s, %s
                FROM %s
                WHERE %s%s
                ORDER BY %s
                LIMIT :limit OFFSET :offset
                """
                        .formatted(
                                names(columns(query)),
                                places,
                                table.view(),
                                where.text(),
                                query.cursor()
                                        .map(token -> "\n  AND " + order.beyond(token))
                                        .orElse(""),
                                order.sql(query.isBackward(), sorted)),
                parameters,
                // Found by the place, then sorted: whichever box it is, there is no better way.
                sorted && query.selection().isOnlyBox());
    }

    static void bind(PageToken token, Map<String, Object> parameters) {
        for (var at = 0; at < token.key().size(); at++) {
            var value = token.key().get(at);
            if (value != null) {
                parameters.put(Order.name(at), value);
            }
        }
    }

    /** How many match, counted no further than a number. */
    static Statement count(FeatureTable table, Selection selection, int most) {
        var where = SelectionSql.where(table, selection);
        var parameters = new HashMap<>(where.parameters());
        parameters.put("most", most);
        return new Statement(
                "SELECT count(*) FROM (SELECT 1 FROM %s WHERE %s LIMIT :most) AS counted"
                        .formatted(table.view(), where.text()),
                parameters);
    }

    static Statement count(FeatureTable table, Selection selection) {
        return of("SELECT count(*) FROM %s WHERE %s", table, SelectionSql.where(table, selection));
    }

    /** How many the planner expects to match. */
    static Statement estimate(FeatureTable table, Selection selection) {
        return of(
                "EXPLAIN (FORMAT JSON) SELECT 1 FROM %s WHERE %s",
                table, SelectionSql.estimable(table, selection));
    }

    private static Statement of(String text, FeatureTable table, Where where) {
        return new Statement(text.formatted(table.view(), where.text()), where.parameters());
    }

    static Statement item(FeatureTable table, String ref, Crs crs) {
        var parameters = new HashMap<String, Object>(Map.of("ref", ref));
        var part = table.part();
        if (part != null) {
            parameters.put("part", part.value());
        }
        return new Statement(
                "SELECT %s, %s FROM %s WHERE ref = :ref%s"
                        .formatted(
                                names(table.properties()),
                                geometry(crs),
                                table.view(),
                                part == null ? "" : " AND " + part.property() + " = :part"),
                parameters,
                true);
    }

    /** What a page is read with: {@code ref}, what is shown, and what is sorted by. */
    static List<Property> columns(ItemsQuery query) {
        var columns = new LinkedHashMap<String, Property>();
        columns.put("ref", Property.text("ref"));
        query.shown().forEach(property -> columns.putIfAbsent(property.name(), property));
        Order.of(query.sort())
                .properties()
                .forEach(property -> columns.putIfAbsent(property.name(), property));
        return List.copyOf(columns.values());
    }

    static String names(List<Property> columns) {
        return columns.stream().map(Property::name).collect(Collectors.joining(", "));
    }

    /** RFC 7946: outer rings run counter-clockwise, seen with east before north. */
    private static String geometry(Crs crs) {
        var moved = moved(crs);
        var ordered = crs.isNorthFirst() ? "ST_FlipCoordinates(" + moved + ")" : moved;
        return "ST_AsGeoJSON(%s, %d, 0) AS geometry".formatted(ordered, crs.decimals());
    }

    private static String moved(Crs crs) {
        // It would turn lines round as well.
        var turned = "CASE WHEN ST_Dimension(geom) = 2 THEN ST_ForcePolygonCCW(geom) ELSE geom END";
        return crs.isInDegrees() ? turned : "ST_Transform(%s, %d)".formatted(turned, crs.srid());
    }
}
