package ir.hamyar.atlas.ingest.geotools;

import java.io.IOException;
import java.util.List;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.NameImpl;
import org.geotools.geometry.jts.ReferencedEnvelope;

/**
 * A GeoTools data store over one file with one feature type. Filters, limits and reprojection come
 * from the base class; a format only says what its features look like and how to walk them.
 *
 * <p>A feature's id ends in a dot and the line of the file where it begins, for this is the one
 * thing that every GeoTools reader passes on untouched.
 */
abstract class FileDataStore extends ContentDataStore {

    private final String typeName;

    FileDataStore(String typeName) {
        this.typeName = typeName;
    }

    /** What the features look like; may read the file to find out. */
    abstract SimpleFeatureType describe() throws IOException;

    /** The features in file order, to be closed. */
    abstract FeatureReader<SimpleFeatureType, SimpleFeature> walk(SimpleFeatureType type)
            throws IOException;

    final String typeName() {
        return typeName;
    }

    static int lineOf(SimpleFeature feature) {
        return Integer.parseInt(feature.getID().substring(feature.getID().lastIndexOf('.') + 1));
    }

    @Override
    protected List<Name> createTypeNames() {
        return List.of(new NameImpl(typeName));
    }

    @Override
    protected ContentFeatureSource createFeatureSource(ContentEntry entry) {
        return new Source(entry);
    }

    private final class Source extends ContentFeatureSource {

        Source(ContentEntry entry) {
            super(entry, Query.ALL);
        }

        @Override
        protected SimpleFeatureType buildFeatureType() throws IOException {
            return describe();
        }

        @Override
        protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query)
                throws IOException {
            return walk(getSchema());
        }

        /** Not known without walking the file, which the base class then does. */
        @Override
        protected ReferencedEnvelope getBoundsInternal(Query query) {
            return null;
        }

        /** Not known without walking the file, which the base class then does. */
        @Override
        protected int getCountInternal(Query query) {
            return -1;
        }
    }
}
