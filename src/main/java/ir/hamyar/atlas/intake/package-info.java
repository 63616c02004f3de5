/**
 * Any file a planner has, safely in. A file that somebody brought is an <em>upload</em>; what was
 * understood of it, or answered, are its <em>choices</em>; a <em>check</em> reads all of it into a
 * staging table and yields findings and differences; <em>applying</em> makes a batch of it in one
 * transaction, which can be undone. The browser and the command line go the same way. The room
 * knows no feature: what a target takes comes from its importer.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "feature",
            "geo",
            "ingest",
            "problem",
            "text",
            "understand"
        })
package ir.hamyar.atlas.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
