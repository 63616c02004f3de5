package ir.hamyar.atlas.suitability;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The table of measures of all sites for one sector and, where asked for, their scores.
 *
 * @param scores null where only the table was asked for
 */
@JsonNaming(SnakeCaseStrategy.class)
record ScoreAnswer(
        String sector,
        String aboutFa,
        String aboutEn,
        String notMeasuredFa,
        String notMeasuredEn,
        double leastKnown,
        List<CriterionLine> criteria,
        List<RuleLine> exclusions,
        List<PresetLine> presets,
        Map<String, Text> reasons,
        List<SiteLine> sites,
        @Nullable Asked asked,
        @Nullable List<ScoreLine> scores) {

    record Text(String fa, String en) {}

    /** Range, direction and scale are those of the sector; a preset may turn a direction. */
    @JsonNaming(SnakeCaseStrategy.class)
    record CriterionLine(
            String code,
            String nameFa,
            String nameEn,
            String measuredFa,
            String measuredEn,
            String sourceFa,
            String sourceEn,
            String unit,
            String direction,
            double from,
            double to,
            @Nullable Double ideal,
            String scale,
            boolean changeable) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record RuleLine(
            String code,
            String criterion,
            String side,
            double limit,
            String sentenceFa,
            String sentenceEn) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record PresetLine(
            String code,
            String stakeholder,
            String nameFa,
            String nameEn,
            String aboutFa,
            String aboutEn,
            String mean,
            Map<String, Double> weights,
            Map<String, String> directions) {}

    /** A measure as {@code {low, high}}, or {@code {reason}} where there is none. */
    @JsonNaming(SnakeCaseStrategy.class)
    record SiteLine(
            String ref,
            @Nullable String nameFa,
            @Nullable String nameEn,
            Map<String, Object> values) {}

    record Range(double low, double high) {}

    record Unknown(String reason) {}

    /** By what the scores were made. */
    record Asked(String preset, String mean, Map<String, Double> weights) {}

    /**
     * @param place null for a site without a place: excluded, or too little known
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record ScoreLine(
            String ref,
            @Nullable Double score,
            double low,
            double high,
            double known,
            @Nullable Place place,
            List<Component> components,
            List<String> excludedBy,
            List<String> undecided,
            List<Raise> couldRaise) {}
}
