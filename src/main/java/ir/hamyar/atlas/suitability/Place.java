package ir.hamyar.atlas.suitability;

/**
 * Where a site stands among the others; 1 is the first, and equal scores share a place.
 *
 * @param best its best place when every weight in turn moves up or down by a tenth
 * @param worst its worst place then
 */
record Place(int now, int best, int worst) {}
