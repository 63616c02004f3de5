package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import ir.hamyar.atlas.cql2.Geometry.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads geometries as GeoJSON, and {@code bbox}, out of a JSON filter. */
final class GeoJsonReader {

    private static final Set<String> GEOMETRY = Set.of("type", "coordinates", "bbox");
    private static final Set<String> COLLECTION = Set.of("type", "geometries", "bbox");

    private final Gauge gauge;

    GeoJsonReader(Gauge gauge) {
        this.gauge = gauge;
    }

    Place read(JsonValue value) {
        var members = value.members();
        if (members == null) {
            throw JsonReader.fault(Fault.EXPECTED_GEOMETRY, value);
        }
        if (members.containsKey("bbox") && !members.containsKey("type")) {
            JsonReader.requireOnly(Set.of("bbox"), members);
            var box = members.get("bbox");
            return Shapes.box(many(box, GeoJsonReader::number), box.at());
        }
        return geometry(value, members);
    }

    private Geometry geometry(JsonValue value) {
        var members = value.members();
        if (members == null) {
            throw JsonReader.fault(Fault.EXPECTED_GEOMETRY, value);
        }
        return geometry(value, members);
    }

    private Geometry geometry(JsonValue value, Map<String, JsonValue> members) {
        var type = members.get("type");
        if (type == null) {
            throw JsonReader.fault(Fault.EXPECTED_GEOMETRY, value);
        }
        if ("GeometryCollection".equals(type.content())) {
            return collection(value, members);
        }
        JsonReader.requireOnly(GEOMETRY, members);
        var coordinates = members.get("coordinates");
        if (coordinates == null) {
            throw JsonReader.fault(Fault.EXPECTED_GEOMETRY, value);
        }
        return switch (type.said()) {
            case "Point" -> point(coordinates);
            case "LineString" -> line(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" -> new Geometry.MultiPoint(many(coordinates, this::point));
            case "MultiLineString" -> new Geometry.MultiLineString(many(coordinates, this::line));
            case "MultiPolygon" -> new Geometry.MultiPolygon(many(coordinates, this::polygon));
            default -> throw JsonReader.fault(Fault.EXPECTED_GEOMETRY, type);
        };
    }

    private Geometry collection(JsonValue value, Map<String, JsonValue> members) {
        JsonReader.requireOnly(COLLECTION, members);
        var geometries = members.get("geometries");
        if (geometries == null) {
            throw JsonReader.fault(Fault.EXPECTED_GEOMETRY, value);
        }
        gauge.enter(value.at());
        var all = many(geometries, this::geometry);
        gauge.leave();
        return new Geometry.Collection(all);
    }

    private Geometry.Point point(JsonValue value) {
        return new Geometry.Point(position(value));
    }

    private Geometry.LineString line(JsonValue value) {
        return Shapes.line(many(value, this::position), value.at());
    }

    private Geometry.Polygon polygon(JsonValue value) {
        return Shapes.polygon(many(value, ring -> many(ring, this::position)), value.at());
    }

    private Position position(JsonValue value) {
        gauge.addVertex(value.at());
        var numbers = many(value, GeoJsonReader::number);
        if (numbers.size() < 2 || numbers.size() > 3) {
            throw JsonReader.fault(Fault.EXPECTED_NUMBER, value);
        }
        return WktReader.toPosition(numbers.get(0), numbers.get(1));
    }

    private static BigDecimal number(JsonValue value) {
        if (value.content() instanceof BigDecimal number) {
            return number;
        }
        throw JsonReader.fault(Fault.EXPECTED_NUMBER, value);
    }

    /** Every element of a list that is not empty. */
    private static <T> List<T> many(JsonValue value, Function<JsonValue, T> reader) {
        var elements = value.elements();
        if (elements == null || elements.isEmpty()) {
            throw JsonReader.fault(Fault.EXPECTED_LIST, value);
        }
        return elements.stream().map(reader).toList();
    }
}
