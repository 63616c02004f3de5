package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a JSON document that still knows where it stood.
 *
 * @param at its first character, counted from 1
 * @param content String, BigDecimal, Boolean, List or Map of JsonValue; null where the document has
 *     {@code null}
 */
record JsonValue(int at, @Nullable Object content) {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** A level of the tree is an object and an array; a geometry has five arrays of its own. */
    private static final int BRACKETS_PER_LEVEL = 2;

    private static final int BRACKETS_OF_GEOMETRY = 6;

    static JsonValue parse(String text, Limits limits) {
        var deepest = BRACKETS_PER_LEVEL * limits.depth() + BRACKETS_OF_GEOMETRY;
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var value = read(parser, deepest, limits);
            if (parser.nextToken() != null) {
                throw new Cql2Exception(Fault.EXPECTED_END, at(parser), parser.getString());
            }
            return value;
        } catch (JacksonException broken) {
            throw new Cql2Exception(Fault.JSON_SYNTAX, at(broken.getLocation()));
        }
    }

    private static JsonValue read(JsonParser parser, int depth, Limits limits) {
        var at = at(parser);
        if (depth == 0) {
            throw new Cql2Exception(Fault.TOO_DEEP, at, limits.depth());
        }
        var token = parser.currentToken();
        if (token == null) {
            throw new Cql2Exception(Fault.UNEXPECTED_END, at);
        }
        return switch (token) {
            case START_OBJECT -> new JsonValue(at, members(parser, depth, limits));
            case START_ARRAY -> new JsonValue(at, elements(parser, depth, limits));
            case VALUE_STRING -> new JsonValue(at, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue(at, number(parser, at));
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue(at, token == JsonToken.VALUE_TRUE);
            default -> new JsonValue(at, null);
        };
    }

    private static Map<String, JsonValue> members(JsonParser parser, int depth, Limits limits) {
        var members = new LinkedHashMap<String, JsonValue>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.getString();
            parser.nextToken();
            members.put(name, read(parser, depth - 1, limits));
        }
        return members;
    }

    private static List<JsonValue> elements(JsonParser parser, int depth, Limits limits) {
        var elements = new ArrayList<JsonValue>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser, depth - 1, limits));
        }
        return elements;
    }

    private static BigDecimal number(JsonParser parser, int at) {
        return Numbers.parse(parser.getString(), at);
    }

    private static int at(JsonParser parser) {
        return at(parser.currentTokenLocation());
    }

    private static int at(@Nullable TokenStreamLocation place) {
        return place == null ? 1 : (int) Math.max(1, place.getCharOffset() + 1);
    }

    @SuppressWarnings("unchecked")
    @Nullable Map<String, JsonValue> members() {
        return content instanceof Map<?, ?> ? (Map<String, JsonValue>) content : null;
    }

    @SuppressWarnings("unchecked")
    @Nullable List<JsonValue> elements() {
        return content instanceof List<?> ? (List<JsonValue>) content : null;
    }

    /** What the value is, in short, to be said back. */
    String said() {
        if (content instanceof Map) {
            return "{…}";
        }
        return content instanceof List ? "[…]" : String.valueOf(content);
    }
}
