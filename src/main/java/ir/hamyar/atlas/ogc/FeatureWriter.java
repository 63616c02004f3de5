package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes rows as GeoJSON features, straight into the generator. */
final class FeatureWriter {

    private final JsonGenerator json;
    private final FeatureTable table;
    private final String itemsAddress;

    /**
     * @param itemsAddress absolute address of the collection's items
     */
    FeatureWriter(JsonGenerator json, FeatureTable table, String itemsAddress) {
        this.json = json;
        this.table = table;
        this.itemsAddress = itemsAddress;
    }

    /** A feature within a collection, with a link to itself. */
    void write(FeatureRow row) {
        json.writeStartObject();
        writeBody(row);
        writeLinks(List.of(self(row)));
        json.writeEndObject();
    }

    /** A feature that stands alone, with all its links. */
    void write(FeatureRow row, List<Link> links) {
        json.writeStartObject();
        writeBody(row);
        writeLinks(links);
        json.writeEndObject();
    }

    private Link self(FeatureRow row) {
        var address = itemsAddress + "/" + Address.encode(row.ref());
        return new Link(address, "self", Format.GEOJSON.mediaType(), null);
    }

    private void writeBody(FeatureRow row) {
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", row.ref());
        json.writeName("geometry");
        if (row.geometry() == null) {
            json.writeNull();
        } else {
            json.writeRawValue(row.geometry());
        }
        json.writeObjectPropertyStart("properties");
        for (var at = 0; at < table.properties().size(); at++) {
            json.writeName(table.properties().get(at).name());
            writeValue(row.values().get(at));
        }
        json.writeEndObject();
    }

    private void writeValue(@Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean answer) {
            json.writeBoolean(answer);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(one -> json.writeString(String.valueOf(one)));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> texts) {
            json.writeStartObject();
            texts.forEach(
                    (name, text) ->
                            json.writeStringProperty(String.valueOf(name), String.valueOf(text)));
            json.writeEndObject();
        } else {
            json.writeString(value.toString());
        }
    }

    private void writeLinks(List<Link> links) {
        json.writePOJOProperty("links", links);
    }
}
