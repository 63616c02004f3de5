package ir.hamyar.atlas.explore;

import java.util.List;

/**
 * The answer in figures.
 *
 * @param total things found
 */
record Explored(String subject, int total, List<FacetCounts> facets) {}
