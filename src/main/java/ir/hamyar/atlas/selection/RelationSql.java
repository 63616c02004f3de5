package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.cql2.Condition;
import ir.hamyar.atlas.cql2.Cql2;
import ir.hamyar.atlas.cql2.Geometry;
import ir.hamyar.atlas.cql2.ListOperand;
import ir.hamyar.atlas.cql2.Place;
import ir.hamyar.atlas.cql2.PropertyName;
import ir.hamyar.atlas.cql2.Scalar;
import ir.hamyar.atlas.cql2.SpatialOperator;
import ir.hamyar.atlas.cql2.WktWriter;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.problem.InvalidInput;
import java.util.stream.Collectors;

/** Relations between places, periods and lists as SQL. */
final class RelationSql {

    private final Columns columns;
    private final ScalarSql scalars;
    private final PeriodSql periods;
    private final Crs crs;
    private final Bindings bindings;
    private int boxes;

    RelationSql(Columns columns, ScalarSql scalars, Crs crs, Bindings bindings) {
        this.columns = columns;
        this.scalars = scalars;
        this.periods = new PeriodSql(columns, scalars);
        this.crs = crs;
        this.bindings = bindings;
    }

    /** PostGIS asks the index of places by itself. */
    String of(Condition.Spatial one) {
        return "%s(%s, %s)"
                .formatted(function(one.operator()), place(one.left()), place(one.right()));
    }

    private static String function(SpatialOperator operator) {
        return switch (operator) {
            case S_INTERSECTS -> "ST_Intersects";
            case S_EQUALS -> "ST_Equals";
            case S_DISJOINT -> "ST_Disjoint";
            case S_TOUCHES -> "ST_Touches";
            case S_WITHIN -> "ST_Within";
            case S_OVERLAPS -> "ST_Overlaps";
            case S_CROSSES -> "ST_Crosses";
            case S_CONTAINS -> "ST_Contains";
        };
    }

    private String place(Place place) {
        if (place instanceof PropertyName name) {
            return column(name, Kind.PLACE, "problem.filter-no-place");
        }
        if (place instanceof Place.Box box) {
            boxes++;
            return new BoxSql(bindings).geometry(box(box), "fb" + boxes);
        }
        var text = bindings.bindAs("text", WktWriter.write((Geometry) place));
        var geometry = "ST_GeomFromText(%s, %d)".formatted(text, crs.srid());
        if (crs.isNorthFirst()) {
            return "ST_FlipCoordinates(" + geometry + ")";
        }
        return crs.isInDegrees() ? geometry : "ST_Transform(" + geometry + ", 4326)";
    }

    private Box box(Place.Box box) {
        var sides =
                crs.isNorthFirst()
                        ? new Box(crs, box.minY(), box.minX(), box.maxY(), box.maxX())
                        : new Box(crs, box.minX(), box.minY(), box.maxX(), box.maxY());
        if (!crs.reaches(sides.west(), sides.south())
                || !crs.reaches(sides.east(), sides.north())) {
            throw new InvalidInput("problem.filter-reach", crs.uri());
        }
        if (sides.south() > sides.north() || !crs.isInDegrees() && sides.west() > sides.east()) {
            throw new InvalidInput("problem.filter-box-order");
        }
        return sides;
    }

    String of(Condition.Temporal one) {
        return periods.of(one);
    }

    String of(Condition.Lists one) {
        var left = list(one.left());
        var right = list(one.right());
        return switch (one.operator()) {
            case A_CONTAINS -> "(%s @> %s)".formatted(left, right);
            case A_CONTAINEDBY -> "(%s <@ %s)".formatted(left, right);
            case A_OVERLAPS -> "(%s && %s)".formatted(left, right);
            case A_EQUALS -> "(%1$s @> %2$s AND %1$s <@ %2$s)".formatted(left, right);
        };
    }

    private String list(ListOperand list) {
        if (list instanceof PropertyName name) {
            return column(name, Kind.LIST, "problem.filter-no-list");
        }
        return ((ListOperand.Values) list)
                .values().stream()
                        .map(this::element)
                        .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }

    private String element(Scalar scalar) {
        var typed = scalars.of(scalar);
        if (typed.kind() != Kind.TEXT) {
            throw new InvalidInput("problem.filter-no-text", Cql2.write(scalar));
        }
        return typed.sql();
    }

    private String column(PropertyName name, Kind kind, String otherwise) {
        var column = columns.get(name);
        if (column.kind() != kind) {
            throw new InvalidInput(otherwise, name.at(), name.name());
        }
        return column.sql();
    }
}
