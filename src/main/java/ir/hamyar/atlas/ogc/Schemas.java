package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.PropertyType;
import java.util.Map;
import java.util.TreeMap;

/** JSON Schema of the kinds of value. */
final class Schemas {

    private Schemas() {}

    static Map<String, Object> of(PropertyType type) {
        return switch (type) {
            case TEXT -> Map.of("type", "string");
            case TEXT_LIST -> listOf(of(PropertyType.TEXT));
            case INTEGER -> Map.of("type", "integer");
            case NUMBER -> Map.of("type", "number");
            case BOOLEAN -> Map.of("type", "boolean");
            case OBJECT -> Map.of("type", "object", "additionalProperties", of(PropertyType.TEXT));
            case DATE -> formatted("date");
            case INSTANT -> formatted("date-time");
        };
    }

    /** Any geometry, and the one that a feature is drawn by. */
    static Map<String, Object> geometry() {
        return new TreeMap<>(Map.of("format", "geometry-any", "x-ogc-role", "primary-geometry"));
    }

    static Map<String, Object> listOf(Map<String, Object> items) {
        return new TreeMap<>(Map.of("type", "array", "items", items));
    }

    static Map<String, Object> reference(String to) {
        return Map.of("$ref", "#/components/" + to);
    }

    private static Map<String, Object> formatted(String format) {
        return new TreeMap<>(Map.of("type", "string", "format", format));
    }
}
