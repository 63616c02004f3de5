/**
 * What lies around a point: towns and settlements, water, sites, projects and municipal seats, and
 * how many people live within reach. Distances are measured by PostGIS on the ellipsoid, along a
 * straight line, and leave as ranges as wide as both positions are unknown.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feature", "geo", "page", "problem", "text"})
package ir.hamyar.atlas.nearby;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
