package ir.hamyar.atlas.explore;

import org.jspecify.annotations.Nullable;

/**
 * How many things stand under a code.
 *
 * @param facet parameter of the facet; null for the count of all that is found
 */
record CodeCount(@Nullable String facet, @Nullable String code, int things) {}
