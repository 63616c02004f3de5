package ir.hamyar.atlas.explore;

import org.jspecify.annotations.Nullable;

/**
 * How many things stand under a code.
 *
 * @param facet parameter of the facet; null for the counts of {@code all} that is found and of what
 *     stands there only as a {@code demonstration}
 */
record CodeCount(@Nullable String facet, String code, int things) {}
