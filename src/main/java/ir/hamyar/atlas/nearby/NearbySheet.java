package ir.hamyar.atlas.nearby;

import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.text.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is near a site, worded in one language for its page. */
public final class NearbySheet {

    /** Collections whose things have a page of their own. */
    private static final Map<String, String> PAGES =
            Map.of("sites", "/sites/", "projects", "/projects/", "boundaries", "/boundaries/");

    private static final Map<String, String> KINDS =
            Map.of("sites", "kind", "places", "place-kind", "water", "water-kind");

    private static final int JALALI_OFFSET = 621;

    private final Surroundings around;
    private final Wording words;

    public NearbySheet(Surroundings around, Wording words) {
        this.around = around;
        this.words = words;
    }

    /** Things of one sort under their heading. */
    public record Group(String title, List<Line> lines) {}

    /**
     * One thing and how far it is.
     *
     * @param href its page; null where it has none
     */
    public record Line(
            Phrase name, @Nullable String kind, @Nullable String href, String distance) {}

    /**
     * People within one radius.
     *
     * @param figure null where no settlement within reach states one
     */
    public record People(
            String radius, @Nullable String figure, @Nullable String years, String notStated) {}

    /** Why nothing can be said; null where something can. */
    public @Nullable String unknown() {
        var reason = around.unknownBecause();
        return reason == null ? null : words.say("nearby.unknown." + reason);
    }

    /** Groups that hold something. */
    public List<Group> groups() {
        return Stream.of(
                        group("towns", around.towns()),
                        group("settlements", around.settlements()),
                        group("seats", around.seats()),
                        group("water", around.water()),
                        group("sites", around.sites()),
                        group("projects", around.projects()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    public List<People> population() {
        return around.population().stream().map(this::people).toList();
    }

    /** Whose figures were counted, each source once. */
    public List<Phrase> populationSources() {
        return around.population().stream()
                .flatMap(within -> within.sources().stream())
                .distinct()
                .map(Phrase::asWritten)
                .toList();
    }

    private Group group(String name, List<Neighbour> neighbours) {
        return new Group(words.say("nearby." + name), neighbours.stream().map(this::line).toList());
    }

    private Line line(Neighbour neighbour) {
        var family = KINDS.get(neighbour.collection());
        var kind = family == null ? null : words.code(family, neighbour.kind());
        var page = PAGES.get(neighbour.collection());
        return new Line(
                neighbour.name().isEmpty()
                        ? Phrase.own(words.say("nearby.nameless"), words.language())
                        : words.name(new Named(neighbour.ref(), neighbour.name())),
                kind,
                page == null ? null : page + neighbour.ref(),
                Distance.range(
                        neighbour.distance().lowMetres(),
                        neighbour.distance().highMetres(),
                        words.language()));
    }

    private People people(PopulationWithin within) {
        return new People(
                words.distance(within.radiusM()),
                figure(within),
                within.years().isEmpty() ? null : years(within.years()),
                words.say("nearby.population.not-stated", words.number(within.notStated())));
    }

    private @Nullable String figure(PopulationWithin within) {
        var low = within.low();
        var high = within.high();
        if (low == null || high == null) {
            return null;
        }
        if (low.equals(high)) {
            return words.say("nearby.population.figure", words.number(high));
        }
        return low == 0
                ? words.say("nearby.population.up-to", words.number(high))
                : words.say("nearby.population.between", words.number(low), words.number(high));
    }

    private String years(List<Integer> gregorian) {
        var worded = new ArrayList<String>();
        for (int year : gregorian) {
            worded.add(words.censusYear(year, year - JALALI_OFFSET));
        }
        return words.list(worded);
    }
}
