/** Rivers and lakes of the base map. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feature", "ingest"})
package ir.hamyar.atlas.water;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
