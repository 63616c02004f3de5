package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;

/** Walks a file one feature ahead; what a format adds is how the next one is read. */
abstract class Features implements FeatureReader<SimpleFeatureType, SimpleFeature> {

    private final SimpleFeatureType type;
    private @Nullable SimpleFeature next;
    private boolean ended;

    Features(SimpleFeatureType type) {
        this.type = type;
    }

    /** The next feature, null at the end. */
    abstract @Nullable SimpleFeature read() throws IOException;

    @Override
    public final SimpleFeatureType getFeatureType() {
        return type;
    }

    @Override
    public final boolean hasNext() throws IOException {
        if (next == null && !ended) {
            next = read();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public final SimpleFeature next() throws IOException {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var feature = next;
        next = null;
        return feature;
    }

    /**
     * @param line as in the file; no format is read further than a whole number counts
     * @param values in the order of the type, the geometry first
     */
    final SimpleFeature feature(long line, @Nullable Object[] values, @Nullable BadRecord fault) {
        if (line > Integer.MAX_VALUE) {
            throw new UnreadableFile("too-many-lines", 0, String.valueOf(Integer.MAX_VALUE));
        }
        var feature = new SimpleFeatureImpl(values, type, new FeatureIdImpl("r." + line), false);
        if (fault != null) {
            feature.getUserData().put(FileDataStore.FAULT, fault);
        }
        return feature;
    }
}
