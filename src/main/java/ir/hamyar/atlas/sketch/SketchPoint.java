package ir.hamyar.atlas.sketch;

import org.jspecify.annotations.Nullable;

/**
 * A site to be drawn.
 *
 * @param ref so that it is not drawn again among its neighbours
 * @param precision the code, e.g. {@code village}
 * @param label its name; null where the drawing need not say it
 */
public record SketchPoint(
        String ref,
        double lon,
        double lat,
        int uncertaintyM,
        String precision,
        @Nullable String label) {}
