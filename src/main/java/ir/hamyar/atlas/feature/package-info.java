/**
 * The ground on which the open services stand: what a collection of features is. A feature room
 * answers with one {@link ir.hamyar.atlas.feature.FeatureSource}; the OGC and tile rooms read it
 * and never learn who answered.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package ir.hamyar.atlas.feature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
