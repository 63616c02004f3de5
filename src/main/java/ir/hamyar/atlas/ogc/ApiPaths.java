package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.selection.SelectionParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses of the open services with what they take and give, for the OpenAPI document. */
final class ApiPaths {

    private static final String JSON = Format.JSON.mediaType();
    private static final String GEOJSON = Format.GEOJSON.mediaType();
    private static final String HTML = Format.HTML.mediaType();
    private static final String TILE = "application/vnd.mapbox-vector-tile";

    private final Map<String, Object> paths = new LinkedHashMap<>();
    private final Words words;
    private final Locale language;

    ApiPaths(Words words, Locale language) {
        this.words = words;
        this.language = language;
    }

    Map<String, Object> all() {
        return paths;
    }

    void addService() {
        var tag = "service";
        add("/", tag, "getLandingPage", "ogc.landing.title", List.of(), page("landingPage"));
        add(
                "/conformance",
                tag,
                "getConformanceDeclaration",
                "ogc.conformance.title",
                List.of(),
                page("confClasses"));
        add(
                "/api",
                tag,
                "getApiDefinition",
                "ogc.api.title",
                List.of(),
                content(Format.OPENAPI.mediaType(), "anything", HTML));
        add(
                "/collections",
                tag,
                "getCollections",
                "ogc.collections.title",
                List.of(),
                page("collections"));
        add(
                "/queryables",
                tag,
                "getQueryables",
                "ogc.queryables.all",
                List.of(),
                content(Format.SCHEMA.mediaType(), "anything", HTML));
        add("/functions", tag, "getFunctions", "ogc.functions.title", List.of(), page("anything"));
    }

    void addCollection(FeatureTable table) {
        var id = table.collection();
        var path = CollectionDocuments.path(table);
        add(path, id, id + ".describe", "ogc.collection.title", List.of(), page("collection"));
        add(
                path + "/queryables",
                id,
                id + ".getQueryables",
                "ogc.queryables.title",
                List.of(),
                content(Format.SCHEMA.mediaType(), "anything", HTML));
        add(
                path + "/schema",
                id,
                id + ".getSchema",
                "ogc.schema.title",
                List.of(),
                content(Format.SCHEMA.mediaType(), "anything", HTML));
        add(
                path + "/items",
                id,
                id + ".getFeatures",
                "ogc.items.title",
                itemsParameters(table),
                items());
        add(
                path + "/items/{featureId}",
                id,
                id + ".getFeature",
                "ogc.item.title",
                ApiParameters.references("featureId", "crs"),
                content(GEOJSON, "featureGeoJSON", HTML));
        if (!table.isRecords()) {
            addTiles(path, id);
        }
    }

    void addTileMatrixSets() {
        var tag = "tiles";
        add(
                "/tileMatrixSets",
                tag,
                "getTileMatrixSets",
                "ogc.tile-matrix-sets.title",
                List.of(),
                page("anything"));
        add(
                "/tileMatrixSets/WebMercatorQuad",
                tag,
                "getTileMatrixSet",
                "ogc.tile-matrix-set.title",
                List.of(),
                page("anything"));
    }

    private void addTiles(String path, String id) {
        add(
                path + "/tiles",
                id,
                id + ".getTileSets",
                "ogc.tiles.title",
                List.of(),
                page("anything"));
        add(
                path + "/tiles/WebMercatorQuad",
                id,
                id + ".getTileSet",
                "ogc.tileset.title",
                List.of(),
                page("anything"));
        add(
                path + "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
                id,
                id + ".getTile",
                "ogc.tile.title",
                ApiParameters.references(
                        "tileMatrix",
                        "tileRow",
                        "tileCol",
                        "joined",
                        "datetime",
                        "filter",
                        "filter-lang",
                        "filter-crs"),
                content(TILE, "binary", null));
    }

    private List<Object> itemsParameters(FeatureTable table) {
        var parameters =
                new ArrayList<>(
                        ApiParameters.references(
                                "limit",
                                "bbox",
                                "bbox-crs",
                                "datetime",
                                "filter",
                                "filter-lang",
                                "filter-crs",
                                "crs",
                                "cursor",
                                "offset"));
        parameters.add(ApiParameters.sortby(table));
        if (table.isRecords()) {
            parameters.addAll(ApiParameters.references("q", "ids", "externalIds"));
        } else {
            parameters.add(ApiParameters.properties(table));
        }
        SelectionParameters.askable(table)
                .forEach(
                        property ->
                                parameters.add(
                                        ApiParameters.filter(
                                                property, words.title(property, language))));
        return parameters;
    }

    private void add(
            String path,
            String tag,
            String id,
            String summaryKey,
            List<Object> parameters,
            Map<String, Object> content) {
        var all = new ArrayList<>(parameters);
        all.addAll(ApiParameters.references(content.containsKey(TILE) ? "v" : "f", "lang"));
        var operation = new LinkedHashMap<String, Object>();
        operation.put("tags", List.of(tag));
        operation.put("operationId", id);
        operation.put("summary", words.say(summaryKey, language));
        operation.put("parameters", all);
        operation.put("responses", ApiResponses.around(words.say(summaryKey, language), content));
        paths.put(path, Map.of("get", operation));
    }

    private static Map<String, Object> items() {
        var content = content(GEOJSON, "featureCollectionGeoJSON", HTML);
        var binary = Map.of("schema", Schemas.reference("schemas/binary"));
        Format.files().forEach(file -> content.put(file.mediaType(), binary));
        return content;
    }

    private static Map<String, Object> page(String schema) {
        return content(JSON, schema, HTML);
    }

    private static Map<String, Object> content(
            String mediaType, String schema, @Nullable String page) {
        var content = new LinkedHashMap<String, Object>();
        content.put(mediaType, Map.of("schema", Schemas.reference("schemas/" + schema)));
        if (page != null) {
            content.put(page, Map.of("schema", Map.of("type", "string")));
        }
        return content;
    }
}
