/**
 * The door to GeoTools, and its only room: formats are GeoTools data stores, coordinate systems are
 * transformed here, Thiessen polygons are made here. What leaves is a {@link
 * ir.hamyar.atlas.ingest.SourceRecord} or a plain JTS geometry in longitude/latitude.
 */
@NullMarked
package ir.hamyar.atlas.ingest.geotools;

import org.jspecify.annotations.NullMarked;
