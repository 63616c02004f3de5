package ir.hamyar.atlas.site;

import ir.hamyar.atlas.nearby.NearbySheet;
import ir.hamyar.atlas.page.Fact;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.ProjectLine;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.suitability.SuitabilityCard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sites side by side, in the groups of their own pages: the rows in which they differ apart from
 * those in which all say the same.
 */
final class Comparison {

    private final List<Compared> sites;
    private final Wording words;
    private final List<Group> groups;

    Comparison(List<Compared> sites, Wording words) {
        this.sites = List.copyOf(sites);
        this.words = words;
        this.groups = List.of(place(), known(), projects(), nearby(), suitability());
    }

    /** Rows under their heading. */
    record Group(String title, List<Row> rows) {

        private Group only(Predicate<Row> wanted) {
            return new Group(title, rows.stream().filter(wanted).toList());
        }
    }

    /** One question to all sites; the cells stand in their order. */
    record Row(String label, List<Cell> cells) {

        boolean same() {
            return cells.stream().distinct().count() == 1;
        }
    }

    /** What one site answers; empty where its sources do not state it. */
    record Cell(List<Line> lines) {

        private static final Cell NOTHING = new Cell(List.of());
    }

    /**
     * @param href a page of the atlas; null where it leads nowhere
     * @param note small print; null where there is none
     */
    record Line(Phrase text, @Nullable String href, @Nullable Phrase note) {}

    public List<Compared> sites() {
        return sites;
    }

    /** Groups with the rows in which the sites differ. */
    public List<Group> differing() {
        return holding(row -> !row.same());
    }

    /** Groups with the rows in which all say the same, or nothing. */
    public List<Group> equal() {
        return holding(Row::same);
    }

    public int equalCount() {
        return equal().stream().mapToInt(group -> group.rows().size()).sum();
    }

