package ir.hamyar.atlas.suitability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The presets of this project, read from {@code suitability/presets.json}. */
@Component
class Rules {

    private static final ClassPathResource FILE = new ClassPathResource("suitability/presets.json");

    private final List<SectorRules> sectors;

    Rules(JsonMapper json) {
        this.sectors = read(json).toRules();
    }

    List<String> sectors() {
        return sectors.stream().map(SectorRules::sector).toList();
    }

    List<SectorRules> all() {
        return sectors;
    }

    Optional<SectorRules> find(String sector) {
        return sectors.stream().filter(rules -> rules.sector().equals(sector)).findFirst();
    }

    private static Written read(JsonMapper json) {
        try (var stream = FILE.getInputStream()) {
            return json.readValue(stream, Written.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The file as it is written. */
    private record Written(String about, double leastKnown, List<Sector> sectors) {

        List<SectorRules> toRules() {
            return sectors.stream().map(sector -> sector.toRules(leastKnown)).toList();
        }
    }

    private record Sector(
            String sector, List<Line> yardsticks, List<Limit> exclusions, List<Choice> presets) {

        SectorRules toRules(double leastKnown) {
            return new SectorRules(
                    sector,
                    leastKnown,
                    yardsticks.stream().map(Line::toYardstick).toList(),
                    exclusions.stream().map(Limit::toExclusion).toList(),
                    presets.stream().map(Choice::toPreset).toList());
        }
    }

    private record Line(
            String criterion,
            String direction,
            double from,
            double to,
            @Nullable Double ideal,
            @Nullable String scale) {

        Yardstick toYardstick() {
            return new Yardstick(
                    known(criterion),
                    Direction.valueOf(upper(direction)),
                    from,
                    to,
                    ideal == null ? from : ideal,
                    scale == null ? Scale.LINEAR : Scale.valueOf(upper(scale)));
        }
    }

    private record Limit(String code, String criterion, String side, double limit) {

        Exclusion toExclusion() {
            return new Exclusion(
                    code, known(criterion), Exclusion.Side.valueOf(upper(side)), limit);
        }
    }

    private record Choice(
            String code,
            String stakeholder,
            String mean,
            Map<String, Double> weights,
            @Nullable Map<String, String> directions) {

        Preset toPreset() {
            weights.keySet().forEach(Rules::known);
            var turned = new LinkedHashMap<String, Direction>();
            if (directions != null) {
                directions.forEach(
                        (criterion, direction) ->
                                turned.put(known(criterion), Direction.valueOf(upper(direction))));
            }
            return new Preset(code, stakeholder, Mean.valueOf(upper(mean)), weights, turned);
        }
    }

    private static String known(String criterion) {
        return Criterion.find(criterion)
                .map(Criterion::code)
                .orElseThrow(
                        () -> new IllegalStateException("No criterion is called " + criterion));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
