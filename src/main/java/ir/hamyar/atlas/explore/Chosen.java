package ir.hamyar.atlas.explore;

/**
 * A filter in force.
 *
 * @param href address of the page without it
 */
record Chosen(String label, String href) {}
