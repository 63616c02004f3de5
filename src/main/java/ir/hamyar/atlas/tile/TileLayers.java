package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.problem.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The collections of which there are tiles: all of them. */
@Component
class TileLayers {

    private final Map<String, FeatureTable> tables = new LinkedHashMap<>();

    TileLayers(List<FeatureSource> sources) {
        for (var source : sources) {
            tables.put(source.table().collection(), source.table());
        }
    }

    /**
     * @throws NotFound naming the collections there are
     */
    FeatureTable get(String id) {
        var table = tables.get(id);
        if (table == null) {
            throw new NotFound("problem.unknown-collection", id, tables.keySet());
        }
        return table;
    }
}
