package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.cql2.Condition;
import ir.hamyar.atlas.cql2.Cql2;
import ir.hamyar.atlas.cql2.Evaluator;
import ir.hamyar.atlas.cql2.JsonWriter;
import ir.hamyar.atlas.cql2.Limits;
import ir.hamyar.atlas.cql2.RandomFilters;
import ir.hamyar.atlas.cql2.RandomFilters.Field;
import ir.hamyar.atlas.cql2.RandomFilters.Kind;
import ir.hamyar.atlas.support.AtlasIT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database makes of a filter is what plain Java makes of it, over every feature of every
 * collection of the real data.
 */
class FilterAgainstJavaIT extends AtlasIT {

    private static final int FILTERS = 80;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private record Feature(String ref, Map<String, Object> values) {}

    @Test
    void everyFilterFindsWhatJavaFinds() throws Exception {
        var compared = 0;
        for (var collection : get("/ogc/collections").get("collections")) {
            var id = collection.get("id").asString();
            var kinds = kinds(get("/ogc/collections/" + id + "/queryables"));
            var features = features(id, kinds);
            if (!features.isEmpty()) {
                compared += compare(id, kinds, features);
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(5 * FILTERS);
    }

    private int compare(String id, Map<String, Kind> kinds, List<Feature> features)
            throws Exception {
        var filters = new RandomFilters(id.hashCode(), fields(kinds, features));
        var moments =
                kinds.entrySet().stream()
                        .filter(one -> one.getValue() == Kind.MOMENT)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        var done = 0;
        var telling = 0;
        while (done < FILTERS) {
            var condition = filters.filter(3);
            var text = Cql2.write(condition);
            if (text.length() > Limits.STANDARD.length() / 2) {
                continue;
            }
            var expected =
                    features.stream()
                            .filter(one -> new Evaluator(one.values(), moments).matches(condition))
                            .map(Feature::ref)
                            .toList();
            assertThat(found(id, "cql2-text", text)).as(id + ": " + text).isEqualTo(expected);
            telling += expected.isEmpty() || expected.size() == features.size() ? 0 : 1;
            if (done % 4 == 0) {
                assertThat(found(id, "cql2-json", json(condition))).as(text).isEqualTo(expected);
            }
            done++;
        }
        assertThat(telling)
                .as("filters that part the features of " + id)
                .isGreaterThan(FILTERS / 5);
        return done;
    }

    private static String json(Condition condition) {
        var json = JsonWriter.write(condition);
        return json.length() <= Limits.STANDARD.length() ? json : "false";
    }

    private List<String> found(String id, String language, String filter) throws Exception {
        var page =
                get(
                        "/ogc/collections/%s/items?limit=1000%s&filter-lang=%s&filter=%s"
                                .formatted(
                                        id,
                                        // A record is told whole or not at all.
                                        id.equals("datasets") ? "" : "&properties=ref",
                                        language,
                                        URLEncoder.encode(filter, StandardCharsets.UTF_8)));
        var refs = page.get("features").valueStream().map(one -> one.get("id").asString()).toList();
        assertThat(page.get("numberMatched").asInt()).isEqualTo(refs.size());
        return refs;
    }

    private static Map<String, Kind> kinds(JsonNode queryables) {
        var kinds = new HashMap<String, Kind>();
        queryables
                .get("properties")
                .properties()
                .forEach(
                        one -> {
                            var schema = one.getValue();
                            kinds.put(
                                    one.getKey(),
                                    kind(
                                            schema.path("type").asString(""),
                                            schema.path("format").asString("")));
                        });
        return kinds;
    }

    private static Kind kind(String type, String format) {
        return switch (format) {
            case "date" -> Kind.DAY;
            case "date-time" -> Kind.MOMENT;
            case "geometry-any" -> Kind.PLACE;
            default ->
                    switch (type) {
                        case "array" -> Kind.LIST;
                        case "boolean" -> Kind.TRUTH;
                        case "integer", "number" -> Kind.NUMBER;
                        default -> Kind.TEXT;
                    };
        };
    }

    private List<Feature> features(String id, Map<String, Kind> kinds) throws Exception {
        var features = new ArrayList<Feature>();
        for (var one : get("/ogc/collections/" + id + "/items?limit=1000").get("features")) {
            var values = new HashMap<String, Object>();
            kinds.forEach(
                    (name, kind) -> {
                        var node =
                                kind == Kind.PLACE
                                        ? one.get("geometry")
                                        : one.get("properties").get(name);
                        if (!node.isNull()) {
                            values.put(name, value(kind, node));
                        }
                    });
            features.add(new Feature(one.get("id").asString(), values));
        }
        return features;
    }

    private static Object value(Kind kind, JsonNode node) {
        return switch (kind) {
            case TEXT -> node.stringValue();
            case NUMBER -> node.decimalValue();
            case TRUTH -> node.booleanValue();
            case DAY -> LocalDate.parse(node.stringValue());
            case MOMENT -> Instant.parse(node.stringValue());
            case LIST -> node.valueStream().map(JsonNode::stringValue).toList();
            case PLACE -> geometry(node);
        };
    }

    private static Object geometry(JsonNode node) {
        try {
            return new GeoJsonReader().read(node.toString());
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Field> fields(Map<String, Kind> kinds, List<Feature> features) {
        return kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        one ->
                                new Field(
                                        one.getKey(),
                                        one.getValue(),
                                        samples(one.getKey(), features)))
                .filter(field -> field.kind() == Kind.TRUTH || !field.samples().isEmpty())
                .toList();
    }

    private static List<?> samples(String name, List<Feature> features) {
        return features.stream()
                .map(one -> one.values().get(name))
                .filter(value -> value != null)
                .flatMap(
                        value ->
                                value instanceof List<?> list
                                        ? list.stream()
                                        : List.of(value).stream())
                .distinct()
                .limit(40)
                .toList();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header(
                                "Accept",
                                "application/geo+json, application/json, application/schema+json")
                        .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
