/**
 * Vector tiles of whatever collections the feature rooms plug in: a tile's address comes in, the
 * rows in it are asked for and encoded, the bytes go out; crowds are counted by cells. Beside them
 * the documents that tell clients which tiles there are (OGC API – Tiles, TileJSON).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feature", "geo", "mvt", "problem", "selection"})
package ir.hamyar.atlas.tile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