    private List<Group> holding(Predicate<Row> wanted) {
        return groups.stream()
                .map(group -> group.only(wanted))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Group place() {
        var rows = new ArrayList<Row>();
        rows.add(row("fact.kind", site -> said(words.code("kind", site.site().kind()))));
        rows.addAll(factRows(site -> site.sheet().whereFacts().told()));
        rows.add(row("compare.precision", this::precision));
        rows.add(
                row(
                        "compare.located-by",
                        site -> cell(site.site().locationSource().in(words.language()))));
        return group("section.where", rows);
    }

    private Cell precision(Compared site) {
        var code = words.code("precision", site.precision());
        var circle = site.plusMinus();
        return said(circle == null ? code : circle + " · " + code);
    }

    private Group known() {
        return group("section.known", factRows(site -> site.sheet().knownFacts().told()));
    }

    private Group projects() {
        return group(
                "compare.projects",
                List.of(
                        row(
                                "compare.project-count",
                                site -> said(words.number(site.projects().size()))),
                        row(
                                "compare.projects",
                                site ->
                                        site.projects().isEmpty()
                                                ? said(words.say("compare.no-project"))
                                                : new Cell(
                                                        site.projects().stream()
                                                                .map(this::project)
                                                                .toList()))));
    }

    /** Name, stage and amount of a project; amounts stand as they are and are never added. */
    private Line project(ProjectLine project) {
        var parts = new ArrayList<String>();
        parts.add(words.code("stage", project.stage()));
        project.sectors().forEach(sector -> parts.add(words.code("sector", sector)));
        if (project.amount() != null && project.amountUnit() != null) {
            parts.add(words.money(project.amount(), project.amountUnit()));
            if (project.amountScope() != null) {
                parts.add(words.code("scope", project.amountScope()));
            }
            if (project.amountYear() != null) {
                parts.add(words.jalaliYear(project.amountYear()));
            }
        }
        return new Line(
                words.name(project.project()),
                "/projects/" + project.project().ref(),
                own(String.join(" · ", parts)));
    }

    private Group nearby() {
        var rows = new ArrayList<Row>();
        for (var title : titles(site -> site.nearby().groups(), NearbySheet.Group::title)) {
            rows.add(new Row(title, cells(site -> nearest(site, title))));
        }
        var radii = titles(site -> people(site), NearbySheet.People::radius);
        for (var radius : radii) {
            rows.add(
                    new Row(
                            words.say("compare.people", radius),
                            cells(site -> peopleWithin(site, radius))));
        }
        return group("nearby.title", rows);
    }

    /** The nearest of a sort; why nothing is measured where the site has no known place. */
    private Cell nearest(Compared site, String title) {
        var unknown = site.nearby().unknown();
        if (unknown != null) {
            return said(unknown);
        }
        return site.nearby().groups().stream()
                .filter(group -> group.title().equals(title))
                .findFirst()
                .map(group -> group.lines().get(0))
                .map(
                        line ->
                                new Cell(
                                        List.of(
                                                new Line(
                                                        line.name(),
                                                        line.href(),
                                                        own(line.distance())))))
                .orElse(said(words.say("compare.none-near")));
    }

    private Cell peopleWithin(Compared site, String radius) {
        var unknown = site.nearby().unknown();
        if (unknown != null) {
            return said(unknown);
        }
        return people(site).stream()
                .filter(within -> within.radius().equals(radius))
                .findFirst()
                .map(Comparison.this::people)
                .orElse(Cell.NOTHING);
    }

    private Cell people(NearbySheet.People within) {
        if (within.figure() == null) {
            return Cell.NOTHING;
        }
        return new Cell(
                List.of(
                        new Line(
                                own(within.figure()),
                                null,
                                within.years() == null ? null : own(within.years()))));
    }

    private static List<NearbySheet.People> people(Compared site) {
        return site.nearby().unknown() == null ? site.nearby().population() : List.of();
    }

    private Group suitability() {
        var rows = new ArrayList<Row>();
        for (var sector : titles(Compared::cards, SuitabilityCard::sector)) {
            rows.add(
                    new Row(
                            words.code("sector", sector),
                            cells(
                                    site ->
                                            site.cards().stream()
                                                    .filter(card -> card.sector().equals(sector))
                                                    .findFirst()
                                                    .map(card -> score(card, site.ref()))
                                                    .orElse(Cell.NOTHING))));
        }
        return group("suitability.title", rows);
    }

    private Cell score(SuitabilityCard card, String ref) {
        var change = "/?score=" + card.preset() + "&site=" + ref + "&v=1";
        if (card.score() == null) {
            var why = card.left().isEmpty() ? "suitability.thin" : "suitability.left";
            return new Cell(
                    List.of(
                            new Line(
                                    own(words.say(why)),
                                    change,
                                    card.left().isEmpty()
                                            ? null
                                            : own(String.join(" · ", card.left())))));
        }
        var range =
                words.say("suitability.range", words.number(card.low()), words.number(card.high()));
        var place =
                words.say("suitability.place", words.number(card.place()), words.number(card.of()));
        return new Cell(
                List.of(
                        new Line(
                                own(words.number(card.score())),
                                change,
                                own(range + " · " + place))));
    }

    /** One row for each fact that any of the sites tells, in the order of the first that does. */
    private List<Row> factRows(Function<Compared, List<Fact>> facts) {
        return titles(facts, Fact::label).stream()
                .map(label -> new Row(label, cells(site -> fact(facts.apply(site), label))))
                .toList();
    }

    private static Cell fact(List<Fact> facts, String label) {
        return facts.stream()
                .filter(fact -> fact.label().equals(label))
                .findFirst()
                .map(Comparison::fact)
                .orElse(Cell.NOTHING);
    }

    private static Cell fact(Fact fact) {
        var last = fact.values().size() - 1;
        return new Cell(
                IntStream.rangeClosed(0, last)
                        .mapToObj(
                                at ->
                                        new Line(
                                                fact.values().get(at),
                                                fact.href(),
                                                at == last ? fact.note() : null))
                        .toList());
    }

    private <T> Set<String> titles(
            Function<Compared, List<T>> things, Function<T, String> titleOf) {
        var titles = new LinkedHashSet<String>();
        sites.forEach(
                site -> things.apply(site).forEach(thing -> titles.add(titleOf.apply(thing))));
        return titles;
    }

    private Group group(String titleKey, List<Row> rows) {
        return new Group(words.say(titleKey), List.copyOf(rows));
    }

    private Row row(String labelKey, Function<Compared, Cell> answer) {
        return new Row(words.say(labelKey), cells(answer));
    }

    private List<Cell> cells(Function<Compared, Cell> answer) {
        return sites.stream().map(answer).toList();
    }

    private static Cell cell(@Nullable Phrase phrase) {
        return phrase == null ? Cell.NOTHING : new Cell(List.of(new Line(phrase, null, null)));
    }

    private Cell said(String text) {
        return cell(own(text));
    }

    private Phrase own(String text) {
        return Phrase.own(text, words.language());
    }
}
