package ir.hamyar.atlas.opportunity;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.OpportunityLine;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.sheet.SheetPart;
import ir.hamyar.atlas.sheet.SheetSection;
import ir.hamyar.atlas.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The terms of what is on offer at a site, as a part of its printed sheet. */
@Component
@Order(10)
class OpportunitySection implements SheetSection {

    private final OpportunityRepository opportunities;
    private final Wordings wordings;

    OpportunitySection(OpportunityRepository opportunities, Wordings wordings) {
        this.opportunities = opportunities;
        this.wordings = wordings;
    }

    @Override
    public List<SheetPart> ofSite(String siteRef) {
        var lines = opportunities.listOfSite(siteRef);
        var stated =
                opportunities.stated(lines.stream().map(line -> line.opportunity().ref()).toList());
        return lines.stream()
                .map(
                        line ->
                                part(
                                        line,
                                        Objects.requireNonNull(
                                                stated.get(line.opportunity().ref()))))
                .toList();
    }

    private SheetPart part(OpportunityLine line, Stated stated) {
        var persian = wordings.in(Language.FA.locale());
        var english = wordings.in(Language.EN.locale());
        var entries = new ArrayList<SheetPart.Entry>();
        var gaps = new ArrayList<String>();
        entries.add(
                new SheetPart.Entry(
                        "fact.sectors",
                        new Bilingual(sectors(line, persian), sectors(line, english))));
        entries.add(
                new SheetPart.Entry(
                        "fact.stage",
                        new Bilingual(
                                persian.code("stage", line.stage()),
                                english.code("stage", line.stage()))));
        for (var term : new Terms(stated).all()) {
            if (term.isStated()) {
                entries.add(new SheetPart.Entry(term.labelKey(), term.inBoth(persian, english)));
            } else {
                gaps.add(term.labelKey());
            }
        }
        var caveat = stated.bilingual("caveat");
        if (!caveat.isEmpty()) {
            entries.add(new SheetPart.Entry("caveat.title", caveat));
        }
        return new SheetPart(
                "opportunity-" + line.opportunity().ref(),
                heading(line, persian, english),
                entries,
                gaps,
                true,
                line.demonstration());
    }

    private static Bilingual heading(OpportunityLine line, Wording persian, Wording english) {
        return new Bilingual(
                persian.say("opportunity.heading", persian.name(line.opportunity()).text()),
                english.say("opportunity.heading", english.name(line.opportunity()).text()));
    }

    private static String sectors(OpportunityLine line, Wording words) {
        return words.list(line.sectors().stream().map(code -> words.code("sector", code)).toList());
    }
}
