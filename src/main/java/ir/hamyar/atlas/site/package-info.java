/**
 * The shrine sites (بقعه): where they are, how exactly that is known, which unit they count for,
 * and what was published about them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "boundary",
            "feature",
            "geo",
            "ingest",
            "nearby",
            "page",
            "problem",
            "sketch",
            "suitability",
            "text"
        })
package ir.hamyar.atlas.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
