package ir.hamyar.atlas.suitability;

import ir.hamyar.atlas.feature.DataVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Judges the sites; measures them anew only when the data has changed. */
@Service
class Suitability {

    private final MeasureRepository measures;
    private final DataVersion version;

    private record Measured(String version, List<SiteMeasures> sites) {}

    private final Map<String, Measured> bySector = new ConcurrentHashMap<>();

    Suitability(MeasureRepository measures, DataVersion version) {
        this.measures = measures;
        this.version = version;
    }

    /** What is measured at every site that stands today. */
    List<SiteMeasures> measured(String sector) {
        var current = version.current();
        var held = bySector.get(sector);
        if (held == null || !held.version().equals(current)) {
            held = new Measured(current, measures.measure(sector));
            bySector.put(sector, held);
        }
        return held.sites();
    }

    /** Every site's score under that model, and the places of those that have one. */
    Judgement judge(String sector, Model model) {
        var candidates = measured(sector).stream().map(SiteMeasures::candidate).toList();
        return new Judgement(Scoring.score(model, candidates), Ranking.places(model, candidates));
    }

    record Judgement(List<Score> scores, Map<String, Place> places) {}
}
