package ir.hamyar.atlas.finder;

import ir.hamyar.atlas.page.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the finder. Each tells its verdict and why; none guesses what is not stated. */
final class Checks {

    private static final Set<String> OVER = Set.of("completed", "revoked");
    private static final Set<String> TAKEN_PERHAPS =
            Set.of("contract", "in_progress", "suspended", "unclear");

    /** What an amount must cover to be compared with a whole investment. */
    private static final Set<String> WHOLE = Set.of("project", "two_parts_summed");

    private static final BigDecimal RIAL_IN_A_TOMAN = BigDecimal.TEN;

    private Checks() {}

    static List<Check> of(Offer offer, Questions asked) {
        var checks = new ArrayList<Check>();
        sector(offer, asked).ifPresent(checks::add);
        stage(offer).ifPresent(checks::add);
        money(offer, asked).ifPresent(checks::add);
        area(offer, asked).ifPresent(checks::add);
        time(offer, asked).ifPresent(checks::add);
        return checks;
    }

    private static Optional<Check> sector(Offer offer, Questions asked) {
        var sector = asked.sector();
        if (sector == null || offer.sectors().contains(sector)) {
            return Optional.empty();
        }
        return Optional.of(
                new Check(
                        "sector",
                        Verdict.EXCLUDED,
                        words ->
                                words.say(
                                        "finder.rule.sector",
                                        words.list(
                                                offer.sectors().stream()
                                                        .map(code -> words.code("sector", code))
                                                        .toList()))));
    }

    private static Optional<Check> stage(Offer offer) {
        if (OVER.contains(offer.stage())) {
            return Optional.of(stage("finder.rule.stage", Verdict.EXCLUDED, offer));
        }
        return TAKEN_PERHAPS.contains(offer.stage())
                ? Optional.of(stage("finder.rule.stage-open", Verdict.UNKNOWN, offer))
                : Optional.empty();
    }

    private static Check stage(String key, Verdict verdict, Offer offer) {
        return new Check(
                "stage", verdict, words -> words.say(key, words.code("stage", offer.stage())));
    }

    private static Optional<Check> money(Offer offer, Questions asked) {
        var budget = asked.amount();
        var unit = asked.unit();
        if (budget == null || unit == null) {
            return Optional.empty();
        }
        var amount = offer.amount();
        var amountUnit = offer.amountUnit();
        if (amount == null || amountUnit == null) {
            return Optional.of(unknown("money", "finder.rule.money-not-stated"));
        }
        if (offer.amountScope() == null || !WHOLE.contains(offer.amountScope())) {
            return Optional.of(scope(offer));
        }
        return Optional.of(
                inUnit(amount, amountUnit, unit)
                        .map(comparable -> compared(offer, comparable, budget, unit))
                        .orElseGet(() -> otherUnit(amountUnit, unit)));
    }

    /** The same unit, or rial and toman by their exact factor; nothing else is converted. */
    private static Optional<BigDecimal> inUnit(BigDecimal amount, String from, String to) {
        return switch (from + " " + to) {
            case "toman irr" -> Optional.of(amount.multiply(RIAL_IN_A_TOMAN));
            case "irr toman" -> Optional.of(amount.divide(RIAL_IN_A_TOMAN));
            default -> from.equals(to) ? Optional.of(amount) : Optional.empty();
        };
    }

    private static Check compared(
            Offer offer, BigDecimal comparable, BigDecimal budget, String unit) {
        var fits = comparable.compareTo(budget) <= 0;
        return new Check(
                "money",
                fits ? Verdict.FEASIBLE : Verdict.EXCLUDED,
                words ->
                        words.say(
                                        fits ? "finder.rule.money-fits" : "finder.rule.money",
                                        stated(offer, words),
                                        year(offer, words),
                                        words.money(budget, unit))
                                + converted(offer, unit, words));
    }

    private static String stated(Offer offer, Wording words) {
        return words.money(offer.amount(), offer.amountUnit());
    }

    private static String year(Offer offer, Wording words) {
        var year = offer.amountYear();
        return year == null
                ? words.say("finder.year-not-stated")
                : words.say("finder.year", words.jalaliYear(year));
    }

    private static String converted(Offer offer, String unit, Wording words) {
        return unit.equals(offer.amountUnit()) ? "" : " " + words.say("finder.converted");
    }

    private static Check scope(Offer offer) {
        return new Check(
                "money",
                Verdict.UNKNOWN,
                words ->
                        words.say(
                                "finder.rule.money-scope",
                                stated(offer, words),
                                words.code("scope", offer.amountScope())));
    }

    private static Check otherUnit(String from, String to) {
        return new Check(
                "money",
                Verdict.UNKNOWN,
                words ->
                        words.say(
                                "finder.rule.money-unit",
                                words.code("unit", from),
                                words.code("unit", to)));
    }

    private static Optional<Check> area(Offer offer, Questions asked) {
        var needed = asked.areaM2();
        if (needed == null) {
            return Optional.empty();
        }
        var area = offer.areaM2();
        if (area == null) {
            return Optional.of(areaUnknown(offer));
        }
        return Optional.of(
                new Check(
                        "area",
                        area >= needed ? Verdict.FEASIBLE : Verdict.EXCLUDED,
                        words ->
                                words.say(
                                        area >= needed
                                                ? "finder.rule.area-fits"
                                                : "finder.rule.area",
                                        words.number(area),
                                        words.number(needed))));
    }

    /** What the source says of the size in words is shown, not reckoned with. */
    private static Check areaUnknown(Offer offer) {
        return new Check(
                "area",
                Verdict.UNKNOWN,
                words -> {
                    var note = offer.sizeNote().in(words.language());
                    return note == null
                            ? words.say("finder.rule.area-not-stated")
                            : words.say("finder.rule.area-in-words", note.text());
                });
    }

    private static Optional<Check> time(Offer offer, Questions asked) {
        var most = asked.months();
        if (most == null) {
            return Optional.empty();
        }
        var months = offer.months();
        if (months == null) {
            return Optional.of(unknown("time", "finder.rule.time-not-stated"));
        }
        return Optional.of(
                new Check(
                        "time",
                        months <= most ? Verdict.FEASIBLE : Verdict.EXCLUDED,
                        words ->
                                words.say(
                                        months <= most
                                                ? "finder.rule.time-fits"
                                                : "finder.rule.time",
                                        words.number(months),
                                        words.number(most))));
    }

    private static Check unknown(String rule, String key) {
        return new Check(rule, Verdict.UNKNOWN, words -> words.say(key));
    }

    static Verdict verdict(List<Check> checks) {
        return Verdict.worst(
                Stream.concat(Stream.of(Verdict.FEASIBLE), checks.stream().map(Check::verdict))
                        .toList());
    }
}
