package ir.hamyar.atlas.explore;

/**
 * One of several addresses of the page.
 *
 * @param current whether it is the one that is open
 */
record Choice(String code, String label, String href, boolean current) {}
