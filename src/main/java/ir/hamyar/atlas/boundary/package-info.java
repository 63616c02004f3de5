/**
 * Administrative units: provinces, counties, districts, cities. Takes outlines and census tables
 * in, derives the modelled service areas of the municipalities, and gives them out as a collection
 * and as pages.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"feature", "geo", "ingest", "page", "problem", "sketch", "text"})
package ir.hamyar.atlas.boundary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
