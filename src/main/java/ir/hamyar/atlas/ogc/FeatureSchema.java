package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a feature of a collection looks like as GeoJSON, as a JSON Schema. GDAL reads it; without it
 * the kinds of the properties are guessed from the first ten features.
 */
final class FeatureSchema {

    private FeatureSchema() {}

    static Map<String, Object> of(
            FeatureTable table, Address address, Words words, Locale language) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", address.toString());
        schema.put("title", words.title(table, language));
        schema.put("type", "object");
        schema.put("required", List.of("type", "geometry", "properties"));
        var members = new LinkedHashMap<String, Object>();
        members.put("type", Map.of("const", "Feature"));
        members.put("id", Map.of("type", "string"));
        members.put("geometry", Map.of("$ref", "https://geojson.org/schema/Geometry.json"));
        members.put("properties", properties(table, words, language));
        schema.put("properties", members);
        return schema;
    }

    private static Map<String, Object> properties(
            FeatureTable table, Words words, Locale language) {
        var properties = new LinkedHashMap<String, Object>();
        for (var property : table.properties()) {
            var schema = new LinkedHashMap<String, Object>();
            schema.put("title", words.title(property, language));
            schema.putAll(Schemas.of(property.type()));
            properties.put(property.name(), schema);
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        return object;
    }
}
