package ir.hamyar.atlas.opportunity;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Facts;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.PageFrame;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.WebAddress;
import ir.hamyar.atlas.page.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An opportunity, worded in one language and in the order in which its page tells it. */
final class OpportunitySheet {

    private final Opportunity opportunity;
    private final Stated stated;
    private final Terms terms;
    private final Wording words;

    OpportunitySheet(Opportunity opportunity, Wording words) {
        this.opportunity = opportunity;
        this.stated = opportunity.stated();
        this.terms = new Terms(stated);
        this.words = words;
    }

    /**
     * Terms of one subject.
     *
     * @param id names the part in the page
     */
    public record Part(String id, String title, Facts facts) {}

    /**
     * A paper that belongs to it.
     *
     * @param address null where the address is no safe link; then the text holds it
     */
    public record Paper(Phrase title, @Nullable String address) {}

    public PageFrame frame() {
        return PageFrame.of(
                new Named(opportunity.ref(), opportunity.name()),
                words.language(),
                words.say(
                        opportunity.demonstration()
                                ? "opportunity.demonstration.eyebrow"
                                : "opportunity"),
                "opportunities",
                opportunity.ended() ? opportunity.validTo() : null,
                mapPath());
    }

    /** It has no place of its own on the map but that of its site, or else of its unit. */
    private String mapPath() {
        if (!opportunity.sites().isEmpty()) {
            return "/?site=" + opportunity.sites().get(0).ref();
        }
        var unit = opportunity.unit();
        return unit == null ? "/" : "/?boundary=" + unit.ref();
    }

    /**
     * Subjects of which there is something to tell; what is not stated is told by {@link #gaps}.
     */
    public List<Part> parts() {
        return subjects().stream().filter(part -> !part.facts().told().isEmpty()).toList();
    }

    /** What the source does not state, subject by subject. */
    public List<Part> gaps() {
        return subjects().stream().filter(part -> !part.facts().notStated().isEmpty()).toList();
    }

    private List<Part> subjects() {
        return List.of(
                part("money", terms.money()),
                part("contract", terms.contract()),
                part("land", terms.land()),
                part("endowment", terms.endowment()),
                part("parties", terms.parties()));
    }

    private Part part(String id, List<Term> told) {
        return new Part(id, words.say("section.opportunity-" + id), facts(told));
    }

    private Facts facts(List<Term> told) {
        var facts = new Facts(words);
        told.forEach(term -> facts.add(term.labelKey(), term.in(words), term.noteIn(words)));
        return facts;
    }

    /** Who answers for it; empty where the source names nobody. */
    public Facts deskFacts() {
        return facts(terms.desk());
    }

    public Facts whereFacts() {
        return new Facts(words)
                .add("fact.place", stated.bilingual("place"))
                .link("fact.boundary", opportunity.unit(), "/boundaries/", null);
    }

    public List<Paper> papers() {
        return stated.list("documents").stream().map(OpportunitySheet::paper).toList();
    }

    private static Paper paper(String written) {
        int bar = written.lastIndexOf('|');
        var title = bar < 0 ? written : written.substring(0, bar).strip();
        var address = bar < 0 ? null : written.substring(bar + 1).strip();
        var safe = WebAddress.of(address).orElse(null);
        return new Paper(
                Phrase.asWritten(safe == null && address != null ? title + " – " + address : title),
                safe);
    }

    /** When its source was written, as far as it says. */
    public @Nullable Phrase reported() {
        var day = stated.day("reported_on");
        return day == null ? null : Phrase.own(words.date(day), words.language());
    }

    public @Nullable Phrase reportedBasis() {
        return stated.bilingual("date_basis").in(words.language());
    }

    /** The address of the publication when it is safe to follow; otherwise null. */
    public @Nullable String sourceLink() {
        return WebAddress.of(stated.text("source_url")).orElse(null);
    }

    /** An address that must not become a link, to be shown as it is; otherwise null. */
    public @Nullable String sourceAddressAsText() {
        return sourceLink() == null ? stated.text("source_url") : null;
    }

    public @Nullable Phrase sourceTitle() {
        return Stream.of("source_title", "source_publisher", "source")
                .map(stated::text)
                .filter(title -> title != null)
                .findFirst()
                .map(Phrase::asWritten)
                .orElse(null);
    }

    public @Nullable String sourcePublisher() {
        return stated.text("source_publisher");
    }

    public Bilingual amountStated() {
        return stated.bilingual("amount_stated");
    }
}
