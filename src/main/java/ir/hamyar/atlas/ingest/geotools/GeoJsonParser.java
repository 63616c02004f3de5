package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks a GeoJSON file feature by feature; never more than one is in memory. */
final class GeoJsonParser implements AutoCloseable {

    /** A feature is a value inside a larger document: what follows it is no mistake. */
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final GeoJsonReader geometries = new GeoJsonReader();
    private final JsonParser parser;
    private final Set<String> propertyNames = new LinkedHashSet<>();
    private @Nullable String crs;
    private @Nullable ParsedFeature next;

    /**
     * One feature as it stands in the file.
     *
     * @param line where it begins
     * @param geometry in the file's own reference system, null where the feature has none
     */
    record ParsedFeature(
            int line, @Nullable Geometry geometry, Map<String, @Nullable Object> properties) {}

    GeoJsonParser(Dataset dataset) {
        try {
            parser = JSON.createParser(Files.newBufferedReader(dataset.file(), dataset.charset()));
        } catch (IOException e) {
            throw new UnreadableFile("no-file", 0);
        }
        try {
            enterFeatures();
        } catch (JacksonException e) {
            throw damaged(e);
        }
    }

    boolean hasNext() {
        return next != null;
    }

    ParsedFeature next() {
        var feature = next;
        if (feature == null) {
            throw new IllegalStateException("No feature is left");
        }
        advance();
        return feature;
    }

    void walkToEnd() {
        while (next != null) {
            advance();
        }
    }

    /** The reference system the file names, as far as it was read. */
    Optional<String> crs() {
        return Optional.ofNullable(crs);
    }

    /** Names of all properties met so far. */
    Set<String> propertyNames() {
        return propertyNames;
    }

    private void enterFeatures() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFile("not-geojson", 1);
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                advance();
                return;
            }
            readMember(name);
        }
        throw new UnreadableFile("not-geojson", 1);
    }

    private void readMember(String name) {
        JsonNode value = JSON.readTree(parser);
        if (name.equals("crs")) {
            crs = value.path("properties").path("name").asString(null);
        }
    }

    private void advance() {
        try {
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                int line = parser.currentTokenLocation().getLineNr();
                next = feature(line, JSON.readTree(parser));
                propertyNames.addAll(next.properties().keySet());
            } else if (token == JsonToken.END_ARRAY) {
                next = null;
                readTail();
            } else {
                throw new UnreadableFile("not-geojson", parser.currentLocation().getLineNr());
            }
        } catch (JacksonException e) {
            throw damaged(e);
        }
    }

    /** Reads what follows the features, so that a file cut off behind them is noticed too. */
    private void readTail() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            readMember(name);
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new UnreadableFile("cut-off", parser.currentLocation().getLineNr());
        }
    }

    private ParsedFeature feature(int line, JsonNode node) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        node.path("properties")
                .propertyStream()
                .forEach(entry -> properties.put(entry.getKey(), value(entry.getValue())));
        return new ParsedFeature(line, geometry(line, node.path("geometry")), properties);
    }

    private @Nullable Geometry geometry(int line, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            return geometries.read(node.toString());
        } catch (ParseException | IllegalArgumentException e) {
            throw new UnreadableFile("bad-geometry", line);
        }
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static UnreadableFile damaged(JacksonException e) {
        int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
        return new UnreadableFile("cut-off", line);
    }

    @Override
    public void close() {
        parser.close();
    }
}
