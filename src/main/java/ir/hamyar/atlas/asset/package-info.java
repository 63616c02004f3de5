/**
 * The municipality's own things: urban furniture, lights, trees, parks, endowment plots, offices,
 * areas, markets. What kinds there are is data, not code: a file that names a new kind brings it
 * along, and it appears as a collection, as a layer and in the search.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"feature", "ingest", "page", "problem", "search", "sketch", "text"})
package ir.hamyar.atlas.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
