/**
 * Files in: reads the manifest of the data folder, lets GeoTools open what changed, hands the
 * records to the importer of their target inside one transaction, and keeps a report of every load.
 * Foreign formats end at {@code ingest.geotools}; what leaves is a {@link
 * ir.hamyar.atlas.ingest.SourceRecord}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "feature", "text"})
package ir.hamyar.atlas.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
