package ir.hamyar.atlas.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature that is there, in the form of a record of its target: what a file does not speak of
 * stays as it is here.
 *
 * @param fingerprint of the row
 */
record BaseRecord(
        String ref,
        Map<String, @Nullable Object> values,
        @Nullable Geometry geometry,
        String fingerprint) {}
