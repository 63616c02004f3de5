package ir.hamyar.atlas.suitability;

import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked of the scores.
 *
 * @param model empty where only the table of measures was asked for
 */
record ScoreQuery(SectorRules rules, Preset preset, Optional<Model> model) {

    static final List<String> KNOWN = List.of("sector", "preset", "weights", "mean");

    private static final List<String> MEANS = List.of("arithmetic", "geometric");
    private static final int MOST_WEIGHT = 1000;

    /**
     * @throws InvalidInput for an unknown sector, preset, criterion or mean, and for weights that
     *     are no numbers, below zero or all zero
     */
    static ScoreQuery read(Parameters asked, Rules rules) {
        var sector =
                asked.find("sector")
                        .orElseThrow(
                                () -> new InvalidInput("problem.missing-sector", rules.sectors()));
        var ofSector =
                rules.find(sector).orElseThrow(() -> notOneOf("sector", sector, rules.sectors()));
        var preset = asked.find("preset").map(code -> preset(ofSector, code));
        var weights = asked.find("weights").map(ScoreQuery::weights);
        var mean = asked.find("mean").map(ScoreQuery::mean);
        var seen = preset.orElse(ofSector.usual());
        var asksForScores = preset.isPresent() || weights.isPresent() || mean.isPresent();
        return new ScoreQuery(
                ofSector,
                seen,
                asksForScores
                        ? Optional.of(
                                ofSector.model(
                                        seen,
                                        weights.orElse(seen.weights()),
                                        mean.orElse(seen.mean())))
                        : Optional.empty());
    }

    private static Preset preset(SectorRules rules, String code) {
        var codes = rules.presets().stream().map(Preset::code).toList();
        return rules.find(code).orElseThrow(() -> notOneOf("preset", code, codes));
    }

    private static Mean mean(String code) {
        if (!MEANS.contains(code)) {
            throw notOneOf("mean", code, MEANS);
        }
        return Mean.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** {@code city-distance:3,heritage:1.5}; what is not named weighs nothing. */
    private static Map<String, Double> weights(String text) {
        var weights = new LinkedHashMap<String, Double>();
        for (String pair : text.split(",", Criterion.values().length + 1)) {
            var parts = pair.split(":", -1);
            if (parts.length != 2) {
                throw new InvalidInput("problem.weights-form", pair);
            }
            if (Criterion.find(parts[0]).isEmpty()) {
                throw new InvalidInput("problem.weights-criterion", parts[0], Criterion.codes());
            }
            if (weights.put(parts[0], weight(parts[0], parts[1])) != null) {
                throw new InvalidInput("problem.weights-twice", parts[0]);
            }
        }
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            throw new InvalidInput("problem.weights-zero");
        }
        return weights;
    }

    private static double weight(String criterion, String text) {
        if (text.matches("[0-9]{1,7}(\\.[0-9]{1,7})?") && Double.parseDouble(text) <= MOST_WEIGHT) {
            return Double.parseDouble(text);
        }
        throw new InvalidInput("problem.weights-number", criterion, text, MOST_WEIGHT);
    }

    private static InvalidInput notOneOf(String name, String value, List<String> allowed) {
        return new InvalidInput("problem.choice", name, value, allowed);
    }
}
