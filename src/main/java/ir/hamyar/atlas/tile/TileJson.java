package ir.hamyar.atlas.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.geo.Bbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which tiles of a collection there are, as TileJSON 3.0 describes them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"tilejson", "name", "tiles", "minzoom", "maxzoom", "bounds", "vector_layers"})
record TileJson(
        String tilejson,
        String name,
        List<String> tiles,
        int minzoom,
        int maxzoom,
        @Nullable List<Double> bounds,
        @JsonProperty("vector_layers") List<Layer> vectorLayers) {

    /** A layer with its fields and their types. */
    record Layer(String id, Map<String, String> fields, int minzoom, int maxzoom) {}

    /**
     * @param template address with {@code {z}}, {@code {y}} and {@code {x}}
     */
    static TileJson of(FeatureTable table, Optional<Bbox> bounds, String template) {
        var zooms = table.zooms();
        return new TileJson(
                "3.0.0",
                table.collection(),
                List.of(template),
                zooms.min(),
                zooms.max(),
                bounds.map(box -> List.of(box.west(), box.south(), box.east(), box.north()))
                        .orElse(null),
                List.of(new Layer(table.collection(), fields(table), zooms.min(), zooms.max())));
    }

    private static Map<String, String> fields(FeatureTable table) {
        var fields = new LinkedHashMap<String, String>();
        TileProperties.of(table)
                .forEach(
                        property ->
                                fields.put(property.name(), TileProperties.tileJsonType(property)));
        return fields;
    }
}
