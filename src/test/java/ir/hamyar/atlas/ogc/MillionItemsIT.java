package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.feature.ZoomRange;
import ir.hamyar.atlas.problem.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages over a million features: each once, the last as quickly as the first. */
@TestInstance(Lifecycle.PER_CLASS)
class MillionItemsIT extends OpenServices {

    private static final int MANY = 1_000_000;
    private static final FeatureTable TABLE =
            new FeatureTable(
                    "million",
                    "million_feature",
                    List.of(
                            Property.text("ref"),
                            Property.text("kind"),
                            Property.integer("number")),
                    Set.of("ref"),
                    new ZoomRange(0, 18));

    @Autowired private FeatureRepository features;
    @Autowired private Counts counts;

    @BeforeAll
    void generate() {
        jdbc.sql("SET statement_timeout = 0").update();
        jdbc.sql(
                        """
                        CREATE TABLE million AS
                        SELECT 'a-' || lpad(n::text, 7, '0') AS ref,
                               CASE WHEN mod(n, 4) = 0 THEN 'tree' ELSE 'light' END AS kind,
                               n AS number, NULL::date AS valid_to,
                               ST_SetSRID(ST_Point(50 + mod(n, 1000) / 1000.0, 34 + n / 1000 / 1000.0), 4326) AS geom
                        FROM generate_series(1, %d) AS n
                        """
                                .formatted(MANY))
                .update();
        jdbc.sql("ALTER TABLE million ADD PRIMARY KEY (ref)").update();
        jdbc.sql("CREATE INDEX million_place ON million USING gist (geom)").update();
        jdbc.sql("ANALYZE million").update();
        jdbc.sql(
                        """
                        CREATE VIEW million_feature AS
                        SELECT ref, kind, number, geom, '-infinity'::date AS time_start, 'infinity'::date AS time_end,
                               coalesce(valid_to > current_date, true) AS is_current
                        FROM million
                        """)
                .update();
    }

    @AfterAll
    void drop() {
        jdbc.sql("DROP TABLE million CASCADE").update();
    }

    @Test
    void everyFeatureIsSeenOnceAndTheLastPageComesAsQuicklyAsTheFirst() {
        var times = new ArrayList<Long>();
        var seen = 0;
        var last = "";
        var query = query(Map.of("limit", "1000"));
        Page page;
        do {
            var refs = new ArrayList<String>();
            var start = System.nanoTime();
            page = features.readPage(TABLE, query, false, row -> refs.add(row.ref()));
            times.add(System.nanoTime() - start);
            assertThat(refs).hasSize(1000).isSorted();
            assertThat(refs.get(0)).isGreaterThan(last);
            assertThat(page.passed()).isEqualTo(seen);
            last = refs.get(refs.size() - 1);
            seen += refs.size();
            query = page.next().map(MillionItemsIT::query).orElse(query);
        } while (page.next().isPresent());

        assertThat(seen).isEqualTo(MANY);
        var first = median(times.subList(100, 200));
        assertThat(median(times.subList(900, 1000))).isLessThan(3 * first + 10_000_000);
        assertThat(back(page)).isEqualTo("a-0989001");
    }

    /** Ten pages back from the last. */
    private String back(Page last) {
        var page = last;
        for (var count = 0; count < 10; count++) {
            var query = query(page.previous().orElseThrow());
            page = features.readPage(TABLE, query, false, row -> {});
            assertThat(page.returned()).isEqualTo(1000);
        }
        assertThat(page.passed()).isEqualTo(989_000);
        return page.first() == null ? "" : page.first().ref();
    }

    @Test
    void countsWhatIsCheapToCountAndSaysWhatIsEstimated() {
        assertThat(matched(Map.of())).isEqualTo(Matched.counted(MANY));
        assertThat(matched(Map.of("bbox", "50,34,50.05,34.1"))).isEqualTo(Matched.counted(5_150));
        assertThat(matched(Map.of("ref", "a-0000001"))).isEqualTo(Matched.counted(1));

        var quarter = matched(Map.of("kind", "tree"));
        assertThat(quarter.isEstimate()).isTrue();
        assertThat(quarter.number()).isBetween(225_000L, 275_000L);
        var box = matched(Map.of("bbox", "50,34,50.5,34.5"));
        assertThat(box.isEstimate()).isTrue();
        assertThat(box.number()).isBetween(200_000L, 300_000L);
    }

    @Test
    void readsALargeBoxInOrderAndASmallOneSorted() {
        assertThat(isSorted("50,34,50.9,34.9")).isFalse();
        assertThat(isSorted("50,34,50.02,34.02")).isTrue();

        var first = timed("50,34,50.9,34.9", "a-0000001");
        var last = timed("50,34,50.9,34.9", "a-0880000");
        assertThat(last).isLessThan(3 * first + 10_000_000);
    }

    private boolean isSorted(String bbox) {
        return counts.reading(TABLE, query(Map.of("bbox", bbox))).sorted();
    }

    /** How long the page after a feature takes, the middle of nine. */
    private long timed(String bbox, String after) {
        var name = query(Map.of("bbox", bbox)).name();
        var token = new PageToken(name, false, 1, List.of(after));
        var query = query(Map.of("bbox", bbox, "cursor", token.write()));
        var times = new ArrayList<Long>();
        for (var count = 0; count < 9; count++) {
            var start = System.nanoTime();
            assertThat(features.readPage(TABLE, query, false, row -> {}).returned()).isEqualTo(100);
            times.add(System.nanoTime() - start);
        }
        return median(times);
    }

    private Matched matched(Map<String, String> sent) {
        var query = query(sent);
        var reading = counts.reading(TABLE, query);
        var page = features.readPage(TABLE, query, reading.sorted(), row -> {});
        return counts.of(TABLE, reading, page);
    }

    private static ItemsQuery query(PageToken token) {
        return query(Map.of("limit", "1000", "cursor", token.write()));
    }

    private static ItemsQuery query(Map<String, String> sent) {
        var values = new TreeMap<String, String[]>();
        sent.forEach((name, value) -> values.put(name, new String[] {value}));
        var parameters = Parameters.read(values, ItemsQuery.parameterNames(TABLE));
        return ItemsQuery.read(TABLE, parameters);
    }

    private static long median(List<Long> times) {
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}
