package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.selection.Box;
import ir.hamyar.atlas.selection.Selection;
import ir.hamyar.atlas.selection.SelectionSql;
import ir.hamyar.atlas.selection.Where;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
    }

    private static final int LEAST_CELLS = 7;

    /** So many cells across tell a box well enough. */
    private static final int MOST_ACROSS = 16;

    /** About as wide as Qom with all its outskirts, in degrees. */
    private static final double TOWN = 0.3;

    /** Where web maps end, in degrees of latitude. */
    private static final double EDGE = 85.051;

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
     * of the page, and a place in longitude and latitude in binary.
     */
    static Statement stream(FeatureTable table, ItemsQuery query, boolean sorted) {
        var page = page(table, query, sorted, "geom");
        var values =
                columns(query).stream().map(FeatureSql::written).collect(Collectors.joining(", "));
        var place =
                FeatureBytes.isBinary(query.crs()) ? "ST_AsBinary(geom)" : geometry(query.crs());
        return page.as("SELECT %s, %s\nFROM (%s) AS page".formatted(values, place, page.text()));
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
            return byPlace(table, query, box.get(), places);
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
                parameters);
    }

    /**
     * A page in the order of places: first what is large, then stretch after stretch until the page
     * is full. PostgreSQL goes through the parts of an Append, and through the outer side of a
     * nested loop, in the order in which they are written; sorting once more would mean reading
     * all.
     */
    private static Statement byPlace(FeatureTable table, ItemsQuery query, Box box, String places) {
        var stretches = Stretches.of(box);
        var where = SelectionSql.unindexed(table, query.selection());
        var parameters = new HashMap<>(where.parameters());
        parameters.put("limit", query.limit() + 1);
        parameters.put("offset", query.offset());
        parameters.put("most", query.limit() + 1 + query.offset());
        var backward = query.isBackward();
        var from =
                query.cursor()
                        .map(token -> Long.parseLong(String.valueOf(token.key().get(0))))
                        .orElse(Long.MIN_VALUE);
        var ahead = stretches.beyond(from, backward);
        parameters.put("firsts", ahead.firsts());
        parameters.put("lasts", ahead.lasts());
        query.cursor().ifPresent(token -> bind(token, parameters));
        var order = Order.of(query.sort());
        var beyond = query.cursor().map(token -> "AND " + order.beyond(token)).orElse("");
        var direction = backward ? " DESC" : "";
        var large =
                """
                (SELECT %1$s, geom
                 FROM %2$s
                 WHERE place_key = -1 AND geom && ST_MakeEnvelope(:box_w, :box_s, :box_e, :box_n, 4326) AND %3$s %4$s
                 ORDER BY ref%5$s LIMIT :most)
                """
                        .formatted(
                                names(columns(query)),
                                table.view(),
                                where.text(),
                                beyond,
                                direction);
        var small =
                """
                (SELECT found.*
                 FROM unnest(CAST(:firsts AS bigint[]), CAST(:lasts AS bigint[])) AS stretch (first, last)
                 CROSS JOIN LATERAL (
                     SELECT %1$s, geom
                     FROM %2$s
                     WHERE place_key BETWEEN stretch.first AND stretch.last AND %3$s %4$s
                     ORDER BY place_key%5$s, ref%5$s LIMIT :most) AS found)
                """
                        .formatted(
                                names(columns(query)),
                                table.view(),
                                where.text(),
                                beyond,
                                direction);
        return new Statement(
                """
                SELECT %s, %s
                FROM (%s UNION ALL %s) AS placed
                LIMIT :limit OFFSET :offset
                """
                        .formatted(
                                names(columns(query)),
                                places,
                                backward ? small : large,
                                backward ? large : small),
                parameters,
                isOfATown(box));
    }

    /**
     * Whether a plan that takes the box for a small one is right: in a wide one there may be so
     * many large features that their index of places is the wrong way to a page of them.
     */
    private static boolean isOfATown(Box box) {
        return box.east() - box.west() <= TOWN && box.north() - box.south() <= TOWN;
    }

    /**
     * How many there are about in a box, by the cells of the crowd: of a cell that lies partly in
     * it, the same part counts.
     */
    static Statement countInCells(FeatureTable table, Box box) {
        var level = FeatureTable.DEEPEST_CELLS;
        while (level > LEAST_CELLS
                && (box.east() - box.west()) / 360 * (1 << level) > MOST_ACROSS) {
            level--;
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("level", level);
        parameters.put("west", column(box.west(), level));
        parameters.put("east", column(box.east(), level));
        parameters.put("north", row(box.north(), level));
        parameters.put("south", row(box.south(), level));
        var part = table.part();
        if (part != null) {
            parameters.put("part", part.value());
        }
        return new Statement(
                """
                SELECT coalesce(round(sum(count * (least(x + 1, :east) - greatest(x, :west))
                                                * (least(y + 1, :south) - greatest(y, :north)))), 0)::bigint
                FROM %s
                WHERE level = :level AND x BETWEEN floor(:west)::integer AND floor(:east)::integer
                  AND y BETWEEN floor(:north)::integer AND floor(:south)::integer AND ends > current_date%s
                """
                        .formatted(
                                table.cells(),
                                part == null ? "" : " AND " + part.property() + " = :part"),
                parameters,
                true);
    }

    private static double column(double lon, int level) {
        return (lon + 180) / 360 * (1 << level);
    }

    private static double row(double lat, int level) {
        var sine = Math.sin(Math.toRadians(Math.max(-EDGE, Math.min(EDGE, lat))));
        return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << level);
    }

    private static void bind(PageToken token, Map<String, Object> parameters) {
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
        var columns = new LinkedHashSet<Property>();
        columns.add(Property.text("ref"));
        columns.addAll(query.shown());
        columns.addAll(Order.of(query.sort()).properties());
        return List.copyOf(columns);
    }

    private static String names(List<Property> columns) {
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
