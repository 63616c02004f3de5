package ir.hamyar.atlas.suitability;

import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.suitability.ScoreAnswer.CriterionLine;
import ir.hamyar.atlas.suitability.ScoreAnswer.PresetLine;
import ir.hamyar.atlas.suitability.ScoreAnswer.RuleLine;
import ir.hamyar.atlas.suitability.ScoreAnswer.ScoreLine;
import ir.hamyar.atlas.suitability.ScoreAnswer.SiteLine;
import ir.hamyar.atlas.suitability.ScoreAnswer.Text;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts measures, rules and scores, with the sentences of both languages, into an answer. */
@Component
class ScoreAnswers {

    private static final List<String> REASONS =
            List.of("unlocated", "not-stated", "no-figure", "none-known");

    private final Wording persian;
    private final Wording english;

    ScoreAnswers(Wordings wordings) {
        this.persian = wordings.in(Locale.forLanguageTag("fa"));
        this.english = wordings.in(Locale.ENGLISH);
    }

    /**
     * @param judgement null where only the table was asked for
     */
    ScoreAnswer of(
            ScoreQuery query, List<SiteMeasures> sites, Suitability.@Nullable Judgement judgement) {
        var rules = query.rules();
        return new ScoreAnswer(
                rules.sector(),
                persian.say("suitability.about"),
                english.say("suitability.about"),
                persian.say("suitability.not-measured"),
                english.say("suitability.not-measured"),
                rules.leastKnown(),
                rules.yardsticks().stream().map(this::criterion).toList(),
                rules.exclusions().stream().map(this::rule).toList(),
                rules.presets().stream().map(preset -> preset(rules, preset)).toList(),
                reasons(),
                sites.stream().map(ScoreAnswers::site).toList(),
                query.model().map(model -> asked(query.preset(), model)).orElse(null),
                judgement == null ? null : scores(judgement));
    }

    private CriterionLine criterion(Yardstick yardstick) {
        var code = yardstick.criterion();
        var criterion = Criterion.find(code).orElseThrow();
        return new CriterionLine(
                code,
                persian.say("criterion." + code),
                english.say("criterion." + code),
                persian.say("criterion." + code + ".measured"),
                english.say("criterion." + code + ".measured"),
                persian.say("criterion-source." + criterion.source()),
                english.say("criterion-source." + criterion.source()),
                criterion.unit(),
                lower(yardstick.direction()),
                yardstick.from(),
                yardstick.to(),
                yardstick.direction() == Direction.IDEAL ? yardstick.ideal() : null,
                lower(yardstick.scale()),
                criterion.isChangeable());
    }

    private RuleLine rule(Exclusion rule) {
        return new RuleLine(
                rule.code(),
                rule.criterion(),
                lower(rule.side()),
                rule.limit(),
                persian.say("exclusion." + rule.code(), persian.number(rule.limit())),
                english.say("exclusion." + rule.code(), english.number(rule.limit())));
    }

    private PresetLine preset(SectorRules rules, Preset preset) {
        var directions = new TreeMap<String, String>();
        preset.directions().forEach((code, direction) -> directions.put(code, lower(direction)));
        return new PresetLine(
                preset.code(),
                preset.stakeholder(),
                persian.say("stakeholder." + preset.stakeholder()),
                english.say("stakeholder." + preset.stakeholder()),
                persian.say("preset." + preset.code()),
                english.say("preset." + preset.code()),
                lower(preset.mean()),
                preset.weights(),
                directions);
    }

    private Map<String, Text> reasons() {
        var texts = new LinkedHashMap<String, Text>();
        for (String code : REASONS) {
            texts.put(
                    code, new Text(persian.say("unknown." + code), english.say("unknown." + code)));
        }
        return texts;
    }

    private static SiteLine site(SiteMeasures measured) {
        var values = new LinkedHashMap<String, Object>();
        Stream.of(Criterion.values())
                .map(Criterion::code)
                .forEach(code -> values.put(code, value(measured, code)));
        var name = measured.site().name();
        return new SiteLine(measured.site().ref(), name.fa(), name.en(), values);
    }

    private static Object value(SiteMeasures measured, String code) {
        var measure = measured.measures().get(code);
        return measure == null
                ? new ScoreAnswer.Unknown(measured.unknown().get(code))
                : new ScoreAnswer.Range(measure.low(), measure.high());
    }

    private static ScoreAnswer.Asked asked(Preset preset, Model model) {
        return new ScoreAnswer.Asked(preset.code(), lower(model.mean()), model.weights());
    }

    /** Those with a place first, in its order; then the others by ref. */
    private static List<ScoreLine> scores(Suitability.Judgement judgement) {
        var places = judgement.places();
        return judgement.scores().stream()
                .sorted(
                        Comparator.<Score>comparingInt(
                                        score -> places.containsKey(score.ref()) ? 0 : 1)
                                .thenComparingInt(
                                        score ->
                                                places.containsKey(score.ref())
                                                        ? places.get(score.ref()).now()
                                                        : 0)
                                .thenComparing(Score::ref))
                .map(score -> line(score, places.get(score.ref())))
                .toList();
    }

    private static ScoreLine line(Score score, @Nullable Place place) {
        return new ScoreLine(
                score.ref(),
                score.value(),
                score.low(),
                score.high(),
                score.known(),
                place,
                score.components(),
                score.struck(),
                score.open(),
                score.raises());
    }

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
