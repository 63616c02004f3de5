package ir.hamyar.atlas.suitability;

import java.util.Map;

/**
 * What is to be judged.
 *
 * @param measures by criterion; one that is not known is absent
 */
record Candidate(String ref, Map<String, Measure> measures) {}
