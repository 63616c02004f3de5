package ir.hamyar.atlas.feature;

import java.util.List;

/** What a feature room plugs into the open services: one published collection. */
public interface FeatureSource {

    /** The collection, the same at every call. */
    FeatureTable table();

    /**
     * Collections that hold a part of it each, as the data have them: they may differ from call to
     * call.
     */
    default List<FeatureTable> parts() {
        return List.of();
    }
}
