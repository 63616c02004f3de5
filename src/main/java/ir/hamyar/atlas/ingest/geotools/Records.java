package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.BadRecord;
import ir.hamyar.atlas.ingest.SourceRecord;
import ir.hamyar.atlas.ingest.UnreadableFile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Turns GeoTools features into our records: the one crossing point. */
final class Records {

    private final @Nullable Projection projection;

    /**
     * @param projection null where the reference system is not known
     */
    Records(@Nullable Projection projection) {
        this.projection = projection;
    }

    /**
     * @throws UnreadableFile when there is a geometry and nobody knows where it lies
     */
    SourceRecord record(SimpleFeature feature) {
        int line = FileDataStore.lineOf(feature);
        var attributes = attributes(feature, line);
        var fault = FileDataStore.faultOf(feature);
        if (fault == null) {
            fault = hidden(attributes);
        }
        if (fault != null) {
            return SourceRecord.taking(line, null, attributes, fault);
        }
        try {
            return SourceRecord.taking(line, lonLat(geometry(feature)), attributes, null);
        } catch (BadRecord beyond) {
            return SourceRecord.taking(line, null, attributes, beyond);
        }
    }

    /** As {@link #record}, but without the geometry, which stays what and where it was. */
    static SourceRecord table(SimpleFeature feature) {
        int line = FileDataStore.lineOf(feature);
        return SourceRecord.taking(
                line, null, attributes(feature, line), FileDataStore.faultOf(feature));
    }

    static @Nullable Geometry geometry(SimpleFeature feature) {
        return (Geometry) feature.getAttribute(0);
    }

    private @Nullable Geometry lonLat(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        if (projection == null) {
            throw new UnreadableFile("crs-not-known", 0);
        }
        return projection.toLonLat(geometry);
    }

    private static Map<String, @Nullable Object> attributes(SimpleFeature feature, int line) {
        var type = feature.getFeatureType();
        if (type.getAttributeCount() > 1
                && feature.getAttribute(1) instanceof Properties properties) {
            refuseTooMany(properties.values(), line);
            return properties.values();
        }
        var attributes = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 1; i < type.getAttributeCount(); i++) {
            attributes.put(type.getDescriptor(i).getLocalName(), feature.getAttribute(i));
        }
        return attributes;
    }

    private static void refuseTooMany(Map<String, @Nullable Object> values, int line) {
        if (values.size() > Limits.MAX_COLUMNS) {
            throw new UnreadableFile(
                    "too-many-columns",
                    line,
                    String.valueOf(values.size()),
                    String.valueOf(Limits.MAX_COLUMNS));
        }
    }

    /** What no cell may hold, in whatever format: a byte that ends texts, or a whole book. */
    private static @Nullable BadRecord hidden(Map<String, @Nullable Object> attributes) {
        for (var entry : attributes.entrySet()) {
            if (entry.getKey().indexOf('\0') >= 0) {
                return new BadRecord("nul-byte", visible(entry.getKey()), "");
            }
            if (entry.getValue() instanceof String text) {
                if (text.indexOf('\0') >= 0) {
                    return new BadRecord("nul-byte", entry.getKey(), visible(text));
                }
                if (text.length() > Limits.MAX_CELL_CHARS) {
                    return new BadRecord(
                            "long-cell",
                            entry.getKey(),
                            text.substring(0, 100) + "…",
                            String.valueOf(Limits.MAX_CELL_CHARS));
                }
            }
        }
        return null;
    }

    private static String visible(String text) {
        var shown = text.replace('\0', '\u2400');
        return shown.length() > 100 ? shown.substring(0, 100) + "…" : shown;
    }

    /**
     * All values of a record in a format that has no columns of its own.
     *
     * @param values by name, in the order of the file
     */
    record Properties(Map<String, @Nullable Object> values) {}
}
