/**
 * The room that stands under all others: it brings up the PostgreSQL with PostGIS that the atlas
 * keeps its records in, and lets it down again without loss.
 *
 * <p>In comes what the machine offers (PostgreSQL's programs, a folder to keep data in) or the
 * address of somebody else's server; out goes a connection that the data source and Flyway follow.
 * Whatever stands in the way leaves as one {@link ir.hamyar.atlas.database.StartupProblem}, told in
 * Persian and English with the way out. Nothing here knows a table of the atlas.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ir.hamyar.atlas.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
