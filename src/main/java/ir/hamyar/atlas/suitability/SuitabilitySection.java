package ir.hamyar.atlas.suitability;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.sheet.SheetPart;
import ir.hamyar.atlas.sheet.SheetSection;
import ir.hamyar.atlas.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The scores of a site and what they rest on, as a part of its printed sheet. */
@Component
@Order(20)
class SuitabilitySection implements SheetSection {

    /** A sheet tells what weighs most; the page tells it all. */
    private static final int REASONS = 3;

    private final SuitabilityCards cards;
    private final Wordings wordings;

    SuitabilitySection(SuitabilityCards cards, Wordings wordings) {
        this.cards = cards;
        this.wordings = wordings;
    }

    @Override
    public List<SheetPart> ofSite(String siteRef) {
        var persian = wordings.in(Language.FA.locale());
        var english = wordings.in(Language.EN.locale());
        var inPersian = cards.ofSite(siteRef, persian);
        var inEnglish = cards.ofSite(siteRef, english);
        if (inPersian.isEmpty()) {
            return List.of();
        }
        var entries = new ArrayList<SheetPart.Entry>();
        for (int i = 0; i < inPersian.size(); i++) {
            entries.add(
                    new SheetPart.Entry(
                            "sector." + inPersian.get(i).sector(),
                            new Bilingual(
                                    told(inPersian.get(i), persian),
                                    told(inEnglish.get(i), english))));
        }
        entries.add(new SheetPart.Entry("suitability.basis", inBoth("suitability.about.sheet")));
        return List.of(
                new SheetPart(
                        "suitability",
                        inBoth("suitability.title"),
                        entries,
                        List.of(),
                        false,
                        false));
    }

    private Bilingual inBoth(String key) {
        return new Bilingual(
                wordings.in(Language.FA.locale()).say(key),
                wordings.in(Language.EN.locale()).say(key));
    }

    private static String told(SuitabilityCard card, Wording words) {
        if (!card.left().isEmpty()) {
            return words.say("suitability.without", words.say("suitability.left"), sentences(card));
        }
        var place = card.place();
        var score = card.score();
        if (score == null || place == null) {
            return words.say(
                    "suitability.without",
                    words.say("suitability.thin"),
                    words.say("suitability.known", words.number(card.knownPercent())));
        }
        return words.say(
                "suitability.scored",
                words.number(score),
                words.say("suitability.range", words.number(card.low()), words.number(card.high())),
                words.say("suitability.place", words.number(place), words.number(card.of())),
                reasons(card, words));
    }

    private static String sentences(SuitabilityCard card) {
        return String.join(" ", card.left());
    }

    private static String reasons(SuitabilityCard card, Wording words) {
        return card.reasons().stream()
                .limit(REASONS)
                .map(reason -> words.say("suitability.reason", reason.criterion(), reason.value()))
                .collect(Collectors.joining(words.say("suitability.reasons.and")));
    }
}
