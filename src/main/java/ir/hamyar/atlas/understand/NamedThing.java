package ir.hamyar.atlas.understand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is found by its names.
 *
 * @param names in any language
 * @param position null where it is not known
 */
public record NamedThing(String ref, List<String> names, @Nullable LonLat position) {

    public NamedThing {
        names = List.copyOf(names);
    }
}
