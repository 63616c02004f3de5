package ir.hamyar.atlas.download;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature on its way into a file.
 *
 * @param values one for each property: text, number, boolean, {@link java.time.LocalDate}, {@link
 *     java.time.Instant}, a list of texts or a map of texts; null where nothing is stated
 * @param place null where nothing is located
 */
public record FileRow(List<@Nullable Object> values, @Nullable Place place) {

    /**
     * Where it lies, in the system of the file, east before north.
     *
     * @param geoJson a geometry object
     * @param wkb the same as well-known binary, little-endian, two dimensions
     * @param lon longitude or easting where it is one point, otherwise null
     * @param lat latitude or northing where it is one point, otherwise null
     */
    public record Place(String geoJson, byte[] wkb, @Nullable Double lon, @Nullable Double lat) {}
}
