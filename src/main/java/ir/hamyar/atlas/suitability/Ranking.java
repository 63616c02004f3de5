package ir.hamyar.atlas.suitability;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order of sites by score, and how firm it is. */
final class Ranking {

    private static final double[] FACTORS = {0.9, 1.1};

    /** Scores that differ by less are equal: the last digits of a sum mean nothing. */
    private static final double EQUAL = 1e-9;

    private Ranking() {}

    /** Places of the sites that have one, best first; sites of one place in the order of refs. */
    static Map<String, Place> places(Model model, List<Candidate> candidates) {
        var now = ranks(Scoring.score(model, candidates));
        var best = new LinkedHashMap<>(now);
        var worst = new LinkedHashMap<>(now);
        for (Yardstick moved : model.weighed()) {
            for (double factor : FACTORS) {
                var scores = Scoring.score(model.scaled(moved.criterion(), factor), candidates);
                ranks(scores).forEach((ref, rank) -> best.merge(ref, rank, Math::min));
                ranks(scores).forEach((ref, rank) -> worst.merge(ref, rank, Math::max));
            }
        }
        var places = new LinkedHashMap<String, Place>();
        now.forEach((ref, rank) -> places.put(ref, new Place(rank, best.get(ref), worst.get(ref))));
        return places;
    }

    /** 1 + how many sites have a higher score. */
    static Map<String, Integer> ranks(List<Score> scores) {
        var ranked =
                scores.stream()
                        .filter(Score::isRanked)
                        .sorted(
                                Comparator.<Score>comparingDouble(score -> -score.value())
                                        .thenComparing(Score::ref))
                        .toList();
        var ranks = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < ranked.size(); i++) {
            var score = ranked.get(i);
            var equal = i > 0 && ranked.get(i - 1).value() - score.value() < EQUAL;
            ranks.put(score.ref(), equal ? ranks.get(ranked.get(i - 1).ref()) : i + 1);
        }
        return ranks;
    }
}
