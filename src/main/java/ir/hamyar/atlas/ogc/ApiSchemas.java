package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.PropertyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents of the open services, for the OpenAPI document. */
final class ApiSchemas {

    private static final Map<String, Object> TEXT = Schemas.of(PropertyType.TEXT);
    private static final Map<String, Object> WHOLE = Schemas.of(PropertyType.INTEGER);
    private static final Map<String, Object> TEXTS = Schemas.of(PropertyType.TEXT_LIST);
    private static final Map<String, Object> OBJECT = Map.of("type", "object");
    private static final Map<String, Object> LINKS = Schemas.listOf(own("link"));

    private ApiSchemas() {}

    static Map<String, Object> all() {
        var schemas = new LinkedHashMap<String, Object>();
        schemas.put("anything", OBJECT);
        schemas.put("binary", Map.of("type", "string", "format", "binary"));
        schemas.put("link", link());
        schemas.put(
                "landingPage",
                object(List.of("links"), "title", TEXT, "description", TEXT, "links", LINKS));
        schemas.put("confClasses", object(List.of("conformsTo"), "conformsTo", TEXTS));
        schemas.put("collection", collection());
        schemas.put(
                "collections",
                object(
                        List.of("links", "collections"),
                        "links",
                        LINKS,
                        "collections",
                        Schemas.listOf(own("collection"))));
        schemas.put("featureGeoJSON", feature());
        schemas.put("featureCollectionGeoJSON", featureCollection());
        schemas.put("problem", problem());
        return schemas;
    }

    private static Map<String, Object> link() {
        return object(
                List.of("href", "rel"), "href", TEXT, "rel", TEXT, "type", TEXT, "title", TEXT);
    }

    private static Map<String, Object> collection() {
        return object(
                List.of("id", "links"),
                "id",
                TEXT,
                "title",
                TEXT,
                "description",
                TEXT,
                "links",
                LINKS,
                "extent",
                OBJECT,
                "itemType",
                TEXT,
                "crs",
                TEXTS,
                "storageCrs",
                TEXT);
    }

    private static Map<String, Object> feature() {
        var nullable = Map.of("type", "object", "nullable", true);
        return object(
                List.of("type", "geometry", "properties"),
                "type",
                Map.of("type", "string", "enum", List.of("Feature")),
                "id",
                TEXT,
                "geometry",
                nullable,
                "properties",
                nullable,
                "links",
                LINKS);
    }

    private static Map<String, Object> featureCollection() {
        return object(
                List.of("type", "features"),
                "type",
                Map.of("type", "string", "enum", List.of("FeatureCollection")),
                "features",
                Schemas.listOf(own("featureGeoJSON")),
                "numberMatched",
                WHOLE,
                "numberMatchedIsEstimate",
                Schemas.of(PropertyType.BOOLEAN),
                "numberReturned",
                WHOLE,
                "timeStamp",
                Schemas.of(PropertyType.INSTANT),
                "links",
                LINKS);
    }

    private static Map<String, Object> problem() {
        return object(
                List.of("type", "title", "status"),
                "type",
                TEXT,
                "title",
                TEXT,
                "status",
                WHOLE,
                "detail",
                TEXT,
                "instance",
                TEXT);
    }

    /**
     * @param members name, schema, name, schema …
     */
    private static Map<String, Object> object(List<String> required, Object... members) {
        var properties = new LinkedHashMap<String, Object>();
        for (var at = 0; at < members.length; at += 2) {
            properties.put(String.valueOf(members[at]), members[at + 1]);
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("required", required);
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> own(String name) {
        return Schemas.reference("schemas/" + name);
    }
}
