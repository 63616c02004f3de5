package ir.hamyar.atlas.site;

import ir.hamyar.atlas.sketch.SketchPoint;
import java.util.Optional;

/** A site as a small map draws it. */
final class SiteSketch {

    private SiteSketch() {}

    /** Empty where the site is not located. */
    static Optional<SketchPoint> point(Site site) {
        if (!site.isLocated()) {
            return Optional.empty();
        }
        return Optional.of(
                new SketchPoint(
                        site.ref(),
                        site.lon(),
                        site.lat(),
                        site.uncertaintyM(),
                        site.precision(),
                        null));
    }
}
