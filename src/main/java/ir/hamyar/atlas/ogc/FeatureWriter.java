package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.Property;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes rows as GeoJSON features, straight into the generator. */
class FeatureWriter {

    private final JsonGenerator json;
    private final List<Property> shown;
    private final String itemsAddress;
    private List<Property> placed = List.of();
    private int[] places = {};

    /**
     * @param shown the properties to write
     * @param itemsAddress absolute address of the collection's items
     */
    FeatureWriter(JsonGenerator json, List<Property> shown, String itemsAddress) {
        this.json = json;
        this.shown = shown;
        this.itemsAddress = itemsAddress;
    }

    /** A feature within a collection, with a link to itself. */
    final void write(FeatureRow row) {
        write(row, linksInList(row));
    }

    /** A feature that stands alone, with all its links. */
    final void write(FeatureRow row, List<Link> links) {
        json.writeStartObject();
        writeBody(row);
        writeLinks(links);
        json.writeEndObject();
    }

    /** What a feature among others leads to. */
    List<Link> linksInList(FeatureRow row) {
        return List.of(self(row));
    }

    /** Members of the feature beside those of GeoJSON; here none. */
    void writeMembers(FeatureRow row) {}

    /** Properties before the row's own; here none. */
    void writeFirstProperties(FeatureRow row) {}

    private Link self(FeatureRow row) {
        var address = itemsAddress + "/" + Address.encode(row.ref());
        return new Link(address, "self", Format.GEOJSON.mediaType(), null, null);
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
        writeMembers(row);
        json.writeObjectPropertyStart("properties");
        writeFirstProperties(row);
        var at = places(row);
        for (var number = 0; number < at.length; number++) {
            json.writeName(shown.get(number).name());
            writeValue(row.values().get(at[number]));
        }
        json.writeEndObject();
    }

    /** Where the shown properties stand among the columns, looked up once for all rows alike. */
    private int[] places(FeatureRow row) {
        if (placed != row.columns()) {
            placed = row.columns();
            places = shown.stream().mapToInt(placed::indexOf).toArray();
        }
        return places;
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
