package ir.hamyar.atlas.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.geo.Bbox;
import ir.hamyar.atlas.geo.TileCoord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which tiles of a collection there are, as OGC 20-057 describes them; null is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "title",
    "dataType",
    "crs",
    "tileMatrixSetURI",
    "links",
    "tileMatrixSetLimits",
    "boundingBox",
    "layers"
})
record TileSet(
        String title,
        String dataType,
        String crs,
        @JsonProperty("tileMatrixSetURI") String tileMatrixSetUri,
        List<TileLink> links,
        @Nullable List<Limits> tileMatrixSetLimits,
        @Nullable Box boundingBox,
        @Nullable List<Layer> layers) {

    /** The tiles of one level that may be asked for; where nothing stands the answer is 204. */
    record Limits(
            String tileMatrix, int minTileRow, int maxTileRow, int minTileCol, int maxTileCol) {

        static Limits of(int zoom) {
            var last = TileCoord.last(zoom);
            return new Limits(String.valueOf(zoom), 0, last, 0, last);
        }
    }

    /** Corners in longitude and latitude. */
    record Box(List<Double> lowerLeft, List<Double> upperRight, String crs) {

        static Box of(Bbox box) {
            return new Box(
                    List.of(box.west(), box.south()),
                    List.of(box.east(), box.north()),
                    "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        }
    }

    /** What a tile holds. */
    record Layer(
            String id,
            String dataType,
            String minTileMatrix,
            String maxTileMatrix,
            Map<String, Object> propertiesSchema) {}

    /** The set in short, as it stands in a list. */
    static TileSet inList(FeatureTable table, List<TileLink> links) {
        return new TileSet(
                table.collection(),
                "vector",
                TileMatrixSet.CRS,
                TileMatrixSet.URI,
                links,
                null,
                null,
                null);
    }

    static TileSet of(FeatureTable table, Optional<Bbox> bounds, List<TileLink> links) {
        var zooms = table.zooms();
        return new TileSet(
                table.collection(),
                "vector",
                TileMatrixSet.CRS,
                TileMatrixSet.URI,
                links,
                IntStream.rangeClosed(zooms.min(), zooms.max()).mapToObj(Limits::of).toList(),
                bounds.map(Box::of).orElse(null),
                List.of(layer(table)));
    }

    private static Layer layer(FeatureTable table) {
        return new Layer(
                table.collection(),
                "vector",
                String.valueOf(table.zooms().min()),
                String.valueOf(table.zooms().max()),
                Map.of("type", "object", "properties", properties(table)));
    }

    private static Map<String, Object> properties(FeatureTable table) {
        var properties = new LinkedHashMap<String, Object>();
        TileProperties.of(table)
                .forEach(
                        property ->
                                properties.put(
                                        property.name(),
                                        Map.of("type", TileProperties.schemaType(property))));
        return properties;
    }
}
