package ir.hamyar.atlas.nearby;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything near one point, closest first.
 *
 * @param unknownBecause code of the reason why nothing can be measured; null where it can
 */
public record Surroundings(
        @Nullable String siteRef,
        String precision,
        @Nullable Integer uncertaintyM,
        @Nullable String unknownBecause,
        List<Neighbour> towns,
        List<Neighbour> settlements,
        List<Neighbour> seats,
        List<Neighbour> water,
        List<Neighbour> sites,
        List<Neighbour> projects,
        List<PopulationWithin> population) {

    static Surroundings notLocated(Origin origin) {
        return new Surroundings(
                origin.siteRef(),
                origin.precision(),
                null,
                "unlocated",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public boolean isKnown() {
        return unknownBecause == null;
    }
}
