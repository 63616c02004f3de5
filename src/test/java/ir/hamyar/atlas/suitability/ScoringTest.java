package ir.hamyar.atlas.suitability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked example is the same file that the page's tests read. */
class ScoringTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/score/worked-example.json");
    private static final JsonNode WORKED = read();

    @Test
    void scoresTheWorkedExampleByTheArithmeticMean() {
        var model = model(Mean.ARITHMETIC);
        var places = Ranking.places(model, candidates());
        var scores = Scoring.score(model, candidates());
        var expected = WORKED.path("expected").path("arithmetic");
        for (int i = 0; i < scores.size(); i++) {
            assertScore(scores.get(i), expected.get(i));
            assertPlace(places.get(scores.get(i).ref()), expected.get(i).path("place"));
        }
    }

    @Test
    void scoresTheWorkedExampleByTheGeometricMean() {
        var scores = Scoring.score(model(Mean.GEOMETRIC), candidates());
        var expected = WORKED.path("expected").path("geometric");
        for (int i = 0; i < scores.size(); i++) {
            assertNear(scores.get(i).value(), expected.get(i).path("value"));
        }
    }

    @Test
    void weighsAHundredTimesAsHeavyTheSame() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var model = randomModel(random);
            var heavier = new LinkedHashMap<String, Double>();
            model.weights().forEach((code, weight) -> heavier.put(code, weight * 100));
            var other =
                    new Model(
                            model.yardsticks(),
                            model.exclusions(),
                            heavier,
                            model.mean(),
                            model.leastKnown());
            var candidate = randomCandidate(random);
            assertThat(figure(Scoring.score(other, candidate)))
                    .isCloseTo(figure(Scoring.score(model, candidate)), within(1e-9));
        }
    }

    @Test
    void neverLowersAScoreForABetterValue() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            var model = randomModel(random);
            var candidate = randomCandidate(random);
            var before = Scoring.score(model, candidate);
            for (Yardstick yardstick : model.yardsticks()) {
                var better = new LinkedHashMap<>(candidate.measures());
                better.computeIfPresent(
                        yardstick.criterion(), (code, measure) -> Measure.of(best(yardstick)));
                var after = Scoring.score(model, new Candidate("x", better));
                assertThat(figure(after)).isGreaterThanOrEqualTo(figure(before) - 1e-9);
            }
            if (before.value() != null) {
                assertThat(before.value()).isBetween(before.low() - 1e-9, before.high() + 1e-9);
            }
        }
    }

    @Test
    void refusesWeightsThatWeighNothing() {
        assertThatThrownBy(() -> weighing(Map.of("town", 0.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> weighing(Map.of("town", -1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> weighing(Map.of("town", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void weighing(Map<String, Double> weights) {
        new Model(yardsticks(), List.of(), weights, Mean.ARITHMETIC, 0.6);
    }

    private static void assertScore(Score score, JsonNode expected) {
        assertThat(score.ref()).isEqualTo(expected.path("ref").asString());
        assertNear(score.value(), expected.path("value"));
        assertNear(score.low(), expected.path("low"));
        assertNear(score.high(), expected.path("high"));
        assertNear(score.known(), expected.path("known"));
        for (Component component : score.components()) {
            var figures = expected.path("components").path(component.criterion());
            assertNear(component.value(), figures.get(0));
            assertNear(component.least(), figures.get(1));
            assertNear(component.most(), figures.get(2));
        }
        assertThat(score.struck()).isEqualTo(texts(expected.path("struck")));
        assertThat(score.open()).isEqualTo(texts(expected.path("open")));
        var raises = expected.path("raises");
        assertThat(score.raises()).hasSize(raises.size());
        for (int i = 0; i < raises.size(); i++) {
            assertThat(score.raises().get(i).criterion())
                    .isEqualTo(raises.get(i).get(0).asString());
            assertThat(score.raises().get(i).unknown()).isEqualTo(raises.get(i).get(1).asBoolean());
            assertNear(score.raises().get(i).points(), raises.get(i).get(2));
        }
    }

    private static void assertPlace(Place place, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(place).isNull();
        } else {
            assertThat(place)
                    .isEqualTo(
                            new Place(
                                    expected.get(0).asInt(),
                                    expected.get(1).asInt(),
                                    expected.get(2).asInt()));
        }
    }

    private static void assertNear(Double actual, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9));
        }
    }

    private static double figure(Score score) {
        return score.value() == null ? -1 : score.value();
    }

    private static double best(Yardstick yardstick) {
        return switch (yardstick.direction()) {
            case MORE -> yardstick.to();
            case LESS -> yardstick.from();
            case IDEAL -> yardstick.ideal();
        };
    }

    private static Model randomModel(Random random) {
        var yardsticks = new ArrayList<Yardstick>();
        var weights = new LinkedHashMap<String, Double>();
        for (int i = 0; i < 6; i++) {
            var from = random.nextDouble() * 5;
            var to = from + 1 + random.nextDouble() * 40;
            yardsticks.add(
                    new Yardstick(
                            "k" + i,
                            Direction.values()[i % 3],
                            from,
                            to,
                            from + (to - from) * (0.2 + 0.6 * random.nextDouble()),
                            Scale.values()[i % 2]));
            weights.put("k" + i, 0.1 + random.nextDouble() * 9);
        }
        return new Model(yardsticks, List.of(), weights, Mean.values()[random.nextInt(2)], 0.5);
    }

    private static Candidate randomCandidate(Random random) {
        var measures = new LinkedHashMap<String, Measure>();
        for (int i = 0; i < 6; i++) {
            if (random.nextDouble() > 0.2) {
                var low = random.nextDouble() * 50;
                measures.put("k" + i, new Measure(low, low + random.nextDouble() * 10));
            }
        }
        return new Candidate("x", measures);
    }

    private static Model model(Mean mean) {
        var exclusions =
                WORKED.path("exclusions")
                        .valueStream()
                        .map(
                                rule ->
                                        new Exclusion(
                                                rule.path("code").asString(),
                                                rule.path("criterion").asString(),
                                                Exclusion.Side.valueOf(upper(rule, "side")),
                                                rule.path("limit").asDouble()))
                        .toList();
        var weights = new LinkedHashMap<String, Double>();
        WORKED.path("weights")
                .properties()
                .forEach(weight -> weights.put(weight.getKey(), weight.getValue().asDouble()));
        return new Model(
                yardsticks(), exclusions, weights, mean, WORKED.path("leastKnown").asDouble());
    }

    private static List<Yardstick> yardsticks() {
        return WORKED.path("yardsticks")
                .valueStream()
                .map(
                        line ->
                                new Yardstick(
                                        line.path("criterion").asString(),
                                        Direction.valueOf(upper(line, "direction")),
                                        line.path("from").asDouble(),
                                        line.path("to").asDouble(),
                                        line.path("ideal").asDouble(),
                                        Scale.valueOf(upper(line, "scale"))))
                .toList();
    }

    private static List<Candidate> candidates() {
        return WORKED.path("candidates")
                .valueStream()
                .map(
                        candidate -> {
                            var measures = new LinkedHashMap<String, Measure>();
                            candidate
                                    .path("measures")
                                    .properties()
                                    .forEach(
                                            range ->
                                                    measures.put(
                                                            range.getKey(),
                                                            new Measure(
                                                                    range.getValue()
                                                                            .get(0)
                                                                            .asDouble(),
                                                                    range.getValue()
                                                                            .get(1)
                                                                            .asDouble())));
                            return new Candidate(candidate.path("ref").asString(), measures);
                        })
                .toList();
    }

    private static String upper(JsonNode node, String name) {
        return node.path(name).asString().toUpperCase(Locale.ROOT);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(EXAMPLE));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
