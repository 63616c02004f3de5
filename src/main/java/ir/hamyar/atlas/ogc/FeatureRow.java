package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.download.FileRow;
import ir.hamyar.atlas.feature.Property;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature as it comes out of its view.
 *
 * @param columns the properties that were read, {@code ref} first
 * @param values of the columns, in their order: String, List of String, Integer, Long, BigDecimal,
 *     Double, Boolean, LocalDate, Instant or null
 * @param geometry GeoJSON in the system that was asked for, null where nothing is located
 * @param place the same for a file, null where nothing is located or no file is written
 */
record FeatureRow(
        List<Property> columns,
        List<@Nullable Object> values,
        @Nullable String geometry,
        FileRow.@Nullable Place place) {

    String ref() {
        return String.valueOf(values.get(0));
    }

    /** The value of a column; null where the feature lacks it. */
    @Nullable Object value(Property property) {
        return values.get(columns.indexOf(property));
    }

    /** With the values of some columns, in their order. */
    FileRow inFile(List<Property> shown) {
        var some = new ArrayList<@Nullable Object>(shown.size());
        shown.forEach(property -> some.add(value(property)));
        return new FileRow(some, place);
    }
}
