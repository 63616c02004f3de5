package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.geo.TileCoord;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.NotFound;
import java.util.regex.Pattern;

/** Reads a tile's address. */
final class TileAddress {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private TileAddress() {}

    /**
     * @throws InvalidInput when a part is no number or out of its range
     * @throws NotFound when the address is right but the collection has no tiles at that level
     */
    static TileCoord parse(FeatureTable table, String matrix, String row, String col) {
        var z = number("tileMatrix", matrix, TileCoord.DEEPEST);
        var y = number("tileRow", row, TileCoord.last(z));
        var x = number("tileCol", col, TileCoord.last(z));
        var zooms = table.zooms();
        if (z < zooms.min() || z > zooms.max()) {
            throw new NotFound(
                    "problem.tile-zoom", table.collection(), z, zooms.min(), zooms.max());
        }
        return new TileCoord(z, x, y);
    }

    private static int number(String name, String text, int most) {
        if (!DIGITS.matcher(text).matches() || Integer.parseInt(text) > most) {
            throw new InvalidInput("problem.tile-range", name, text, most);
        }
        return Integer.parseInt(text);
    }
}
