package ir.hamyar.atlas.tile;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import ir.hamyar.atlas.geo.TileCoord;
import java.util.List;
import java.util.stream.IntStream;

/** WebMercatorQuad, the scheme of web maps, as OGC 17-083r4 defines it; lengths in metres. */
@JsonPropertyOrder({
    "id",
    "title",
    "uri",
    "crs",
    "orderedAxes",
    "wellKnownScaleSet",
    "tileMatrices"
})
record TileMatrixSet(
        String id,
        String title,
        String uri,
        String crs,
        List<String> orderedAxes,
        String wellKnownScaleSet,
        List<Matrix> tileMatrices) {

    static final String ID = "WebMercatorQuad";
    static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";

    private static final double HALF_WORLD = 20037508.342789244;
    private static final double SCALE_AT_ZERO = 559082264.028717;
    private static final int TILE_PIXELS = 256;

    /** One zoom level. */
    @JsonPropertyOrder({
        "id",
        "scaleDenominator",
        "cellSize",
        "cornerOfOrigin",
        "pointOfOrigin",
        "matrixWidth",
        "matrixHeight",
        "tileWidth",
        "tileHeight"
    })
    record Matrix(
            String id,
            double scaleDenominator,
            double cellSize,
            String cornerOfOrigin,
            List<Double> pointOfOrigin,
            int matrixWidth,
            int matrixHeight,
            int tileWidth,
            int tileHeight) {

        static Matrix of(int zoom) {
            var tiles = 1 << zoom;
            return new Matrix(
                    String.valueOf(zoom),
                    SCALE_AT_ZERO / tiles,
                    2 * HALF_WORLD / TILE_PIXELS / tiles,
                    "topLeft",
                    List.of(-HALF_WORLD, HALF_WORLD),
                    tiles,
                    tiles,
                    TILE_PIXELS,
                    TILE_PIXELS);
        }
    }

    static TileMatrixSet webMercatorQuad() {
        return new TileMatrixSet(
                ID,
                "Google Maps Compatible for the World",
                URI,
                CRS,
                List.of("X", "Y"),
                "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
                IntStream.rangeClosed(0, TileCoord.DEEPEST).mapToObj(Matrix::of).toList());
    }
}
