/** Small shared shapes: a box in longitude and latitude, a tile address. Knows nothing else. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ir.hamyar.atlas.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
