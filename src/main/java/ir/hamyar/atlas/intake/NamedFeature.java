package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.understand.LonLat;
import ir.hamyar.atlas.understand.NamedThing;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feature that is there, by its names.
 *
 * @param position null where it has none
 */
record NamedFeature(
        String ref, @Nullable String nameFa, @Nullable String nameEn, @Nullable LonLat position) {

    NamedThing thing() {
        return new NamedThing(
                ref, Stream.of(nameFa, nameEn).filter(Objects::nonNull).toList(), position);
    }
}
