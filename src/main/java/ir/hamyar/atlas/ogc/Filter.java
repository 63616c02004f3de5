package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.Property;
import java.util.List;

/**
 * A property that must have one of some values.
 *
 * @param values at least one, of the property's type
 */
record Filter(Property property, List<Object> values) {

    Filter {
        values = List.copyOf(values);
    }
}
