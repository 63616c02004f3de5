package ir.hamyar.atlas.suitability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores sites by weighted means. The page does the same in {@code js/score/scoring.js}; both are
 * held to one worked example to 1e-9.
 */
final class Scoring {

    private static final double FULL = 100;
    private static final int MOST_RAISES = 3;

    /** Sums of shares are off in their last digits. */
    private static final double ROUNDING = 1e-9;

    /** A gain smaller than this is not worth a sentence. */
    private static final double LEAST_RAISE = 0.05;

    private Scoring() {}

    static List<Score> score(Model model, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> score(model, candidate)).toList();
    }

    static Score score(Model model, Candidate candidate) {
        var components = components(model, candidate);
        var known = components.stream().filter(Component::isKnown).toList();
        var share = known.stream().mapToDouble(Component::share).sum();
        var enough = !known.isEmpty() && share >= model.leastKnown() - ROUNDING;
        var value = enough ? value(model, known) : null;
        return new Score(
                candidate.ref(),
                value,
                mean(model, components, components.stream().map(Component::least).toList()),
                mean(model, components, components.stream().map(Component::most).toList()),
                share,
                components,
                struck(model, candidate),
                open(model, candidate),
                value == null ? List.of() : raises(model, components, value));
    }

    private static List<Component> components(Model model, Candidate candidate) {
        var weighed = model.weighed();
        var whole = weighed.stream().mapToDouble(model::weight).sum();
        return weighed.stream()
                .map(
                        yardstick ->
                                component(
                                        yardstick,
                                        model.weight(yardstick) / whole,
                                        candidate.measures().get(yardstick.criterion())))
                .toList();
    }

    private static Component component(
            Yardstick yardstick, double share, @Nullable Measure measure) {
        if (measure == null) {
            return new Component(yardstick.criterion(), share, null, 0, 1);
        }
        return new Component(
                yardstick.criterion(),
                share,
                yardstick.component(measure.middle()),
                yardstick.least(measure),
                yardstick.most(measure));
    }

    private static double value(Model model, List<Component> known) {
        return mean(model, known, known.stream().map(Component::value).toList());
    }

    private static double mean(Model model, List<Component> components, List<Double> values) {
        var shares = components.stream().mapToDouble(Component::share).toArray();
        return FULL * model.mean().of(shares, values.stream().mapToDouble(v -> v).toArray());
    }

    private static List<String> struck(Model model, Candidate candidate) {
        return model.exclusions().stream()
                .filter(rule -> rule.strikes(candidate.measures().get(rule.criterion())))
                .map(Exclusion::code)
                .toList();
    }

    private static List<String> open(Model model, Candidate candidate) {
        return model.exclusions().stream()
                .filter(rule -> rule.isOpen(candidate.measures().get(rule.criterion())))
                .map(Exclusion::code)
                .toList();
    }

    private static List<Raise> raises(Model model, List<Component> components, double value) {
        var raises = new ArrayList<Raise>();
        for (Component raised : components) {
            var gain = valueWithBest(model, components, raised) - value;
            if (gain >= LEAST_RAISE) {
                raises.add(new Raise(raised.criterion(), !raised.isKnown(), gain));
            }
        }
        raises.sort(Comparator.comparingDouble(Raise::points).reversed());
        return raises.stream().limit(MOST_RAISES).toList();
    }

    private static double valueWithBest(Model model, List<Component> components, Component raised) {
        var counted = components.stream().filter(one -> one.isKnown() || one == raised).toList();
        return mean(
                model,
                counted,
                counted.stream().map(one -> one == raised ? 1.0 : one.value()).toList());
    }
}
