package ir.hamyar.atlas.nearby;

import ir.hamyar.atlas.geo.KnownDistance;
import ir.hamyar.atlas.page.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One thing near a point.
 *
 * @param collection where it is published, e.g. {@code places}
 * @param kind what it is, in the codes of its collection; null for projects
 */
public record Neighbour(
        String collection,
        String ref,
        Bilingual name,
        @Nullable String kind,
        KnownDistance distance) {}
