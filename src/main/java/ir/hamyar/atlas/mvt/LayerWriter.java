package ir.hamyar.atlas.mvt;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one layer as the Mapbox Vector Tile Specification 2.1 has it. Numbers of fields and wire
 * types are the specification's.
 */
public final class LayerWriter {

    private static final int EXTENT = 4096;
    private static final int VERSION = 2;

    private final String name;
    private final List<String> keys;
    private final Bytes features = new Bytes();
    private final Bytes values = new Bytes();
    private final Map<Object, Integer> known = new HashMap<>();
    private final Bytes feature = new Bytes();
    private final Bytes tags = new Bytes();
    private int valueCount;
    private int featureCount;

    /**
     * @param keys names of the properties, in the order in which features have their values
     */
    public LayerWriter(String name, List<String> keys) {
        this.name = name;
        this.keys = keys;
    }

    /** How many bytes it takes, but for a few of the frame. */
    public int size() {
        return features.size() + values.size();
    }

    /**
     * A feature that lies in the tile.
     *
     * @param properties values of the keys: text as String, or as UTF-8 where no other feature has
     *     the same, whole number, Double or Boolean; null where it lacks one
     */
    public void write(@Nullable Object[] properties, TileShape shape) {
        tags.clear();
        for (var key = 0; key < properties.length; key++) {
            var value = properties[key];
            if (value != null) {
                tags.varint(key);
                tags.varint(index(value));
            }
        }
        feature.clear();
        feature.field(2, tags);
        feature.field(3, 0);
        feature.varint(shape.type());
        feature.field(4, shape.commands());
        features.field(2, feature);
        featureCount++;
    }

    private int index(Object value) {
        // What no other feature shares need not be looked for.
        if (value instanceof byte[] text) {
            addText(text);
            return valueCount++;
        }
        var index = known.get(value);
        if (index == null) {
            index = valueCount++;
            known.put(value, index);
            add(value);
        }
        return index;
    }

    private void add(Object value) {
        var written = new Bytes();
        if (value instanceof Boolean answer) {
            written.field(7, 0);
            written.varint(answer ? 1 : 0);
        } else if (value instanceof Double number) {
            written.field(3, 1);
            written.fixed64(Double.doubleToRawLongBits(number));
        } else if (value instanceof Number number) {
            addWhole(written, number.longValue());
        } else {
            addText(value.toString().getBytes(StandardCharsets.UTF_8));
            return;
        }
        values.field(4, written);
    }

    private static void addWhole(Bytes written, long number) {
        written.field(number < 0 ? 6 : 5, 0);
        written.varint(number < 0 ? number << 1 ^ number >> 63 : number);
    }

    private void addText(byte[] text) {
        var written = new Bytes();
        written.field(1, text);
        values.field(4, written);
    }

    /** The tile with this layer; no bytes where it holds nothing. */
    public byte[] finish() {
        if (featureCount == 0) {
            return new byte[0];
        }
        var layer = new Bytes();
        layer.field(15, 0);
        layer.varint(VERSION);
        layer.field(1, name.getBytes(StandardCharsets.UTF_8));
        layer.append(features);
        keys.forEach(key -> layer.field(3, key.getBytes(StandardCharsets.UTF_8)));
        layer.append(values);
        layer.field(5, 0);
        layer.varint(EXTENT);
        var tile = new Bytes();
        tile.field(3, layer);
        return tile.toArray();
    }
}
