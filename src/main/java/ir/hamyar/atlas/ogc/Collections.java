package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureSource;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.problem.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The published collections, in the order their rooms ask for. */
@Component
class Collections {

    private final Map<String, FeatureTable> tables = new LinkedHashMap<>();

    Collections(List<FeatureSource> sources) {
        for (var source : sources) {
            var table = source.table();
            if (tables.put(table.collection(), table) != null) {
                throw new IllegalStateException("Two rooms publish " + table.collection());
            }
        }
    }

    List<FeatureTable> all() {
        return List.copyOf(tables.values());
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
