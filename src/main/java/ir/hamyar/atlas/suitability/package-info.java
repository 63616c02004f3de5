/**
 * How suitable the sites are for a sector: criteria measured from the facts in the database,
 * presets of weights, and the scores they give. Every component is told; what is not known is never
 * taken for zero; a range stays a range up to the score.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "feature", "geo", "page", "problem", "sheet", "text"})
package ir.hamyar.atlas.suitability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
