package ir.hamyar.atlas.asset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which layers of assets the map can show. */
@RestController
class AssetLayersController {

    private final AssetKinds kinds;

    AssetLayersController(AssetKinds kinds) {
        this.kinds = kinds;
    }

    record Layers(List<Layer> layers) {}

    /**
     * @param collection whose items and tiles it shows
     * @param count how many assets of the kind stand today, located or not
     */
    record Layer(
            String collection,
            String kind,
            @JsonProperty("name_fa") @Nullable String nameFa,
            @JsonProperty("name_en") @Nullable String nameEn,
            String geometry,
            String colour,
            int count) {

        static Layer of(AssetKind kind) {
            return new Layer(
                    kind.collection(),
                    kind.ref(),
                    kind.name().fa(),
                    kind.name().en(),
                    kind.geometry(),
                    kind.shownColour(),
                    kind.standing());
        }
    }

    /** Kinds of which some stand, in the order of their refs. */
    @GetMapping("/api/layers")
    Layers layers() {
        return new Layers(
                kinds.present().stream()
                        .filter(kind -> kind.standing() > 0)
                        .map(Layer::of)
                        .toList());
    }
}
