package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import ir.hamyar.atlas.cql2.Geometry.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads geometries as well-known text, and {@code BBOX}, out of filter text. */
final class WktReader {

    private final Cursor cursor;
    private final Gauge gauge;

    WktReader(Cursor cursor, Gauge gauge) {
        this.cursor = cursor;
        this.gauge = gauge;
    }

    /**
     * @throws Cql2Exception when no geometry comes next
     */
    Place read() {
        if (cursor.peek().isWord("BBOX")) {
            return box();
        }
        return geometry();
    }

    private Place.Box box() {
        var at = cursor.take().at();
        return Shapes.box(inBrackets(cursor::expectNumber), at);
    }

    private Geometry geometry() {
        if (cursor.peek().kind() != Token.Kind.NAME) {
            throw cursor.unexpected(Fault.EXPECTED_GEOMETRY);
        }
        var at = cursor.peek().at();
        var type = cursor.peek().text().toUpperCase(Locale.ROOT);
        var known = type.endsWith("Z") ? type.substring(0, type.length() - 1) : type;
        return switch (known) {
            case "POINT" -> begun(this::point);
            case "LINESTRING" -> begun(this::line);
            case "POLYGON" -> begun(this::polygon);
            case "MULTIPOINT" ->
                    begun(() -> new Geometry.MultiPoint(inBrackets(this::pointOfMany)));
            case "MULTILINESTRING" ->
                    begun(() -> new Geometry.MultiLineString(inBrackets(this::line)));
            case "MULTIPOLYGON" ->
                    begun(() -> new Geometry.MultiPolygon(inBrackets(this::polygon)));
            case "GEOMETRYCOLLECTION" -> begun(() -> collection(at));
            default -> throw cursor.unexpected(Fault.EXPECTED_GEOMETRY);
        };
    }

    private Geometry begun(Supplier<Geometry> rest) {
        cursor.take();
        cursor.acceptWord("Z");
        return rest.get();
    }

    private Geometry.Collection collection(int at) {
        gauge.enter(at);
        var members = inBrackets(this::geometry);
        gauge.leave();
        return new Geometry.Collection(members);
    }

    private Geometry.Point point() {
        cursor.expectSign("(");
        var point = new Geometry.Point(position());
        cursor.expectSign(")");
        return point;
    }

    /** Some write the points of a MULTIPOINT without brackets. */
    private Geometry.Point pointOfMany() {
        return cursor.peek().isSign("(") ? point() : new Geometry.Point(position());
    }

    private Geometry.LineString line() {
        var at = cursor.peek().at();
        return Shapes.line(positions(), at);
    }

    private Geometry.Polygon polygon() {
        var at = cursor.peek().at();
        return Shapes.polygon(inBrackets(this::positions), at);
    }

    private List<Position> positions() {
        return inBrackets(this::position);
    }

    private Position position() {
        gauge.addVertex(cursor.peek().at());
        var x = cursor.expectNumber();
        var y = cursor.expectNumber();
        if (cursor.isNumber()) {
            cursor.expectNumber();
        }
        return toPosition(x, y);
    }

    static Position toPosition(BigDecimal x, BigDecimal y) {
        return new Position(x.doubleValue(), y.doubleValue());
    }

    private <T> List<T> inBrackets(Supplier<T> one) {
        cursor.expectSign("(");
        var all = new ArrayList<T>();
        do {
            all.add(one.get());
        } while (cursor.acceptSign(","));
        cursor.expectSign(")");
        return List.copyOf(all);
    }
}
