package ir.hamyar.atlas.project;

import ir.hamyar.atlas.page.Facts;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.PageFrame;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.WebAddress;
import ir.hamyar.atlas.page.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project, worded in one language and in the order in which its page tells it. */
final class ProjectSheet {

    private final Project project;
    private final Wording words;
    private final Facts works;
    private final Facts money;
    private final Facts where;

    ProjectSheet(Project project, Wording words) {
        this.project = project;
        this.words = words;
        this.works = works();
        this.money = money();
        this.where = where();
    }

    public PageFrame frame() {
        return PageFrame.of(
                new Named(project.ref(), project.name()),
                words.language(),
                words.say("project"),
                "projects",
                "project",
                project.ended() ? project.validTo() : null);
    }

    public Facts worksFacts() {
        return works;
    }

    public Facts moneyFacts() {
        return money;
    }

    public Facts whereFacts() {
        return where;
    }

    public List<String> notStated() {
        return Stream.of(works, money, where).flatMap(facts -> facts.notStated().stream()).toList();
    }

    /** The address of the publication when it is safe to follow; otherwise null. */
    public @Nullable String sourceLink() {
        return WebAddress.of(project.source().url()).orElse(null);
    }

    /** An address that must not become a link, to be shown as it is; otherwise null. */
    public @Nullable String sourceAddressAsText() {
        return sourceLink() == null ? project.source().url() : null;
    }

    public Phrase sourceTitle() {
        var title = project.source().title();
        return Phrase.asWritten(title == null ? project.provenance().source() : title);
    }

    private Facts works() {
        var facts =
                new Facts(words)
                        .add("fact.subsector", project.subsector())
                        .add("fact.sector-basis", sectorBasis(), note(project.sectorBasisNote()))
                        .add("fact.progress", progress())
                        .add("fact.size", project.sizeNote())
                        .add("fact.owner", project.owner())
                        .add("fact.partners", project.partners());
        var reported = project.reportedOn();
        return facts.add(
                "fact.reported-on",
                reported == null ? null : Phrase.own(words.date(reported), words.language()),
                project.dateBasis().in(words.language()));
    }

    private Facts money() {
        var cost = project.money();
        var facts = new Facts(words);
        if (cost.amount() == null || cost.unit() == null) {
            return facts.add("fact.amount", (String) null);
        }
        return facts.add(
                        "fact.amount",
                        Phrase.own(words.money(cost.amount(), cost.unit()), words.language()),
                        null)
                .add(
                        "fact.amount-scope",
                        cost.scope() == null ? null : words.code("scope", cost.scope()))
                .add("fact.amount-year", year(cost))
                .add("fact.amount-stated", cost.stated())
                .addIfStated("fact.amount-note", cost.note());
    }

    private Facts where() {
        return new Facts(words)
                .add("fact.place", project.place())
                .link("fact.boundary", project.boundary(), "/boundaries/", null)
                .addIfStated("fact.municipality-or-county", project.municipalityOrCounty())
                .add(
                        "fact.attach-to",
                        project.attachTo() == null
                                ? null
                                : words.code("attach-to", project.attachTo()))
                .add(
                        "fact.attach-confidence",
                        confidence(),
                        project.attachNote().in(words.language()));
    }

    private @Nullable String progress() {
        return project.progressPct() == null
                ? null
                : words.say("percent", words.number(project.progressPct()));
    }

    private @Nullable String year(Project.Cost cost) {
        if (cost.year() == null) {
            return null;
        }
        var parts = new ArrayList<String>();
        parts.add(words.jalaliYear(cost.year()));
        if (cost.yearBasis() != null && !cost.yearBasis().equals("stated")) {
            parts.add(words.code("year-basis", cost.yearBasis()));
        }
        return words.list(parts);
    }

    private @Nullable Phrase sectorBasis() {
        var basis = project.sectorBasis();
        return basis == null
                ? null
                : Phrase.own(words.code("sector-basis", basis), words.language());
    }

    private @Nullable Phrase confidence() {
        var confidence = project.attachConfidence();
        return confidence == null
                ? null
                : Phrase.own(words.code("confidence", confidence), words.language());
    }

    private static @Nullable Phrase note(@Nullable String text) {
        return text == null ? null : Phrase.asWritten(text);
    }
}
