package ir.hamyar.atlas.search;

import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.text.PersianText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search as one types. */
@RestController
class SearchController {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST_HITS = 50;

    private final SearchRepository search;

    SearchController(SearchRepository search) {
        this.search = search;
    }

    record Found(String query, List<SearchHit> results) {}

    /** Names that hold every word typed; when there are none, names that look alike. */
    @GetMapping("/api/search")
    Found find(@RequestParam String q, @RequestParam(defaultValue = "12") int limit) {
        if (q.length() > LONGEST_QUERY) {
            throw new InvalidInput("problem.query-too-long", q.length(), LONGEST_QUERY);
        }
        if (limit < 1 || limit > MOST_HITS) {
            throw new InvalidInput("problem.search-limit", limit, MOST_HITS);
        }
        var words = PersianText.searchTokens(q);
        if (words.isEmpty()) {
            return new Found(q, List.of());
        }
        var exact = exact(q.strip(), words, limit);
        return new Found(q, exact.isEmpty() ? search.findSimilar(words, limit) : exact);
    }

    /** What has it as its ref, then kinds of that name, then things of that name. */
    private List<SearchHit> exact(String typed, List<String> words, int limit) {
        var hits = new LinkedHashMap<String, SearchHit>();
        Stream.of(
                        search.findByRef(typed, limit).stream(),
                        search.listKinds().stream()
                                .filter(kind -> kind.isMeantBy(words))
                                .map(SearchKind::toHit),
                        search.findExact(words, limit).stream())
                .flatMap(some -> some)
                .forEach(hit -> hits.putIfAbsent(hit.collection() + "/" + hit.ref(), hit));
        return hits.values().stream().limit(limit).toList();
    }
}
