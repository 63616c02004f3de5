package ir.hamyar.atlas.sheet;

import ir.hamyar.atlas.page.Bilingual;
import ir.hamyar.atlas.page.Phrase;
import ir.hamyar.atlas.page.Wording;
import ir.hamyar.atlas.sheet.FactWords.FactPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A printed sheet held against the data of today.
 *
 * @param isGone whether the site is no longer in the data at all
 * @param groups what differs, thing by thing; empty while the sheet holds
 */
public record Verification(boolean isGone, List<Group> groups) {

    /**
     * The differences of one thing.
     *
     * @param title what thing it is
     * @param state whether it is on both sides
     * @param changes empty where it is on one side only
     */
    public record Group(Phrase title, State state, List<Change> changes) {}

    /** Where a thing stands. */
    public enum State {
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * One fact that differs.
     *
     * @param before null where it was not stated
     * @param after null where it is no longer stated
     */
    public record Change(String label, @Nullable Phrase before, @Nullable Phrase after) {}

    public boolean isMatching() {
        return !isGone && groups.isEmpty();
    }

    /**
     * @param now null where the site is no longer in the data
     */
    static Verification of(SheetFacts printed, @Nullable SheetFacts now, Wording words) {
        if (now == null) {
            return new Verification(true, List.of());
        }
        return new Verification(false, new Comparison(printed, now, words).groups());
    }

    private record Comparison(SheetFacts printed, SheetFacts now, Wording words) {

        List<Group> groups() {
            var paths = new TreeSet<>(printed.values().keySet());
            paths.addAll(now.values().keySet());
            var byThing = new LinkedHashMap<String, List<String>>();
            // The site first, then its projects, then what other rooms say.
            for (var kind : List.of("site/", "project/", "part/")) {
                paths.tailSet(kind).stream()
                        .takeWhile(path -> path.startsWith(kind))
                        .filter(this::differs)
                        .forEach(
                                path ->
                                        byThing.computeIfAbsent(
                                                        FactPath.of(path).thing(),
                                                        unseen -> new ArrayList<>())
                                                .add(path));
            }
            return byThing.entrySet().stream().map(this::group).toList();
        }

        private boolean differs(String path) {
            return !Objects.equals(printed.values().get(path), now.values().get(path));
        }

        private Group group(Map.Entry<String, List<String>> thing) {
            var title = title(thing.getKey());
            if (!has(printed, thing.getKey())) {
                return new Group(title, State.ADDED, List.of());
            }
            if (!has(now, thing.getKey())) {
                return new Group(title, State.REMOVED, List.of());
            }
            var says = new FactWords(words);
            var changes =
                    thing.getValue().stream()
                            .map(
                                    path ->
                                            new Change(
                                                    says.label(FactPath.of(path)),
                                                    value(printed, path, says),
                                                    value(now, path, says)))
                            .toList();
            return new Group(title, State.CHANGED, changes);
        }

        private static boolean has(SheetFacts facts, String thing) {
            return facts.values().keySet().stream().anyMatch(path -> path.startsWith(thing + "/"));
        }

        private static @Nullable Phrase value(SheetFacts facts, String path, FactWords says) {
            var value = facts.values().get(path);
            return value == null ? null : says.value(FactPath.of(path), value);
        }

        private Phrase title(String thing) {
            if (thing.equals("site")) {
                return Phrase.own(words.say("sheet.the-site"), words.language());
            }
            var naming = thing.startsWith("project/") ? "/name_%s" : "/heading/%s";
            var name = name(now, thing, naming).in(words.language());
            var former = name(printed, thing, naming).in(words.language());
            var known = name == null ? former : name;
            return known == null ? Phrase.asWritten(thing) : known;
        }

        private static Bilingual name(SheetFacts facts, String thing, String naming) {
            return new Bilingual(
                    facts.values().get(thing + naming.formatted("fa")),
                    facts.values().get(thing + naming.formatted("en")));
        }
    }
}
