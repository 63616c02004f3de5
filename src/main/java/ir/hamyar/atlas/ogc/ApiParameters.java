package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.cql2.Limits;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.feature.PropertyType;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.geo.TileCoord;
import ir.hamyar.atlas.selection.RecordParameters;
import ir.hamyar.atlas.selection.SelectionParameters;
import ir.hamyar.atlas.selection.ValueParameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        schema.put("maxItems", ValueParameter.MOST_VALUES);
        var parameter = query(property.name(), title, schema);
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }

    /** What features are ordered by. */
    static Map<String, Object> sortby(FeatureTable table) {
        var signed =
                SortParameter.sortable(table).stream()
                        .flatMap(name -> Stream.of(name, "+" + name, "-" + name))
                        .toList();
        var schema = new LinkedHashMap<>(Schemas.listOf(oneOf(signed)));
        schema.put("maxItems", SortParameter.MOST_KEYS);
        return form(
                "sortby",
                "Properties to order by, - before a name for the greatest first. Features that lack"
                        + " a property come last; those alike in all stand in the order of ref",
                schema);
    }

    /** Which properties an answer holds. */
    static Map<String, Object> properties(FeatureTable table) {
        var names = table.properties().stream().map(Property::name).toList();
        return form(
                "properties",
                "The properties to answer with; all of them where it is not sent",
                Schemas.listOf(oneOf(names)));
    }

    /** Those that several addresses share, by name. */
    static Map<String, Object> shared() {
        var shared = new LinkedHashMap<String, Object>();
        shared.put("limit", limit());
        shared.put("offset", offset());
        shared.put("bbox", bbox());
        shared.put("datetime", datetime());
        shared.put("bbox-crs", crs("bbox-crs", "The system of the coordinates of bbox"));
        shared.put("crs", crs("crs", "The system of the coordinates in the answer"));
        shared.put(
                "filter",
                query(
                        "filter",
                        "Which features stand, in CQL2 (OGC 21-065r2): at most "
                                + Limits.STANDARD.length()
                                + " characters and "
                                + Limits.STANDARD.depth()
                                + " levels. LIKE is exact; CASEI overlooks capital letters, ACCENTI"
                                + " accents and the spellings of Persian",
                        text()));
        shared.put("filter-lang", query("filter-lang", "How the filter is written", languages()));
        shared.put("filter-crs", crs("filter-crs", "The system of the coordinates in the filter"));
        shared.put(
                "cursor",
                query(
                        "cursor",
                        "Where a page begins or ends, as a link of another page has it; not to be"
                                + " made up",
                        text()));
        shared.put(
                "f",
                query(
                        "f",
                        "How to write the answer: json, html; items also csv, xlsx, gpkg, fgb, shp, kml",
                        text()));
        shared.put(
                RecordParameters.WORDS,
                list(
                        RecordParameters.WORDS,
                        "Words, any of which may stand in a title or description; several with"
                                + " space between stand together in that order. Capital letters and"
                                + " the spellings of Persian are overlooked"));
        shared.put(RecordParameters.IDS, list(RecordParameters.IDS, "The ids of records"));
        shared.put(
                RecordParameters.FOREIGN_IDS,
                list(
                        RecordParameters.FOREIGN_IDS,
                        "Ids that others gave; none of the records here has one"));
        shared.put("lang", query("lang", "Language of titles and sentences", oneOf("fa", "en")));
        shared.put("v", query("v", "Any text; lets a client hold one tile per version", text()));
        shared.put(
                "joined",
                query(
                        "joined",
                        "true: what stands close together in a large collection is one point with"
                                + " its count, as the map wants it; else only where it must be",
                        oneOf("true", "false")));
        shared.put("featureId", path("featureId", "The feature's ref", text()));
        shared.put("tileMatrix", path("tileMatrix", "Zoom level", whole(0, TileCoord.DEEPEST)));
        shared.put("tileRow", path("tileRow", "Row, from the north", whole(0, null)));
        shared.put("tileCol", path("tileCol", "Column, from the west", whole(0, null)));
        return shared;
    }

    private static Map<String, Object> limit() {
        var schema = whole(1, ItemsQuery.MAX_LIMIT);
        schema.put("default", ItemsQuery.DEFAULT_LIMIT);
        return form(
                "limit",
                "Most features in the answer; more than the maximum is cut. A file (csv, xlsx, gpkg,"
                        + " fgb, shp, kml) holds up to "
                        + ItemsQuery.MAX_FILE
                        + ", and that many where no limit is given",
                schema);
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
                "West, south, east, north in degrees, or two corners in the order of the axes of"
                        + " bbox-crs; six numbers where a height is given. Features without a"
                        + " geometry are left out",
                schema);
    }

    private static Map<String, Object> list(String name, String description) {
        var schema = new LinkedHashMap<>(Schemas.listOf(text()));
        schema.put("maxItems", ValueParameter.MOST_VALUES);
        return form(name, description, schema);
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
        return oneOf(List.of(values));
    }

    private static Map<String, Object> oneOf(List<String> values) {
        return new LinkedHashMap<>(Map.of("type", "string", "enum", values));
    }

    private static Map<String, Object> crs(String name, String description) {
        var schema = oneOf(Crs.uris());
        schema.put("format", "uri");
        schema.put("default", Crs.CRS84.uri());
        return query(name, description, schema);
    }

    private static Map<String, Object> languages() {
        var schema = oneOf(SelectionParameters.LANGUAGES);
        schema.put("default", SelectionParameters.LANGUAGES.get(0));
        return schema;
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
