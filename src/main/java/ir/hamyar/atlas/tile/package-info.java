/**
 * Vector tiles of whatever collections the feature rooms plug in: a tile's address comes in, one
 * statement asks PostGIS for the finished tile, the bytes go out. Beside them the documents that
 * tell clients which tiles there are (OGC API – Tiles, TileJSON).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feature", "geo", "problem", "selection"})
package ir.hamyar.atlas.tile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
