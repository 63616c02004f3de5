package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.feature.Property;
import java.util.List;

/**
 * A property that must have one of some values.
 *
 * @param values at least one, of the property's type
 */
public record ValueFilter(Property property, List<Object> values) {

    public ValueFilter {
        values = List.copyOf(values);
    }
}
