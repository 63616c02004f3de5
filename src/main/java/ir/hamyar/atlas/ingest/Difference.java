package ir.hamyar.atlas.ingest;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one record of a staged file stands to what is there.
 *
 * @param line of the file, 0 for what the file does not name
 * @param before what is there, null when the record is new
 * @param after what the file says, null when it does not name the record
 */
public record Difference(
        Kind kind, String ref, int line, @Nullable Side before, @Nullable Side after) {

    /** What would become of the record. */
    public enum Kind {
        ADDED,
        CHANGED,
        ENDED,
        UNCHANGED;

        /** As the page writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A record as {@code data/} writes it.
     *
     * @param values by field; an empty field is null
     * @param geometry GeoJSON in longitude/latitude, outlines thinned out to about five metres;
     *     null where there is none
     * @param lon longitude of its middle, null without geometry
     * @param lat latitude of its middle, null without geometry
     */
    public record Side(
            Map<String, @Nullable Object> values,
            @Nullable String geometry,
            @Nullable Double lon,
            @Nullable Double lat) {}
}
