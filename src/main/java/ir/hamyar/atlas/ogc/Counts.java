package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.DataVersion;
import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.selection.Selection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Says how many features match. Up to ten thousand are counted. Beyond, everything of a collection
 * is counted once for each state of the data, and a part of it is estimated by the planner, set
 * right by how far the planner is off for the whole.
 */
@Component
class Counts {

    /** How far a selection is counted; a count of a million costs more than its page. */
    static final int COUNTED = 10_000;

    /** So many in a box are counted one by one, where cells would tell how many about. */
    private static final int FEW = 500;

    /** From so many features on it matters how a page is read. */
    private static final int LARGE = 50_000;

    private record Whole(String version, long counted, long expected) {}

    private final CountRepository counts;
    private final DataVersion version;
    private final Map<String, Whole> wholes = new ConcurrentHashMap<>();

    Counts(CountRepository counts, DataVersion version) {
        this.counts = counts;
        this.version = version;
    }

    /**
     * How to read a page. Where a place is asked for in a large collection, what there is decides:
     * walking visits, for each feature of the page, as many rows as the place is rare; sorting
     * visits all that match.
     */
    Reading reading(FeatureTable table, ItemsQuery query) {
        var selection = query.selection();
        if (!selection.asksForPlace() || !query.sort().isEmpty()) {
            return new Reading(null, false);
        }
        var whole = whole(table);
        if (whole.counted() < LARGE) {
            return new Reading(null, true);
        }
        var matched = of(table, selection);
        var walked = (double) query.limit() * whole.counted() / Math.max(1, matched.number());
        return new Reading(matched, walked > matched.number());
    }

    /** How many match, the page's own word for it where it has one. */
    Matched of(FeatureTable table, Reading reading, Page page) {
        if (reading.matched() != null) {
            return reading.matched();
        }
        if (page.tellsMatched()) {
            return Matched.counted((long) page.query().offset() + page.returned());
        }
        var query = page.query();
        return FeatureSql.isCountedByCells(query)
                ? inBox(table, page)
                : of(table, query.selection());
    }

    /** Few are counted; of many the cells of the crowd know how many there are about. */
    private Matched inBox(FeatureTable table, Page page) {
        var selection = page.query().selection();
        var about =
                page.about() == null
                        ? counts.countInCells(table, selection.plainBox().orElseThrow())
                        : page.about();
        if (about <= FEW) {
            return of(table, selection);
        }
        return new Matched(Math.max(about, page.passed() + page.returned() + 1), true);
    }

    private Matched of(FeatureTable table, Selection selection) {
        var counted = counts.count(table, selection, COUNTED + 1);
        if (counted <= COUNTED) {
            return Matched.counted(counted);
        }
        var whole = whole(table);
        if (selection.equals(Selection.current())) {
            return Matched.counted(whole.counted());
        }
        return new Matched(estimate(table, selection, whole), true);
    }

    private long estimate(FeatureTable table, Selection selection, Whole whole) {
        var expected = counts.estimate(table, selection);
        var share = (double) expected / Math.max(1, whole.expected());
        return Math.max(COUNTED + 1, Math.round(share * whole.counted()));
    }

    private Whole whole(FeatureTable table) {
        var current = version.current();
        var known = wholes.get(table.collection());
        if (known != null && known.version().equals(current)) {
            return known;
        }
        var everything = Selection.current();
        var whole =
                new Whole(
                        current,
                        counts.count(table, everything),
                        counts.estimate(table, everything));
        wholes.put(table.collection(), whole);
        return whole;
    }
}
