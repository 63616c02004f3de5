package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.PropertyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Turns a selection into a condition. Only the program's own constants and the names of properties
 * become part of it; everything a client sends is bound.
 */
public final class SelectionSql {

    private final Bindings bindings = new Bindings();

    private SelectionSql() {}

    /**
     * @throws ir.hamyar.atlas.problem.InvalidInput when the filter names no property of the table,
     *     or compares what cannot be compared
     */
    public static Where where(FeatureTable table, Selection selection) {
        var sql = new SelectionSql();
        return sql.where(table, selection, box -> new BoxSql(sql.bindings).touches(box));
    }

    /**
     * The same as a planner can judge it: it would take a box that is asked twice, of the index and
     * of the geometry, for two boxes, and expect far too little.
     */
    public static Where estimable(FeatureTable table, Selection selection) {
        var sql = new SelectionSql();
        return sql.where(table, selection, box -> new BoxSql(sql.bindings).isNear(box));
    }

    /**
     * The same without the index of places, for what is found by another: as quick for points, for
     * which the index would have been enough.
     *
     * @param known a condition under which a box need not be asked about
     */
    public static Where unindexed(FeatureTable table, Selection selection, String known) {
        var sql = new SelectionSql();
        return sql.where(
                table,
                selection,
                box ->
                        "(%s OR %s)"
                                .formatted(known, new BoxSql(sql.bindings).touchesUnindexed(box)));
    }

    private Where where(FeatureTable table, Selection selection, Function<Box, String> boxes) {
        var text = String.join("\n  AND ", conditions(table, selection, boxes));
        return new Where(text, bindings.all());
    }

    private List<String> conditions(
            FeatureTable table, Selection selection, Function<Box, String> boxes) {
        var conditions = new ArrayList<String>();
        var part = table.part();
        if (part != null) {
            conditions.add(part.property() + " = " + bindings.bind("part", part.value()));
        }
        conditions.add(selection.days().map(this::meets).orElse("is_current"));
        selection.box().map(boxes).ifPresent(conditions::add);
        selection.values().forEach(values -> conditions.add(holds(values)));
        selection
                .filter()
                .map(filter -> new FilterSql(table, selection.filterCrs(), bindings).of(filter))
                .ifPresent(conditions::add);
        return conditions;
    }

    private String meets(DayRange days) {
        return "time_start <= CAST(%s AS date) AND time_end >= CAST(%s AS date)"
                .formatted(
                        bindings.bind("last", orInfinity(days.last())),
                        bindings.bind("first", orInfinity(days.first())));
    }

    private static Object orInfinity(LocalDate day) {
        if (day.equals(LocalDate.MIN)) {
            return "-infinity";
        }
        return day.equals(LocalDate.MAX) ? "infinity" : day;
    }

    private String holds(ValueFilter filter) {
        var column = filter.property().name();
        var values = bindings.bind("is_" + column, filter.values());
        return filter.property().type() == PropertyType.TEXT_LIST
                ? "%s && ARRAY[%s]::text[]".formatted(column, values)
                : "%s IN (%s)".formatted(column, values);
    }
}
