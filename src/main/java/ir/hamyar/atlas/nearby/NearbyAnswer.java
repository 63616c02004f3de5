package ir.hamyar.atlas.nearby;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What is near a point, as JSON. Distances in metres, from {@code low_m} to {@code high_m}.
 *
 * @param reason code of the reason why nothing can be measured; null where it can
 */
@JsonNaming(SnakeCaseStrategy.class)
record NearbyAnswer(
        @Nullable String site,
        String locationPrecision,
        @Nullable Integer uncertaintyM,
        boolean computable,
        @Nullable String reason,
        @Nullable String reasonFa,
        @Nullable String reasonEn,
        String measuredFa,
        String measuredEn,
        List<Line> towns,
        List<Line> settlements,
        List<Line> seats,
        List<Line> water,
        List<Line> sites,
        List<Line> projects,
        String populationFa,
        String populationEn,
        List<People> population) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Line(
            String collection,
            String ref,
            @Nullable String nameFa,
            @Nullable String nameEn,
            @Nullable String kind,
            long lowM,
            long highM) {

        static Line of(Neighbour neighbour) {
            return new Line(
                    neighbour.collection(),
                    neighbour.ref(),
                    neighbour.name().fa(),
                    neighbour.name().en(),
                    neighbour.kind(),
                    neighbour.distance().lowMetres(),
                    neighbour.distance().highMetres());
        }
    }

    /** {@code low} and {@code high} are null where no settlement within reach states a figure. */
    @JsonNaming(SnakeCaseStrategy.class)
    record People(
            int radiusM,
            @Nullable Long low,
            @Nullable Long high,
            int settlementsCounted,
            int settlementsNotStated,
            List<Integer> years,
            List<String> sources) {

        static People of(PopulationWithin within) {
            return new People(
                    within.radiusM(),
                    within.low(),
                    within.high(),
                    within.counted(),
                    within.notStated(),
                    within.years(),
                    within.sources());
        }
    }
}
