package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.TileCoord;
import ir.hamyar.atlas.mvt.LayerWriter;
import ir.hamyar.atlas.mvt.TileShape;
import ir.hamyar.atlas.selection.Selection;
import ir.hamyar.atlas.tile.TileRepository.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws a tile as Mapbox vector tile. Every feature is in it as itself, save in crowds: from afar,
 * or where a tile would weigh more than a phone should fetch, those that stand close together are
 * one point that says how many it stands for ({@code count}).
 */
@Component
class TileDrawing {

    /** Nearer than this every feature is drawn as itself, as far as a tile has room. */
    private static final int EACH_FROM = 12;

    /** Up to this zoom a crowd is drawn by its cells; nearer, outlines of 50 m are to be seen. */
    private static final int CELLS_UNTIL = 13;

    /** More rows than this are joined by the database. */
    private static final int MOST_ROWS = 60_000;

    /**
     * Of a tile from whose level on cells could take over, no more is read than it has room for.
     */
    private static final int MOST_ROWS_AFAR = 16_000;

    private static final int MOST_BYTES = 450_000;

    private final TileRepository tiles;
    private final CrowdRepository crowds;

    TileDrawing(TileRepository tiles, CrowdRepository crowds) {
        this.tiles = tiles;
        this.crowds = crowds;
    }

    /**
     * @param joined whether a crowd is joined into a handful of points at any level the map has,
     *     rather than where it must be
     * @return no bytes where nothing stands
     */
    byte[] draw(FeatureTable table, TileCoord tile, Selection selection, boolean joined) {
        if (!table.isCrowded()) {
            var rows = read(table, tile, selection, Integer.MAX_VALUE);
            return each(table, rows, tile, Integer.MAX_VALUE).orElseThrow();
        }
        return joined || tile.z() < EACH_FROM
                ? joined(table, tile, selection)
                : asMuchAsFits(table, tile, selection);
    }

    private byte[] joined(FeatureTable table, TileCoord tile, Selection selection) {
        return isCounted(tile, selection)
                ? crowds.drawCells(table, tile)
                : crowds.drawJoined(table, tile, selection);
    }

    private static boolean isCounted(TileCoord tile, Selection selection) {
        return tile.z() <= CELLS_UNTIL && selection.equals(Selection.current());
    }

    private byte[] asMuchAsFits(FeatureTable table, TileCoord tile, Selection selection) {
        var most = isCounted(tile, selection) ? MOST_ROWS_AFAR : MOST_ROWS;
        var rows = read(table, tile, selection, most + 1);
        if (rows.size() > most) {
            return joined(table, tile, selection);
        }
        return each(table, rows, tile, MOST_BYTES)
                .orElseGet(
                        () ->
                                isCounted(tile, selection)
                                        ? joined(table, tile, selection)
                                        : finely(table, rows, tile));
    }

    private List<Row> read(FeatureTable table, TileCoord tile, Selection selection, int most) {
        var rows = new ArrayList<Row>();
        tiles.read(table, tile, selection, most, rows::add);
        return rows;
    }

    /** Every feature as itself; empty where that takes too many bytes. */
    private static Optional<byte[]> each(
            FeatureTable table, List<Row> rows, TileCoord tile, int mostBytes) {
        var layer = new LayerWriter(table.collection(), names(table));
        var shape = new TileShape(tile);
        for (var row : rows) {
            if (shape.take(row.wkb())) {
                layer.write(row.properties(), shape);
                if (layer.size() > mostBytes) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(layer.finish());
    }

    /** Points within four pixels joined into one; outlines as far as there is room. */
    private static byte[] finely(FeatureTable table, List<Row> rows, TileCoord tile) {
        var names = new ArrayList<>(names(table));
        names.add("count");
        var layer = new LayerWriter(table.collection(), names);
        var shape = new TileShape(tile);
        var points = new FineCells();
        for (var row : rows) {
            if (!shape.take(row.wkb())) {
                continue;
            }
            if (shape.type() != TileShape.POINT && layer.size() < MOST_BYTES / 2) {
                layer.write(withCount(row.properties(), null), shape);
            } else {
                points.add(shape.pointX(), shape.pointY(), row.properties());
            }
        }
        points.write(layer, shape);
        return layer.finish();
    }

    private static List<String> names(FeatureTable table) {
        return TileProperties.of(table).stream().map(Property::name).toList();
    }

    private static @Nullable Object[] withCount(
            @Nullable Object[] properties, @Nullable Long count) {
        var counted = Arrays.copyOf(properties, properties.length + 1);
        counted[properties.length] = count;
        return counted;
    }

    /** A grid of 64 × 64 cells, and beyond the edge a little more. */
    private static final class FineCells {

        private static final int CELL = TileShape.SIDE / 64;
        private static final int SIDE = (TileShape.SIDE + 2 * TileShape.MARGIN) / CELL + 1;

        private final int[] counts = new int[SIDE * SIDE];
        private final long[] sumX = new long[SIDE * SIDE];
        private final long[] sumY = new long[SIDE * SIDE];
        private final @Nullable Object[][] first = new Object[SIDE * SIDE][];

        void add(int x, int y, @Nullable Object[] properties) {
            var cell = (y + TileShape.MARGIN) / CELL * SIDE + (x + TileShape.MARGIN) / CELL;
            counts[cell]++;
            sumX[cell] += x;
            sumY[cell] += y;
            first[cell] = properties;
        }

        /** What stands alone says what it is, the others how many they are. */
        void write(LayerWriter layer, TileShape shape) {
            for (var cell = 0; cell < counts.length; cell++) {
                var count = counts[cell];
                var properties = first[cell];
                if (count == 0 || properties == null) {
                    continue;
                }
                shape.takePoint((int) (sumX[cell] / count), (int) (sumY[cell] / count));
                var told = count == 1 ? properties : new Object[properties.length];
                layer.write(withCount(told, (long) count), shape);
            }
        }
    }
}
