/**
 * Exploring what the atlas holds: one question – words, facets, a drawn area, a distance, an order
 * – is answered as counts for each facet, as a table page by page, and as files of exactly what it
 * finds. Amounts are shown and never added.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"download", "feature", "page", "problem", "text"})
package ir.hamyar.atlas.explore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
