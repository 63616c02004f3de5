package ir.hamyar.atlas.suitability;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By what sites are judged for one sector; the first preset is the one taken unless asked. */
record SectorRules(
        String sector,
        double leastKnown,
        List<Yardstick> yardsticks,
        List<Exclusion> exclusions,
        List<Preset> presets) {

    Preset usual() {
        return presets.get(0);
    }

    Optional<Preset> find(String code) {
        return presets.stream().filter(preset -> preset.code().equals(code)).findFirst();
    }

    /** The yardsticks as that preset sees them. */
    List<Yardstick> yardsticks(Preset preset) {
        return yardsticks.stream().map(yardstick -> turned(yardstick, preset)).toList();
    }

    Model model(Preset preset, Map<String, Double> weights, Mean mean) {
        return new Model(yardsticks(preset), exclusions, weights, mean, leastKnown);
    }

    /** What is taken unless somebody chooses otherwise. */
    Model usualModel() {
        return model(usual(), usual().weights(), usual().mean());
    }

    private static Yardstick turned(Yardstick yardstick, Preset preset) {
        var direction = preset.directions().get(yardstick.criterion());
        return direction == null
                ? yardstick
                : new Yardstick(
                        yardstick.criterion(),
                        direction,
                        yardstick.from(),
                        yardstick.to(),
                        yardstick.ideal(),
                        yardstick.scale());
    }
}
