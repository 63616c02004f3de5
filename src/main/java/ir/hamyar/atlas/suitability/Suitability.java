package ir.hamyar.atlas.suitability;

import ir.hamyar.atlas.database.ConnectionTimes;
import ir.hamyar.atlas.feature.DataVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Judges the sites; measures them anew only when the data has changed. */
@Service
class Suitability {

    /** Every site is compared with every other; with more of them a ranking says little anyway. */
    static final int MOST_SITES = 1_000;

    private final MeasureRepository measures;
    private final Rules rules;
    private final DataVersion version;

    private volatile @Nullable Measured held;

    /**
     * @param usual places of the sites under each sector's usual preset
     */
    private record Measured(
            String version,
            Map<String, List<SiteMeasures>> sites,
            Map<String, Map<String, Integer>> usual) {}

    Suitability(MeasureRepository measures, Rules rules, DataVersion version) {
        this.measures = measures;
        this.rules = rules;
        this.version = version;
    }

    /**
     * What is measured at every site that stands today; empty where there are more than {@link
     * #MOST_SITES}.
     */
    List<SiteMeasures> measured(String sector) {
        return current().sites().getOrDefault(sector, List.of());
    }

    /** Places by ref under the sector's usual preset; sites without one are absent. */
    Map<String, Integer> usualPlaces(String sector) {
        return current().usual().getOrDefault(sector, Map.of());
    }

    /** Every site's score under that model, and the places of those that have one. */
    Judgement judge(String sector, Model model) {
        var candidates = candidates(measured(sector));
        return new Judgement(Scoring.score(model, candidates), Ranking.places(model, candidates));
    }

    record Judgement(List<Score> scores, Map<String, Place> places) {}

    private Measured current() {
        var now = version.current();
        var kept = held;
        if (kept != null && kept.version().equals(now)) {
            return kept;
        }
        ConnectionTimes.stepAside();
        return renewed(now);
    }

    /** One request measures; those that come meanwhile wait for it. */
    private synchronized Measured renewed(String now) {
        var kept = held;
        if (kept == null || !kept.version().equals(now)) {
            kept = measure(now);
            held = kept;
        }
        return kept;
    }

    private Measured measure(String now) {
        if (measures.countSites() > MOST_SITES) {
            return new Measured(now, Map.of(), Map.of());
        }
        var sites = measures.measure(rules.sectors());
        var usual = new HashMap<String, Map<String, Integer>>();
        for (SectorRules sector : rules.all()) {
            var candidates = candidates(sites.get(sector.sector()));
            usual.put(
                    sector.sector(), Ranking.ranks(Scoring.score(sector.usualModel(), candidates)));
        }
        return new Measured(now, sites, usual);
    }

    private static List<Candidate> candidates(List<SiteMeasures> sites) {
        return sites.stream().map(SiteMeasures::candidate).toList();
    }
}
