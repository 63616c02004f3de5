package ir.hamyar.atlas.understand;

import org.jspecify.annotations.Nullable;

/**
 * An existing thing that a record may mean.
 *
 * @param ref of the existing thing
 * @param similarity of the names, from 0 to 1; 1 where they fold alike
 * @param distanceMetres between the two, at most 0.6 % wrong; null where one has no position
 */
public record NameProposal(String ref, double similarity, @Nullable Long distanceMetres) {}
