package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.feature.PropertyType;
import ir.hamyar.atlas.geo.Crs;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page's rows as GeoJSON features straight from the result, without an object in between:
 * what {@link FeatureWriter} writes of a {@link FeatureRow}, some times as quick.
 *
 * <p>The result has the columns of {@link FeatureSql#stream}: those of a page in their order, all
 * but instants as the text that is to be written, then the geometry.
 */
final class FeatureBytes {

    /** A row of the result; its columns are counted from 1. */
    interface Cells {

        /** The bytes as the database has sent them, null where there is no value. */
        byte @Nullable [] bytes(int column);

        @Nullable OffsetDateTime moment(int column);

        /** The bytes of a column that always has a value. */
        default byte[] required(int column) {
            return Objects.requireNonNull(bytes(column));
        }
    }

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final JsonBytes json;
    private final GeoJsonBytes geoJson;
    private final PropertyType[] types;
    private final int[] columns;
    private final byte[][] names;
    private final byte[] link;
    private final boolean isBinary;
    private final int geometry;
    private boolean isFirst = true;
    private @Nullable OffsetDateTime lastMoment;
    private byte[] lastMomentText = NULL;

    /**
     * @param json where to write
     * @param read the columns of the result
     * @param shown the properties to write
     * @param itemsAddress absolute address of the collection's items
     */
    FeatureBytes(
            JsonBytes json,
            List<Property> read,
            List<Property> shown,
            String itemsAddress,
            Crs crs) {
        this.json = json;
        this.geoJson = new GeoJsonBytes(json);
        var places = new HashMap<String, Integer>();
        for (var at = 0; at < read.size(); at++) {
            places.put(read.get(at).name(), at + 1);
        }
        this.columns = shown.stream().mapToInt(property -> places.get(property.name())).toArray();
        this.types = shown.stream().map(Property::type).toArray(PropertyType[]::new);
        this.names = new byte[columns.length][];
        for (var at = 0; at < names.length; at++) {
            names[at] = utf8((at == 0 ? "\"" : ",\"") + shown.get(at).name() + "\":");
        }
        this.link = link(itemsAddress);
        this.geometry = read.size() + 1;
        this.isBinary = isBinary(crs);
    }

    /** What stands before a ref in the link to its feature. */
    private static byte[] link(String itemsAddress) {
        var open = new JsonBytes(2 * itemsAddress.length());
        open.raw("},\"links\":[{\"href\":");
        open.text(utf8(itemsAddress + "/"));
        var closed = open.toArray();
        return Arrays.copyOf(closed, closed.length - 1);
    }

    /** Whether the geometry comes in binary; what is not in longitude and latitude is text. */
    static boolean isBinary(Crs crs) {
        return crs == Crs.CRS84;
    }

    void write(Cells row) {
        json.raw(isFirst ? "{\"type\":\"Feature\",\"id\":" : ",{\"type\":\"Feature\",\"id\":");
        isFirst = false;
        var ref = row.required(1);
        json.text(ref);
        json.raw(",\"geometry\":");
        writeGeometry(row.bytes(geometry));
        json.raw(",\"properties\":{");
        for (var at = 0; at < columns.length; at++) {
            json.raw(names[at]);
            write(row, columns[at], types[at]);
        }
        json.raw(link);
        json.raw(Address.encode(new String(ref, StandardCharsets.UTF_8)));
        json.raw("\",\"rel\":\"self\",\"type\":\"application/geo+json\"}]}");
    }

    private void writeGeometry(byte @Nullable [] place) {
        if (place == null) {
            json.raw(NULL);
        } else if (isBinary) {
            geoJson.write(place);
        } else {
            json.raw(place);
        }
    }

    private void write(Cells row, int column, PropertyType type) {
        if (type == PropertyType.INSTANT) {
            json.raw(moment(row.moment(column)));
            return;
        }
        var value = row.bytes(column);
        if (value == null) {
            json.raw(NULL);
        } else if (type == PropertyType.TEXT || type == PropertyType.DATE) {
            json.text(value);
        } else {
            json.raw(value);
        }
    }

    /** Rows of one load share their moment. */
    private byte[] moment(@Nullable OffsetDateTime moment) {
        if (moment == null) {
            return NULL;
        }
        if (!moment.equals(lastMoment)) {
            lastMoment = moment;
            lastMomentText = utf8("\"" + moment.toInstant() + "\"");
        }
        return lastMomentText;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
