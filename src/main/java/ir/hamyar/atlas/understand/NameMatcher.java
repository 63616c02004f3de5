package ir.hamyar.atlas.understand;

import ir.hamyar.atlas.text.PersianText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposes existing things that a record of a file may mean; it never decides.
 *
 * <p>Names are folded as search folds them, and compared by the runs of three letters they share. A
 * run that many names have, such as those of «امامزاده», weighs less than a rare one, so that two
 * shrines are not alike for being shrines. Where both have positions, a thing far away falls behind
 * in the order; its similarity stays what it is. Made for some ten thousand things.
 */
public final class NameMatcher {

    private static final double LEAST_SIMILARITY = 0.3;
    private static final double LEAST_SIMILARITY_NEAR = 0.15;
    private static final double NEAR_METRES = 200;
    private static final double FAR_METRES = 20_000;
    private static final double FAR_LOSS = 0.5;

    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<Integer>> namesByRun = new HashMap<>();

    private record Name(NamedThing thing, String key, Set<String> runs) {}

    public NameMatcher(Collection<NamedThing> existing) {
        for (var thing : existing) {
            for (var name : thing.names()) {
                add(thing, folded(name));
            }
        }
    }

    private void add(NamedThing thing, String key) {
        if (key.isEmpty()) {
            return;
        }
        var runs = Similarity.trigrams(key);
        runs.forEach(
                run -> namesByRun.computeIfAbsent(run, r -> new ArrayList<>()).add(names.size()));
        names.add(new Name(thing, key, runs));
    }

    /** The likeliest first, at most so many; empty where nothing is like it. */
    public List<NameProposal> propose(NamedThing wanted, int most) {
        var best = new HashMap<String, NameProposal>();
        for (var name : wanted.names()) {
            similarities(folded(name))
                    .forEach(
                            (index, similarity) ->
                                    keepBest(best, wanted, names.get(index).thing(), similarity));
        }
        return best.values().stream()
                .filter(NameMatcher::isWorthSaying)
                .sorted(
                        Comparator.comparingDouble(NameMatcher::rank)
                                .reversed()
                                .thenComparing(NameProposal::ref))
                .limit(most)
                .toList();
    }

    private static void keepBest(
            Map<String, NameProposal> best,
            NamedThing wanted,
            NamedThing found,
            double similarity) {
        best.merge(
                found.ref(),
                new NameProposal(found.ref(), similarity, distance(wanted, found)),
                (one, other) -> one.similarity() >= other.similarity() ? one : other);
    }

    private Map<Integer, Double> similarities(String key) {
        if (key.isEmpty()) {
            return Map.of();
        }
        var runs = Similarity.trigrams(key);
        var shared = new HashMap<Integer, Double>();
        for (var run : runs) {
            var weight = weight(run);
            for (var index : namesByRun.getOrDefault(run, List.of())) {
                shared.merge(index, weight, Double::sum);
            }
        }
        var own = weight(runs);
        shared.replaceAll(
                (index, weight) -> {
                    var name = names.get(index);
                    return name.key().equals(key)
                            ? 1
                            : Math.min(0.99, 2 * weight / (own + weight(name.runs())));
                });
        return shared;
    }

    private double weight(Set<String> runs) {
        return runs.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String run) {
        var held = namesByRun.getOrDefault(run, List.of()).size();
        return Math.log(1 + (1.0 + names.size()) / (1 + held));
    }

    private static String folded(String name) {
        var start = name.substring(0, Math.min(name.length(), Cell.MOST_LETTERS));
        return PersianText.searchKey(start).replace("|", "");
    }

    private static @Nullable Long distance(NamedThing one, NamedThing other) {
        return one.position() == null || other.position() == null
                ? null
                : Math.round(one.position().metresTo(other.position()));
    }

    private static boolean isWorthSaying(NameProposal proposal) {
        var distance = proposal.distanceMetres();
        var least =
                distance != null && distance <= NEAR_METRES
                        ? LEAST_SIMILARITY_NEAR
                        : LEAST_SIMILARITY;
        return proposal.similarity() >= least;
    }

    /** Similarity, which loses up to half of itself at twenty kilometres and beyond. */
    private static double rank(NameProposal proposal) {
        var distance = proposal.distanceMetres();
        if (distance == null) {
            return proposal.similarity();
        }
        return proposal.similarity() * (1 - FAR_LOSS * Math.min(1, distance / FAR_METRES));
    }
}
