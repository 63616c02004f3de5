package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.geo.Bbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a collection spans.
 *
 * @param bbox empty where nothing is located
 * @param first day of its time, null where that is open
 * @param last day of its time, null where that is open
 * @param licences under which its sources stand, in their own words
 */
record Extent(
        Optional<Bbox> bbox,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<String> licences) {}
