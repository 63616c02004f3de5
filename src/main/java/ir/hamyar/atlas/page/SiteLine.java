package ir.hamyar.atlas.page;

import org.jspecify.annotations.Nullable;

/** A site as one entry of a list. */
public record SiteLine(
        Named site,
        String kind,
        Bilingual place,
        String precision,
        @Nullable Integer uncertaintyM,
        int projectCount) {}
