package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.problem.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** The collections of which there are tiles: all but catalogues. */
@Component
class TileLayers {

    private final List<FeatureSource> sources;

    TileLayers(List<FeatureSource> sources) {
        this.sources = sources.stream().filter(source -> !source.table().isRecords()).toList();
    }

    /**
     * @throws NotFound naming the collections there are
     */
    FeatureTable get(String id) {
        var tables = new LinkedHashMap<String, FeatureTable>();
        sources.forEach(source -> tables.put(source.table().collection(), source.table()));
        var whole = tables.get(id);
        if (whole != null) {
            return whole;
        }
        sources.stream()
                .flatMap(source -> source.parts().stream())
                .forEach(part -> tables.put(part.collection(), part));
        var part = tables.get(id);
        if (part == null) {
            throw new NotFound("problem.unknown-collection", id, tables.keySet());
        }
        return part;
    }
}
