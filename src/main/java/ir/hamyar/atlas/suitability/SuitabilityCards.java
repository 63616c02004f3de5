package ir.hamyar.atlas.suitability;

import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.suitability.SuitabilityCard.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What other rooms tell of a site's suitability: one card for each sector. */
@Service
public class SuitabilityCards {

    private static final double PERCENT = 100;

    private final Suitability suitability;
    private final Rules rules;

    SuitabilityCards(Suitability suitability, Rules rules) {
        this.suitability = suitability;
        this.rules = rules;
    }

    /** One for each sector, in their usual order; none for a site that no longer stands. */
    public List<SuitabilityCard> ofSite(String ref, Wording words) {
        return rules.all().stream().flatMap(sector -> card(ref, sector, words).stream()).toList();
    }

    private Optional<SuitabilityCard> card(String ref, SectorRules sector, Wording words) {
        return suitability.measured(sector.sector()).stream()
                .filter(measured -> measured.site().ref().equals(ref))
                .findFirst()
                .map(measured -> card(measured, sector, words));
    }

    private SuitabilityCard card(SiteMeasures measured, SectorRules sector, Wording words) {
        var score = Scoring.score(sector.usualModel(), measured.candidate());
        var places = suitability.usualPlaces(sector.sector());
        var place = places.get(measured.site().ref());
        return new SuitabilityCard(
                sector.sector(),
                sector.usual().code(),
                place == null ? null : rounded(score.value()),
                rounded(score.low()),
                rounded(score.high()),
                place,
                places.size(),
                rounded(score.known() * PERCENT),
                sentences(sector, score.struck(), words),
                sentences(sector, score.open(), words),
                reasons(score, measured, words));
    }

    private static List<String> sentences(SectorRules sector, List<String> codes, Wording words) {
        return sector.exclusions().stream()
                .filter(rule -> codes.contains(rule.code()))
                .map(rule -> words.say("exclusion." + rule.code(), words.number(rule.limit())))
                .toList();
    }

    private static List<Reason> reasons(Score score, SiteMeasures measured, Wording words) {
        return score.components().stream()
                .sorted(Comparator.comparingDouble(Component::share).reversed())
                .map(component -> reason(component, measured, words))
                .toList();
    }

    private static Reason reason(Component component, SiteMeasures measured, Wording words) {
        var code = component.criterion();
        var value = component.value();
        return new Reason(
                words.say("criterion." + code),
                value(code, measured, words),
                rounded(component.share() * PERCENT),
                value == null ? null : rounded(value * PERCENT));
    }

    private static String value(String code, SiteMeasures measured, Wording words) {
        var measure = measured.measures().get(code);
        if (measure == null) {
            return words.say("unknown." + measured.unknown().get(code));
        }
        var unit = Criterion.find(code).orElseThrow().unit();
        return words.say("measure." + unit, figure(measure, words));
    }

    private static String figure(Measure measure, Wording words) {
        if (measure.low() == measure.high()) {
            return words.number(measure.high());
        }
        return measure.low() <= 0
                ? words.say("measure.up-to", words.number(measure.high()))
                : words.say(
                        "measure.between",
                        words.number(measure.low()),
                        words.number(measure.high()));
    }

    private static int rounded(@Nullable Double figure) {
        return (int) Math.round(figure == null ? 0 : figure);
    }
}
