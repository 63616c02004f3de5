/**
 * Writes features as files that people take home: a text table, a workbook, GeoJSON, a GeoPackage,
 * FlatGeobuf, shapefiles and KML. What comes in is a list of published properties and rows in that
 * order; each file says itself what was asked, when, and under which licence. Rooms that hand files
 * out use these writers and know none of the formats.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "feature", "geo", "ingest", "problem"})
package ir.hamyar.atlas.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
