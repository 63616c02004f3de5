package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * Geometries of GeoJSON (RFC 7946), read strictly: the reader that comes with JTS closes rings and
 * turns missing numbers into zeros without a word.
 */
final class GeoJsonGeometry {

    private static final GeometryFactory GEOMETRIES = Flat.GEOMETRIES;

    private boolean heightSeen;

    /** Whether some position had a third number, which was dropped. */
    boolean heightSeen() {
        return heightSeen;
    }

    /**
     * @throws BadRecord when it is none
     */
    Geometry read(JsonNode node) {
        var coordinates = node.path("coordinates");
        return switch (node.path("type").asString("")) {
            case "Point" -> point(coordinates);
            case "MultiPoint" ->
                    GEOMETRIES.createMultiPoint(
                            each(coordinates, this::point).toArray(Point[]::new));
            case "LineString" -> line(coordinates);
            case "MultiLineString" ->
                    GEOMETRIES.createMultiLineString(
                            each(coordinates, this::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                    GEOMETRIES.createMultiPolygon(
                            each(coordinates, this::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" ->
                    GEOMETRIES.createGeometryCollection(
                            each(node.path("geometries"), this::read).toArray(Geometry[]::new));
            default -> throw bad("unknown-geometry", node.path("type").asString("–"));
        };
    }

    private Point point(JsonNode position) {
        return GEOMETRIES.createPoint(coordinate(position));
    }

    private LineString line(JsonNode positions) {
        var coordinates = coordinates(positions);
        if (coordinates.length < 2) {
            throw bad("too-few-points", String.valueOf(coordinates.length));
        }
        return GEOMETRIES.createLineString(coordinates);
    }

    private Polygon polygon(JsonNode rings) {
        var all = each(rings, this::ring);
        if (all.isEmpty()) {
            throw bad("too-few-points", "0");
        }
        return GEOMETRIES.createPolygon(
                all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions) {
        return Rings.closed(coordinates(positions));
    }

    private Coordinate[] coordinates(JsonNode positions) {
        return each(positions, this::coordinate).toArray(Coordinate[]::new);
    }

    private Coordinate coordinate(JsonNode position) {
        if (position.size() < 2 || !isNumber(position.path(0)) || !isNumber(position.path(1))) {
            throw bad("not-finite", position.toString());
        }
        heightSeen |= position.size() > 2;
        return new CoordinateXY(position.get(0).doubleValue(), position.get(1).doubleValue());
    }

    private static boolean isNumber(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> reading) {
        if (!array.isArray()) {
            throw bad("unknown-geometry", array.toString());
        }
        var all = new ArrayList<T>(array.size());
        array.forEach(node -> all.add(reading.apply(node)));
        return all;
    }

    private static BadRecord bad(String code, String value) {
        return new BadRecord(
                code, "geometry", value.length() > 100 ? value.substring(0, 100) + "…" : value);
    }
}
