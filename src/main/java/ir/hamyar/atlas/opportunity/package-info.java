/**
 * What is on offer to investors: a site, a plot or a municipality, in which sectors, on which
 * terms. A record holds what its source states and nothing else; what is not stated is told as such
 * on the page, on the sheet of the site and in the open services.
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
            "project",
            "sheet",
            "site",
            "sketch",
            "text"
        })
package ir.hamyar.atlas.opportunity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
