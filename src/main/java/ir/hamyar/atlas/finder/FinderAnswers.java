package ir.hamyar.atlas.finder;

import ir.hamyar.atlas.finder.FinderAnswer.OfferLine;
import ir.hamyar.atlas.finder.FinderAnswer.Reason;
import ir.hamyar.atlas.finder.FinderAnswer.SiteLine;
import ir.hamyar.atlas.finder.Found.FoundOffer;
import ir.hamyar.atlas.finder.Found.FoundSite;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.page.Wordings;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts what was found, with the sentences of both languages, into an answer. */
@Component
class FinderAnswers {

    private final Wording persian;
    private final Wording english;

    FinderAnswers(Wordings wordings) {
        this.persian = wordings.in(Locale.forLanguageTag("fa"));
        this.english = wordings.in(Locale.ENGLISH);
    }

    FinderAnswer of(Questions asked, Found found) {
        return new FinderAnswer(
                new FinderAnswer.Asked(
                        asked.sector(),
                        asked.amount(),
                        asked.unit(),
                        asked.areaM2(),
                        asked.months()),
                persian.say("finder.about"),
                english.say("finder.about"),
                sites(found, Verdict.FEASIBLE),
                sites(found, Verdict.UNKNOWN),
                sites(found, Verdict.EXCLUDED),
                found.elsewhere().stream().map(this::offer).toList());
    }

    private List<SiteLine> sites(Found found, Verdict verdict) {
        return found.sites().stream()
                .filter(site -> site.verdict() == verdict)
                .map(this::site)
                .toList();
    }

    private SiteLine site(FoundSite found) {
        var name = found.site().name();
        return new SiteLine(
                found.site().ref(),
                name.fa(),
                name.en(),
                found.verdict() == Verdict.EXCLUDED ? rules(found) : List.of(),
                found.offers().stream().map(this::offer).toList());
    }

    private List<Reason> rules(FoundSite found) {
        if (found.offers().isEmpty()) {
            return List.of(
                    reason(
                            new Check(
                                    "no-offer",
                                    Verdict.EXCLUDED,
                                    words -> words.say("finder.rule.no-offer"))));
        }
        return found.offers().stream()
                .flatMap(offer -> offer.checks().stream())
                .filter(check -> check.verdict() == Verdict.EXCLUDED)
                .map(this::reason)
                .distinct()
                .toList();
    }

    private OfferLine offer(FoundOffer found) {
        var offer = found.offer();
        var unit = offer.unit();
        return new OfferLine(
                offer.collection(),
                offer.named().ref(),
                offer.named().name().fa(),
                offer.named().name().en(),
                unit == null ? null : unit.name().fa(),
                unit == null ? null : unit.name().en(),
                lower(found.verdict()),
                found.checks().stream().map(this::reason).toList());
    }

    private Reason reason(Check check) {
        return new Reason(
                check.rule(),
                lower(check.verdict()),
                check.sentence().apply(persian),
                check.sentence().apply(english));
    }

    private static String lower(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
