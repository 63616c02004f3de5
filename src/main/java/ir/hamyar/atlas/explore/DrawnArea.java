package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code within}: a polygon or several, as GeoJSON or as WKT, longitude before latitude. */
final class DrawnArea {

    static final int MOST_VERTICES = 1000;

    private static final int LONGEST_TEXT = 60_000;
    private static final GeometryFactory GEOMETRIES =
            new GeometryFactory(new PrecisionModel(), 4326);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DrawnArea() {}

    /**
     * @throws InvalidInput where it cannot be read, is no polygon, has too many vertices, leaves
     *     the globe or crosses itself
     */
    static Ground read(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidInput("problem.explore-within-vertices", MOST_VERTICES);
        }
        var geometry = text.stripLeading().startsWith("{") ? fromGeoJson(text) : fromWkt(text);
        check(geometry);
        return new Ground(Ground.WITHIN, text, new WKTWriter(2).write(geometry), 0);
    }

    private static void check(Geometry geometry) {
        if (geometry.isEmpty() || geometry.getDimension() != 2 || !isOfPolygons(geometry)) {
            throw unreadable();
        }
        if (geometry.getNumPoints() > MOST_VERTICES) {
            throw new InvalidInput("problem.explore-within-vertices", MOST_VERTICES);
        }
        for (var vertex : geometry.getCoordinates()) {
            if (!(Math.abs(vertex.x) <= 180) || !(Math.abs(vertex.y) <= 90)) {
                throw new InvalidInput("problem.explore-within-globe", vertex.x + " " + vertex.y);
            }
        }
        refuse(new IsValidOp(geometry).getValidationError());
    }

    private static boolean isOfPolygons(Geometry geometry) {
        return geometry.getGeometryType().endsWith("Polygon");
    }

    private static void refuse(TopologyValidationError error) {
        if (error == null) {
            return;
        }
        var at = error.getCoordinate();
        throw new InvalidInput("problem.explore-within-crosses", at.x + " " + at.y);
    }

    private static Geometry fromWkt(String text) {
        try {
            return new WKTReader(GEOMETRIES).read(text);
        } catch (ParseException | IllegalArgumentException notWkt) {
            throw unreadable();
        }
    }

    private static Geometry fromGeoJson(String text) {
        try {
            var node = JSON.readTree(text);
            if (node.path("type").asString("").equals("Feature")) {
                node = node.path("geometry");
            }
            var rings = node.path("coordinates");
            return switch (node.path("type").asString("")) {
                case "Polygon" -> polygon(rings);
                case "MultiPolygon" ->
                        GEOMETRIES.createMultiPolygon(
                                rings.valueStream()
                                        .map(DrawnArea::polygon)
                                        .toArray(Polygon[]::new));
                default -> throw unreadable();
            };
        } catch (JacksonException | IllegalArgumentException notGeoJson) {
            throw unreadable();
        }
    }

    private static Polygon polygon(JsonNode rings) {
        if (!rings.isArray() || rings.isEmpty()) {
            throw unreadable();
        }
        List<LinearRing> read = rings.valueStream().map(DrawnArea::ring).toList();
        var holes = read.subList(1, read.size()).toArray(LinearRing[]::new);
        return GEOMETRIES.createPolygon(read.get(0), holes);
    }

    private static LinearRing ring(JsonNode positions) {
        var vertices = new ArrayList<Coordinate>();
        for (var position : positions) {
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw unreadable();
            }
            vertices.add(
                    new CoordinateXY(position.path(0).asDouble(), position.path(1).asDouble()));
        }
        return GEOMETRIES.createLinearRing(vertices.toArray(Coordinate[]::new));
    }

    private static InvalidInput unreadable() {
        return new InvalidInput("problem.explore-within");
    }
}
