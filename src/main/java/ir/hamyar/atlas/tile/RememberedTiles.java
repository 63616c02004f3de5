package ir.hamyar.atlas.tile;

import io.micrometer.core.instrument.Metrics;
import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.geo.TileCoord;
import ir.hamyar.atlas.selection.Selection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws tiles, and keeps those that took long: the far views of a crowd, each of which counts all
 * that stands in it. They hold a few hundred bytes and are good until the data change.
 */
@Component
class RememberedTiles {

    private static final int MOST = 2000;
    private static final int DEEPEST = 13;

    private final TileRepository tiles;
    private final DataVersion version;
    private final Map<Key, byte[]> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
                    return size() > MOST;
                }
            };

    RememberedTiles(TileRepository tiles, DataVersion version) {
        this.tiles = tiles;
        this.version = version;
    }

    private record Key(String version, String collection, TileCoord tile) {}

    /**
     * The selected features in the tile, as a Mapbox vector tile; no bytes where there are none.
     * Only tiles of everything are kept: a filter is seldom asked twice.
     */
    byte[] draw(FeatureTable table, TileCoord tile, Selection selection) {
        var isWhole = selection.equals(Selection.current());
        if (!table.isCrowded() || tile.z() > DEEPEST || !isWhole) {
            return tiles.draw(table, tile, selection);
        }
        var key = new Key(version.current(), table.collection(), tile);
        var known = find(key);
        if (known != null) {
            return known;
        }
        var drawn = tiles.draw(table, tile, selection);
        keep(key, drawn);
        return drawn;
    }

    private synchronized byte @Nullable [] find(Key key) {
        var known = kept.get(key);
        Metrics.counter("atlas.tiles", "from", known == null ? "database" : "memory").increment();
        return known;
    }

    private synchronized void keep(Key key, byte[] drawn) {
        kept.put(key, drawn);
    }
}
