package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Geometry.Position;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes geometries as well-known text, every number so that it reads back the same. */
public final class WktWriter {

    private WktWriter() {}

    public static String write(Geometry geometry) {
        if (geometry instanceof Geometry.Point point) {
            return "POINT" + point(point);
        } else if (geometry instanceof Geometry.LineString line) {
            return "LINESTRING" + positions(line.positions());
        } else if (geometry instanceof Geometry.Polygon polygon) {
            return "POLYGON" + polygon(polygon);
        } else if (geometry instanceof Geometry.MultiPoint many) {
            return "MULTIPOINT" + inBrackets(many.points(), WktWriter::point);
        } else if (geometry instanceof Geometry.MultiLineString many) {
            return "MULTILINESTRING"
                    + inBrackets(many.lines(), line -> positions(line.positions()));
        } else if (geometry instanceof Geometry.MultiPolygon many) {
            return "MULTIPOLYGON" + inBrackets(many.polygons(), WktWriter::polygon);
        }
        var members = ((Geometry.Collection) geometry).members();
        return "GEOMETRYCOLLECTION" + inBrackets(members, WktWriter::write);
    }

    private static String point(Geometry.Point point) {
        return "(" + position(point.position()) + ")";
    }

    private static String polygon(Geometry.Polygon polygon) {
        return inBrackets(polygon.rings(), WktWriter::positions);
    }

    private static String positions(List<Position> positions) {
        return inBrackets(positions, WktWriter::position);
    }

    private static String position(Position position) {
        return number(position.x()) + " " + number(position.y());
    }

    /** Whole numbers without a point, and no minus before a zero. */
    static String number(double value) {
        var plain = value + 0.0;
        return plain == Math.rint(plain) && Math.abs(plain) < 1e15
                ? String.valueOf((long) plain)
                : String.valueOf(plain);
    }

    private static <T> String inBrackets(List<T> all, Function<T, String> writer) {
        return all.stream().map(writer).collect(Collectors.joining(",", "(", ")"));
    }
}
