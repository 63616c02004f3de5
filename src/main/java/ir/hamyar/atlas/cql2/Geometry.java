package ir.hamyar.atlas.cql2;

import java.util.List;

/** A stated geometry in the plane; heights are left out when it is read. */
public sealed interface Geometry extends Place {

    /** Both numbers are finite. */
    record Position(double x, double y) {}

    record Point(Position position) implements Geometry {}

    /**
     * @param positions at least two
     */
    record LineString(List<Position> positions) implements Geometry {}

    /**
     * @param rings at least one; each is closed and has four positions or more
     */
    record Polygon(List<List<Position>> rings) implements Geometry {}

    record MultiPoint(List<Point> points) implements Geometry {}

    record MultiLineString(List<LineString> lines) implements Geometry {}

    record MultiPolygon(List<Polygon> polygons) implements Geometry {}

    record Collection(List<Geometry> members) implements Geometry {}
}
