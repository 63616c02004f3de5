package ir.hamyar.atlas.ogc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature as it comes out of its view.
 *
 * @param values of the table's properties, in their order: String, List of String, Integer, Long,
 *     BigDecimal, Double, Boolean, LocalDate, Instant or null
 * @param geometry GeoJSON in longitude and latitude, null where nothing is located
 */
record FeatureRow(List<@Nullable Object> values, @Nullable String geometry) {

    String ref() {
        return String.valueOf(values.get(0));
    }
}
