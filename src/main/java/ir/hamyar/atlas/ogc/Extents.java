package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.feature.FeatureTable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Remembers what each collection spans for as long as the data stay the same. */
@Component
class Extents {

    private record Remembered(String version, Extent extent) {}

    private final FeatureRepository features;
    private final DataVersion version;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    Extents(FeatureRepository features, DataVersion version) {
        this.features = features;
        this.version = version;
    }

    Extent of(FeatureTable table) {
        var current = version.current();
        var known = remembered.get(table.collection());
        if (known != null && known.version().equals(current)) {
            return known.extent();
        }
        var extent = features.extent(table);
        remembered.put(table.collection(), new Remembered(current, extent));
        return extent;
    }
}
