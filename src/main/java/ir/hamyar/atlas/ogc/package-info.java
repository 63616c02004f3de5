/**
 * OGC API – Features over whatever collections the feature rooms plug in: a request comes in, is
 * bounded and checked, becomes one statement on the collection's view, and leaves as GeoJSON, as a
 * page or as a file. The room never learns which collections there are.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "download",
            "feature",
            "geo",
            "problem",
            "selection",
            "cql2"
        })
package ir.hamyar.atlas.ogc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
