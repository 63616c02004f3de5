package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.feature.PropertyType;
import ir.hamyar.atlas.geo.Bbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     */
    record Statement(String text, Map<String, Object> parameters) {}

    /** RFC 7946: outer rings run counter-clockwise; six decimals are a tenth of a metre. */
    private static final String GEOMETRY = "ST_AsGeoJSON(ST_ForcePolygonCCW(geom), 6) AS geometry";

    private final FeatureTable table;
    private final Map<String, Object> parameters = new HashMap<>();

    private FeatureSql(FeatureTable table) {
        this.table = table;
    }

    static Statement page(FeatureTable table, ItemsQuery query) {
        var sql = new FeatureSql(table);
        sql.parameters.put("limit", query.limit());
        sql.parameters.put("offset", query.offset());
        // With a box, walking the index of ref would visit every row outside it: sort what it
        // found.
        var order = query.bbox().isPresent() ? "ref || ''" : "ref";
        return sql.statement(
                """
                SELECT %s, %s
                FROM %s
                WHERE %s
                ORDER BY %s
                LIMIT :limit OFFSET :offset
                """
                        .formatted(sql.columns(), GEOMETRY, table.view(), sql.where(query), order));
    }

    static Statement count(FeatureTable table, ItemsQuery query) {
        var sql = new FeatureSql(table);
        return sql.statement(
                "SELECT count(*) FROM %s WHERE %s".formatted(table.view(), sql.where(query)));
    }

    static Statement item(FeatureTable table, String ref) {
        var sql = new FeatureSql(table);
        sql.parameters.put("ref", ref);
        return sql.statement(
                "SELECT %s, %s FROM %s WHERE ref = :ref%s"
                        .formatted(sql.columns(), GEOMETRY, table.view(), sql.andHolds()));
    }

    private Statement statement(String text) {
        return new Statement(text, Map.copyOf(parameters));
    }

    private String columns() {
        return table.properties().stream().map(Property::name).collect(Collectors.joining(", "));
    }

    private String andHolds() {
        return held().map(condition -> " AND " + condition).orElse("");
    }

    private Optional<String> held() {
        var part = table.part();
        if (part == null) {
            return Optional.empty();
        }
        parameters.put("part", part.value());
        return Optional.of(part.property() + " = :part");
    }

    private String where(ItemsQuery query) {
        var conditions = new ArrayList<String>();
        held().ifPresent(conditions::add);
        conditions.add(query.days().map(this::meets).orElse("is_current"));
        query.bbox().ifPresent(box -> conditions.add(touches(box)));
        query.filters().forEach(filter -> conditions.add(holds(filter)));
        return String.join("\n  AND ", conditions);
    }

    private String meets(DayRange days) {
        parameters.put("first", orInfinity(days.first()));
        parameters.put("last", orInfinity(days.last()));
        return "time_start <= CAST(:last AS date) AND time_end >= CAST(:first AS date)";
    }

    private static Object orInfinity(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return "-infinity";
        }
        return day.equals(LocalDate.MAX) ? "infinity" : day;
    }

    private String touches(Bbox box) {
        if (!box.crossesAntimeridian()) {
            return touches(box, "box");
        }
        var west = new Bbox(box.west(), box.south(), Bbox.MAX_LON, box.north());
        var east = new Bbox(-Bbox.MAX_LON, box.south(), box.east(), box.north());
        return "(%s OR %s)".formatted(touches(west, "west_box"), touches(east, "east_box"));
    }

    private String touches(Bbox box, String name) {
        parameters.put(name + "_w", box.west());
        parameters.put(name + "_s", box.south());
        parameters.put(name + "_e", box.east());
        parameters.put(name + "_n", box.north());
        // The envelope of the envelope: a box without width is a line or a point, which can be
        // touched.
        var envelope =
                "ST_Envelope(ST_MakeEnvelope(:%1$s_w, :%1$s_s, :%1$s_e, :%1$s_n, 4326))"
                        .formatted(name);
        return "(geom && %1$s AND ST_Intersects(geom, %1$s))".formatted(envelope);
    }

    private String holds(Filter filter) {
        var column = filter.property().name();
        var name = "is_" + column;
        parameters.put(name, List.copyOf(filter.values()));
        return filter.property().type() == PropertyType.TEXT_LIST
                ? "%s && ARRAY[:%s]::text[]".formatted(column, name)
                : "%s IN (:%s)".formatted(column, name);
    }
}
