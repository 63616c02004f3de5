/**
 * Published projects: what, where, which sectors, how far, how much with unit and scope, and which
 * sites and units they are attached to.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "boundary",
            "feature",
            "finder",
            "geo",
            "ingest",
            "page",
            "problem",
            "site",
            "sketch",
            "text"
        })
package ir.hamyar.atlas.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
