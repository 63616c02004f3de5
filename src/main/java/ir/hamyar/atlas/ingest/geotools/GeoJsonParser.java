package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.SourceFile;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks a GeoJSON file feature by feature; never more than one is in memory. */
final class GeoJsonParser implements AutoCloseable {

    /**
     * A feature is a value inside a larger document: what follows it is no mistake. NaN is let
     * through, so that the one feature that has it can be named.
     */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    private final GeoJsonGeometry geometries = new GeoJsonGeometry();
    private final JsonParser parser;
    private @Nullable String crs;

    /**
     * One feature as it stands in the file.
     *
     * @param line where it begins
     * @param geometry in the file's own reference system, null where the feature has none
     * @param fault why its geometry is none, null when it is whole
     */
    record ParsedFeature(
            int line,
            @Nullable Geometry geometry,
            Map<String, @Nullable Object> properties,
            @Nullable BadRecord fault) {}

    GeoJsonParser(SourceFile file) {
        try {
            parser = JSON.createParser(reader(file));
        } catch (IOException e) {
            throw new UnreadableFile("no-file", 0);
        }
        try {
            enterFeatures();
        } catch (JacksonException e) {
            parser.close();
            throw damaged(e);
        } catch (UnreadableFile e) {
            parser.close();
            throw e;
        }
    }

    private static BufferedReader reader(SourceFile file) throws IOException {
        var reader = Files.newBufferedReader(file.path(), Objects.requireNonNull(file.charset()));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The next feature, null at the end. */
    @Nullable ParsedFeature next() {
        try {
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                int line = parser.currentTokenLocation().getLineNr();
                return feature(line, JSON.readTree(parser));
            }
            if (token != JsonToken.END_ARRAY) {
                throw new UnreadableFile("not-geojson", parser.currentLocation().getLineNr());
            }
            readTail();
            return null;
        } catch (JacksonException e) {
            throw damaged(e);
        }
    }

    /** The reference system the file names before its features. */
    Optional<String> crs() {
        return Optional.ofNullable(crs);
    }

    /** The reference system the file names after its features, which are passed over. */
    Optional<String> crsBehindTheFeatures() {
        try {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                parser.skipChildren();
            }
            if (parser.currentToken() == JsonToken.END_ARRAY) {
                readTail();
            }
            return crs();
        } catch (JacksonException e) {
            throw damaged(e);
        }
    }

    /** Whether a height was dropped so far. */
    boolean heightSeen() {
        return geometries.heightSeen();
    }

    private void enterFeatures() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFile("not-geojson", 1);
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                return;
            }
            readMember(name);
        }
        throw new UnreadableFile("not-geojson", 1);
    }

    private void readMember(String name) {
        if (name.equals("crs")) {
            JsonNode value = JSON.readTree(parser);
            crs = value.path("properties").path("name").asString(null);
        } else {
            parser.skipChildren();
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
        try {
            return new ParsedFeature(line, geometry(node.path("geometry")), properties, null);
        } catch (BadRecord fault) {
            return new ParsedFeature(line, null, properties, fault);
        }
    }

    private @Nullable Geometry geometry(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : geometries.read(node);
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
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.nio.charset.CharacterCodingException) {
                return new UnreadableFile("wrong-encoding", line(e));
            }
        }
        return new UnreadableFile("cut-off", line(e));
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
    }

    @Override
    public void close() {
        parser.close();
    }
}
