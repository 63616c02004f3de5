package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.feature.PropertyType;
import ir.hamyar.atlas.geo.TileCoord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of the open services, for the OpenAPI document. */
final class ApiParameters {

    private ApiParameters() {}

    static Map<String, Object> reference(String name) {
        return Schemas.reference("parameters/" + name);
    }

    static List<Object> references(String... names) {
        return Arrays.stream(names).<Object>map(ApiParameters::reference).toList();
    }

    /** One value or several; a feature stands when it has any of them. */
    static Map<String, Object> filter(Property property, String title) {
        var single =
                property.type() == PropertyType.TEXT_LIST
                        ? Schemas.of(PropertyType.TEXT)
                        : Schemas.of(property.type());
        var schema = new LinkedHashMap<>(Schemas.listOf(single));
        schema.put("maxItems", FilterParameter.MOST_VALUES);
        var parameter = query(property.name(), title, schema);
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }

    /** Those that several addresses share, by name. */
    static Map<String, Object> shared() {
        var shared = new LinkedHashMap<String, Object>();
        shared.put("limit", limit());
        shared.put("offset", offset());
        shared.put("bbox", bbox());
        shared.put("datetime", datetime());
        shared.put("f", query("f", "How to write the answer: json, html …", text()));
        shared.put("lang", query("lang", "Language of titles and sentences", oneOf("fa", "en")));
        shared.put("v", query("v", "Any text; lets a client hold one tile per version", text()));
        shared.put("featureId", path("featureId", "The feature's ref", text()));
        shared.put("tileMatrix", path("tileMatrix", "Zoom level", whole(0, TileCoord.DEEPEST)));
        shared.put("tileRow", path("tileRow", "Row, from the north", whole(0, null)));
        shared.put("tileCol", path("tileCol", "Column, from the west", whole(0, null)));
        return shared;
    }

    private static Map<String, Object> limit() {
        var schema = whole(1, ItemsQuery.MAX_LIMIT);
        schema.put("default", ItemsQuery.DEFAULT_LIMIT);
        return form("limit", "Most features in the answer; more than the maximum is cut", schema);
    }

    private static Map<String, Object> offset() {
        var schema = whole(0, ItemsQuery.MAX_OFFSET);
        schema.put("default", 0);
        return form("offset", "How many features to pass over", schema);
    }

    private static Map<String, Object> bbox() {
        var schema = new LinkedHashMap<>(Schemas.listOf(Schemas.of(PropertyType.NUMBER)));
        schema.put("minItems", 4);
        schema.put("maxItems", 6);
        return form(
                "bbox",
                "West, south, east, north in degrees (CRS84); six numbers where a height is given."
                        + " Features without a geometry are left out",
                schema);
    }

    private static Map<String, Object> datetime() {
        return form(
                "datetime",
                "A day or moment, or an interval whose ends may be open: 2021-05-09, 2021-05-09/..,"
                        + " ../2021-05-09. Without it only current features stand",
                text());
    }

    private static Map<String, Object> form(
            String name, String description, Map<String, Object> schema) {
        var parameter = query(name, description, schema);
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }

    private static Map<String, Object> query(
            String name, String description, Map<String, Object> schema) {
        return parameter(name, "query", false, description, schema);
    }

    private static Map<String, Object> path(
            String name, String description, Map<String, Object> schema) {
        return parameter(name, "path", true, description, schema);
    }

    private static Map<String, Object> parameter(
            String name,
            String where,
            boolean required,
            String description,
            Map<String, Object> schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", where);
        parameter.put("description", description);
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> text() {
        return Schemas.of(PropertyType.TEXT);
    }

    private static Map<String, Object> oneOf(String... values) {
        return new LinkedHashMap<>(Map.of("type", "string", "enum", List.of(values)));
    }

    private static Map<String, Object> whole(int least, @Nullable Integer most) {
        var schema = new LinkedHashMap<>(Schemas.of(PropertyType.INTEGER));
        schema.put("minimum", least);
        if (most != null) {
            schema.put("maximum", most);
        }
        return schema;
    }
}
