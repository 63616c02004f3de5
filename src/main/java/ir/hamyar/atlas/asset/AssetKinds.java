package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.feature.DataVersion;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of which there are assets, remembered for as long as the data stay the same. */
@Component
class AssetKinds {

    private record Remembered(String version, List<AssetKind> kinds) {}

    private final AssetKindRepository repository;
    private final DataVersion version;
    private volatile Remembered remembered = new Remembered("", List.of());

    AssetKinds(AssetKindRepository repository, DataVersion version) {
        this.repository = repository;
        this.version = version;
    }

    /** In the order of their refs. */
    List<AssetKind> present() {
        var current = version.current();
        var known = remembered;
        if (known.version().equals(current)) {
            return known.kinds();
        }
        var fresh = new Remembered(current, repository.listPresent());
        remembered = fresh;
        return fresh.kinds();
    }

    Optional<AssetKind> find(String ref) {
        return present().stream().filter(kind -> kind.ref().equals(ref)).findFirst();
    }
}
