package ir.hamyar.atlas.feature;

/** What a feature room plugs into the open services: one published collection. */
public interface FeatureSource {

    /** The collection, the same at every call. */
    FeatureTable table();
}
