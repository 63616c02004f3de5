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

    private final List<FeatureSource> sources;

    Collections(List<FeatureSource> sources) {
        this.sources = List.copyOf(sources);
    }

    List<FeatureTable> all() {
        return List.copyOf(byId().values());
    }

    /**
     * @throws NotFound naming the collections there are
     */
    FeatureTable get(String id) {
        for (var source : sources) {
            if (source.table().collection().equals(id)) {
                return source.table();
            }
        }
        return sources.stream()
                .flatMap(source -> source.parts().stream())
                .filter(part -> part.collection().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.unknown-collection", id, byId().keySet()));
    }

    /** Asked anew each time: a load may have brought a collection along. */
    private Map<String, FeatureTable> byId() {
        var tables = new LinkedHashMap<String, FeatureTable>();
        sources.forEach(source -> add(tables, source.table()));
        sources.stream()
                .flatMap(source -> source.parts().stream())
                .forEach(part -> add(tables, part));
        return tables;
    }

    private static void add(Map<String, FeatureTable> tables, FeatureTable table) {
        if (tables.put(table.collection(), table) != null) {
            throw new IllegalStateException("Two rooms publish " + table.collection());
        }
    }
}
