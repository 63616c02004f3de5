package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.selection.Box;
import ir.hamyar.atlas.selection.SelectionSql;
import ir.hamyar.atlas.selection.Where;
import java.util.HashMap;
import java.util.Map;

/** Builds the statements on a crowd of features that stand in the order of places. */
final class PlacedSql {

    private static final int LEAST_CELLS = 7;

    /** So many cells across tell a box well enough. */
    private static final int MOST_ACROSS = 16;

    /** About as wide as Qom with all its outskirts, in degrees. */
    private static final double TOWN = 0.3;

    /** Where web maps end, in degrees of latitude. */
    private static final double EDGE = 85.051;

    private PlacedSql() {}

    /**
     * A page in the order of places: first what is large, then stretch after stretch until the page
     * is full. PostgreSQL goes through the parts of an Append, and through the outer side of a
     * nested loop, in the order in which they are written; sorting once more would mean reading
     * all.
     */
    static FeatureSql.Statement page(FeatureTable table, ItemsQuery query, Box box, String places) {
        var inBox = SelectionSql.unindexed(table, query.selection(), "FALSE");
        var inStretch = SelectionSql.unindexed(table, query.selection(), "stretch.within");
        var backward = query.isBackward();
        var order = Order.of(query.sort());
        var beyond = query.cursor().map(token -> "AND " + order.beyond(token)).orElse("");
        var direction = backward ? " DESC" : "";
        var names = FeatureSql.names(FeatureSql.columns(query));
        var large =
                """
                (SELECT %1$s, geom
                 FROM %2$s
                 WHERE place_key = -1 AND geom && ST_MakeEnvelope(:box_w, :box_s, :box_e, :box_n, 4326) AND %3$s %4$s
                 ORDER BY ref%5$s LIMIT :most)
                """
                        .formatted(names, table.view(), inBox.text(), beyond, direction);
        var small =
                """
                (SELECT found.*
                 FROM unnest(CAST(:firsts AS bigint[]), CAST(:lasts AS bigint[]), CAST(:withins AS boolean[]))
                          AS stretch (first, last, within)
                 CROSS JOIN LATERAL (
                     SELECT %1$s, geom
                     FROM %2$s
                     WHERE place_key BETWEEN stretch.first AND stretch.last AND %3$s %4$s
                     ORDER BY place_key%5$s, ref%5$s LIMIT :most) AS found)
                """
                        .formatted(names, table.view(), inStretch.text(), beyond, direction);
        return new FeatureSql.Statement(
                """
                SELECT %s, %s
                FROM (%s UNION ALL %s) AS placed
                LIMIT :limit OFFSET :offset
                """
                        .formatted(
                                names, places, backward ? small : large, backward ? large : small),
                parameters(query, box, inBox),
                isOfATown(box));
    }

    private static Map<String, Object> parameters(ItemsQuery query, Box box, Where where) {
        var parameters = new HashMap<>(where.parameters());
        parameters.put("limit", query.limit() + 1);
        parameters.put("offset", query.offset());
        parameters.put("most", query.limit() + 1 + query.offset());
        query.cursor().ifPresent(token -> FeatureSql.bind(token, parameters));
        var stretches = Stretches.of(box);
        var ahead =
                query.cursor()
                        .map(token -> stretches.beyond(placeKey(token), query.isBackward()))
                        .orElse(stretches);
        parameters.put("firsts", ahead.firsts());
        parameters.put("lasts", ahead.lasts());
        parameters.put("withins", ahead.withins());
        return parameters;
    }

    private static long placeKey(PageToken token) {
        return Long.parseLong(String.valueOf(token.key().get(0)));
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
    static FeatureSql.Statement count(FeatureTable table, Box box) {
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
        return new FeatureSql.Statement(
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
}
