package ir.hamyar.atlas.download;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** RFC 7946. What the file says of itself stands in members of its own beside the features. */
final class GeoJsonFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private GeoJsonFile() {}

    static void write(FileHead head, FeatureFiles.Rows rows, OutputStream out) {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("name", head.name());
            json.writeStringProperty("title", head.title());
            json.writeStringProperty("query", head.query());
            json.writeStringProperty("timeStamp", head.madeAt().toString());
            json.writeObjectPropertyStart("about");
            head.about().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeArrayPropertyStart("features");
            rows.forEach(row -> write(json, head, row));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, FileHead head, FileRow row) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("id");
        value(json, row.values().get(0));
        json.writeName("geometry");
        if (row.place() == null) {
            json.writeNull();
        } else {
            json.writeRawValue(row.place().geoJson());
        }
        json.writeObjectPropertyStart("properties");
        for (int at = 0; at < head.properties().size(); at++) {
            json.writeName(head.properties().get(at).name());
            value(json, row.values().get(at));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(one -> json.writeString(one.toString()));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> texts) {
            json.writeStartObject();
            texts.forEach((name, text) -> json.writeStringProperty(name.toString(), "" + text));
            json.writeEndObject();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
