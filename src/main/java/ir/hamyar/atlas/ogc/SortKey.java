package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.Property;

/** A property by which features are ordered; those that lack it come last either way. */
record SortKey(Property property, boolean descending) {

    /** As {@code sortby} writes it. */
    String written() {
        return (descending ? "-" : "+") + property.name();
    }
}
