package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.geo.TileCoord;
import ir.hamyar.atlas.selection.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws tiles of everything and keeps them until the data change; a filter is seldom asked twice.
 * Each is kept twice, plain and compressed, so that an answer costs no more than its bytes.
 */
@Component
class RememberedTiles {

    private static final int MOST_BYTES = 48_000_000;

    /** What a key and its place in the map take, about. */
    private static final int OVERHEAD = 300;

    private final TileDrawing drawing;
    private final DataVersion version;
    private final LinkedHashMap<Key, Tile> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    RememberedTiles(TileDrawing drawing, DataVersion version) {
        this.drawing = drawing;
        this.version = version;
    }

    private record Key(String version, String collection, TileCoord tile, boolean joined) {}

    /**
     * @param plain the tile; no bytes where nothing stands in it
     * @param compressed the same as gzip has it
     */
    record Tile(byte[] plain, byte[] compressed) {

        private int weight() {
            return plain.length + compressed.length + OVERHEAD;
        }
    }

    /** The selected features in the tile, as a Mapbox vector tile. */
    Tile draw(FeatureTable table, TileCoord tile, Selection selection, boolean joined) {
        if (!selection.equals(Selection.current())) {
            return compressed(drawing.draw(table, tile, selection, joined));
        }
        var key = new Key(version.current(), table.collection(), tile, joined);
        var known = find(key);
        if (known != null) {
            return known;
        }
        var drawn = compressed(drawing.draw(table, tile, selection, joined));
        keep(key, drawn);
        return drawn;
    }

    private static Tile compressed(byte[] plain) {
        var gzipped = new ByteArrayOutputStream();
        try (var out = new Gzip(gzipped)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Tile(plain, gzipped.toByteArray());
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            // Twice as quick as the usual level, and a few per cent larger.
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private synchronized @Nullable Tile find(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Tile drawn) {
        var replaced = kept.put(key, drawn);
        bytes += drawn.weight() - (replaced == null ? 0 : replaced.weight());
        var eldest = kept.values().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().weight();
            eldest.remove();
        }
    }
}
