package ir.hamyar.atlas.explore;

import java.util.List;

/**
 * The answer in figures.
 *
 * @param total things found
 * @param demonstrations how many of them are made up to show the product, or are found by such
 */
record Explored(String subject, int total, int demonstrations, List<FacetCounts> facets) {}
