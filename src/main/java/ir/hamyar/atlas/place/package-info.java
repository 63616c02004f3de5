/** Named points for the base map and the search: towns, villages, quarters, squares. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feature", "ingest", "text"})
package ir.hamyar.atlas.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
