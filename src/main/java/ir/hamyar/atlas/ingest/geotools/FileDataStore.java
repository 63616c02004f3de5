package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.NameImpl;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A GeoTools data store over one layer of a file. Filters and limits come from the base class; a
 * format only says what its features look like and how to walk them.
 *
 * <p>A feature's id ends in a dot and the line of the file where it begins; a feature that is
 * broken in itself carries its fault in the user data.
 */
abstract class FileDataStore extends ContentDataStore {

    /** No column of a file is called so. */
    static final String GEOMETRY = "@geometry";

    static final String FAULT = "fault";

    /** Holds all values of a record in a format that has no columns of its own. */
    static final String PROPERTIES = "@properties";

    private static final String TYPE_NAME = "records";

    /** What the features look like; may read the file to find out. */
    abstract SimpleFeatureType describe() throws IOException;

    /** The features in file order, to be closed. */
    abstract FeatureReader<SimpleFeatureType, SimpleFeature> walk(SimpleFeatureType type)
            throws IOException;

    /** The reference system that is written in the file, as a code or as well-known text. */
    Optional<String> namedCrs() throws IOException {
        return Optional.empty();
    }

    /** As {@link #namedCrs}, or what a file of this format means by naming none; null: unknown. */
    @Nullable String statedCrs() throws IOException {
        return namedCrs().orElse(null);
    }

    /** What the walk so far has to say about the whole file. */
    List<Finding> notes() {
        return List.of();
    }

    final String typeName() {
        return TYPE_NAME;
    }

    /** A type with a geometry and a text column for each name. */
    final SimpleFeatureType type(Iterable<String> columns) {
        var builder = new SimpleFeatureTypeBuilder();
        builder.setName(TYPE_NAME);
        builder.add(GEOMETRY, Geometry.class);
        columns.forEach(column -> builder.add(column, Object.class));
        return builder.buildFeatureType();
    }

    static int lineOf(SimpleFeature feature) {
        return Integer.parseInt(feature.getID().substring(feature.getID().lastIndexOf('.') + 1));
    }

    static @Nullable BadRecord faultOf(SimpleFeature feature) {
        return feature.hasUserData() ? (BadRecord) feature.getUserData().get(FAULT) : null;
    }

    @Override
    protected List<Name> createTypeNames() {
        return List.of(new NameImpl(TYPE_NAME));
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
