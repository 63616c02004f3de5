package ir.hamyar.atlas.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/** A link of a tile document; {@code templated} where the address has parts to fill in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"href", "rel", "type", "templated"})
record TileLink(String href, String rel, String type, @Nullable Boolean templated) {

    static TileLink json(String href, String rel) {
        return new TileLink(href, rel, "application/json", null);
    }

    static TileLink tiles(String href) {
        return new TileLink(href, "item", TileController.MEDIA_TYPE, true);
    }
}
