package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Dataset;
import ir.hamyar.atlas.intake.ExportRepository.Exported;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A map of the data folder, which has a line for each feature. */
final class GeoJsonDataFile implements DataFile {

    private static final String HEAD = "{\"type\":\"FeatureCollection\",\"features\":[\n";
    private static final String FOOT = "\n]}\n";
    private static final String FEATURE = "{\"type\":\"Feature\"";

    /** The geometry itself says where a feature lies. */
    private static final Set<String> IN_GEOMETRY = Set.of("lon", "lat");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private final Dataset dataset;
    private final List<Feature> features = new ArrayList<>();
    private Pages added = after -> List.of();

    /** A feature as one line. */
    private record Feature(String ref, String line) {}

    /** A new file. */
    GeoJsonDataFile(Dataset dataset) {
        this(dataset, HEAD + FOOT);
    }

    GeoJsonDataFile(Dataset dataset, String text) {
        this.dataset = dataset;
        var lines =
                text.lines()
                        .filter(line -> line.startsWith(FEATURE))
                        .map(
                                line ->
                                        line.endsWith(",")
                                                ? line.substring(0, line.length() - 1)
                                                : line)
                        .toList();
        var nodes = JSON.readTree(text).path("features").valueStream().toList();
        boolean isOneLineEach = lines.size() == nodes.size();
        for (int i = 0; i < nodes.size(); i++) {
            features.add(
                    new Feature(
                            nodes.get(i).path("properties").path("ref").asString(""),
                            isOneLineEach ? lines.get(i) : JSON.writeValueAsString(nodes.get(i))));
        }
    }

    @Override
    public List<String> refs() {
        return features.stream().map(Feature::ref).toList();
    }

    @Override
    public void change(Map<String, Exported> changed) {
        features.replaceAll(
                feature -> {
                    var now = changed.get(feature.ref());
                    return now == null
                            ? feature
                            : new Feature(feature.ref(), changed(feature.line(), now));
                });
    }

    private String changed(String line, Exported now) {
        var feature = (ObjectNode) JSON.readTree(line);
        var properties = (ObjectNode) feature.get("properties");
        now.values()
                .forEach(
                        (field, value) -> {
                            var before = properties.get(field);
                            if (!saysTheSame(before, field, value)) {
                                properties.set(field, JSON.valueToTree(value));
                            }
                        });
        if (now.geometry() != null) {
            var geometry = JSON.readTree(now.geometry());
            if (!isSamePlace(feature.get("geometry"), geometry)) {
                feature.set("geometry", geometry);
            }
        }
        return JSON.writeValueAsString(feature);
    }

    private boolean saysTheSame(@Nullable JsonNode before, String field, @Nullable Object value) {
        if (before == null) {
            return IN_GEOMETRY.contains(field) || DataFile.follows(dataset, field, value);
        }
        return WrittenValue.isSame(before.isNull() ? "" : before.asString(), value);
    }

    /** A polygon and the same as a collection of one lie in the same place. */
    private static boolean isSamePlace(@Nullable JsonNode one, JsonNode other) {
        return one != null && !one.isNull() && numbers(one).equals(numbers(other));
    }

    private static List<BigDecimal> numbers(JsonNode node) {
        var numbers = new ArrayList<BigDecimal>();
        collect(node.path("coordinates"), numbers);
        return numbers;
    }

    private static void collect(JsonNode node, List<BigDecimal> numbers) {
        if (node.isNumber()) {
            numbers.add(node.decimalValue().stripTrailingZeros());
        } else {
            node.forEach(part -> collect(part, numbers));
        }
    }

    @Override
    public void add(Pages pages) {
        added = pages;
    }

    private static String line(Exported record) {
        var feature = JSON.createObjectNode();
        feature.put("type", "Feature");
        feature.put("id", record.ref());
        var properties = feature.putObject("properties");
        record.values()
                .forEach(
                        (field, value) -> {
                            if (!IN_GEOMETRY.contains(field)) {
                                properties.set(field, JSON.valueToTree(value));
                            }
                        });
        feature.set(
                "geometry",
                record.geometry() == null ? JSON.nullNode() : JSON.readTree(record.geometry()));
        return JSON.writeValueAsString(feature);
    }

    /** Every feature has its own properties. */
    @Override
    public List<String> newColumns() {
        return List.of();
    }

    @Override
    public void write(Writer out) throws IOException {
        out.write(HEAD);
        var lines = new Lines(out);
        for (var feature : features) {
            lines.write(feature.line());
        }
        added.forEach(
                page -> {
                    for (var record : page) {
                        lines.write(line(record));
                    }
                });
        out.write(FOOT);
    }

    /** Divides lines by commas. */
    private static final class Lines {

        private final Writer out;
        private boolean isFirst = true;

        Lines(Writer out) {
            this.out = out;
        }

        void write(String line) throws IOException {
            out.write(isFirst ? line : ",\n" + line);
            isFirst = false;
        }
    }
}
