/**
 * Mapbox vector tiles, made from rows: geometries are brought onto a tile's grid, cut at its
 * margin, and written with their properties. Knows neither the database nor what the features are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"geo"})
package ir.hamyar.atlas.mvt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
