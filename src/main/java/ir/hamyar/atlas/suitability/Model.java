package ir.hamyar.atlas.suitability;

import java.util.List;
import java.util.Map;

/**
 * By what sites are judged.
 *
 * @param weights by criterion; a criterion without one, or with zero, does not count
 * @param leastKnown share of the weights, from 0 to 1, that must be measured at a site for it to
 *     get a score
 */
record Model(
        List<Yardstick> yardsticks,
        List<Exclusion> exclusions,
        Map<String, Double> weights,
        Mean mean,
        double leastKnown) {

    Model {
        if (weights.values().stream().anyMatch(weight -> !(weight >= 0))) {
            throw new IllegalArgumentException("A weight below zero");
        }
        if (yardsticks.stream().noneMatch(one -> weights.getOrDefault(one.criterion(), 0.0) > 0)) {
            throw new IllegalArgumentException("No weight above zero");
        }
    }

    double weight(Yardstick yardstick) {
        return weights.getOrDefault(yardstick.criterion(), 0.0);
    }

    /** The yardsticks that count. */
    List<Yardstick> weighed() {
        return yardsticks.stream().filter(one -> weight(one) > 0).toList();
    }

    /** The same with one weight multiplied. */
    Model scaled(String criterion, double factor) {
        var changed = new java.util.LinkedHashMap<>(weights);
        changed.computeIfPresent(criterion, (code, weight) -> weight * factor);
        return new Model(yardsticks, exclusions, changed, mean, leastKnown);
    }
}
