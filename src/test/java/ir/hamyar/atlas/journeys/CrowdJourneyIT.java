package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Thirty thousand invented lamps: what the map shows of them is what the table has there. */
class CrowdJourneyIT extends Journey {

    private static final double LON = 50.85;
    private static final double LAT = 34.65;
    private static final int ZOOM = 18;

    /** Marks nearer to the edge of the map may lie under its buttons. */
    private static final int EDGE_PX = 60;

    private static final String LAMPS =
            """
            INSERT INTO asset (ref, kind, kind_stated, geom, source, source_licence, search_key, dataset, batch, row_hash)
            SELECT 'crowd-' || lpad(n::text, 6, '0'), 'street-light', 'x',
                   ST_SetSRID(ST_Point(50.8 + mod(n * 7919, 30011) * 0.1 / 30011, 34.6 + mod(n * 104729, 29989) * 0.1 / 29989), 4326),
                   'invented', 'CC0-1.0', '|', (SELECT min(name) FROM dataset), :batch, 'x'
            FROM generate_series(1::bigint, 30000) AS n
            """;

    @Autowired private JdbcClient jdbc;

    private record Stand(double x, double y) {}

    @BeforeEach
    void invent() {
        jdbc.sql(LAMPS).param("batch", load()).update();
        jdbc.sql("ANALYZE asset").update();
        load();
    }

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM asset WHERE ref LIKE 'crowd-%'").update();
        load();
    }

    /** Notes a load, so that the data have another version; of that the atlas hears at once. */
    private long load() {
        var id =
                jdbc.sql(
                                """
                                INSERT INTO load_batch (dataset, outcome, started_at, finished_at, read, added, changed, unchanged, ended, left_out, report)
                                VALUES ((SELECT min(name) FROM dataset), 'loaded', now(), now(), 0, 0, 0, 0, 0, 0, '[]') RETURNING id
                                """)
                        .query(Long.class)
                        .single();
        LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
        return id;
    }

    @Test
    void everyLampOfTheTableStandsWhereItIsAndOpensItself() {
        var page = desk();
        visit(
                page,
                "/?lang=en&layers=boundaries,assets-street-light#%d/%s/%s"
                        .formatted(ZOOM, LAT, LON));
        var map = page.locator("#map").boundingBox();
        var expected = stands(map);
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(page.locator(".asset-mark").nth(expected.size() - 1)).isAttached();
        page.waitForTimeout(1000);
        picture(page, "crowd-near-en");

        var shown = shown(page, map);

        assertThat(shown.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (ref, stand) -> {
                    assertThat(shown.get(ref).x()).as(ref).isCloseTo(stand.x(), Offset.offset(1.5));
                    assertThat(shown.get(ref).y()).as(ref).isCloseTo(stand.y(), Offset.offset(1.5));
                });
        expected.keySet().stream().limit(3).forEach(ref -> opens(page, ref));
    }

    private static void opens(Page page, String ref) {
        mark(page, ref).click();
        assertThat(page.locator("#sheet-title")).hasText("Street light " + ref);
        page.keyboard().press("Escape");
    }

    private static Locator mark(Page page, String ref) {
        return page.locator(".asset-mark[aria-label='Street light " + ref + "']");
    }

    /** Where the lamps of the table must stand, by the projection of web maps (EPSG:3857). */
    private Map<String, Stand> stands(BoundingBox map) {
        var stands = new HashMap<String, Stand>();
        jdbc.sql("SELECT ref, ST_X(geom), ST_Y(geom) FROM asset WHERE ref LIKE 'crowd-%'")
                .query(
                        row -> {
                            var stand =
                                    new Stand(
                                            map.x + map.width / 2 + x(row.getDouble(2)) - x(LON),
                                            map.y + map.height / 2 + y(row.getDouble(3)) - y(LAT));
                            if (isWellWithin(map, stand)) {
                                stands.put(row.getString(1), stand);
                            }
                        });
        return stands;
    }

    private static double x(double lon) {
        return (lon + 180) / 360 * 256 * Math.pow(2, ZOOM);
    }

    private static double y(double lat) {
        var sine = Math.sin(Math.toRadians(lat));
        return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 256 * Math.pow(2, ZOOM);
    }

    private static boolean isWellWithin(BoundingBox map, Stand stand) {
        return stand.x() > map.x + EDGE_PX
                && stand.x() < map.x + map.width - EDGE_PX
                && stand.y() > map.y + EDGE_PX
                && stand.y() < map.y + map.height - EDGE_PX;
    }

    private static Map<String, Stand> shown(Page page, BoundingBox map) {
        var shown = new HashMap<String, Stand>();
        for (var mark : page.locator(".asset-mark").all()) {
            var box = mark.boundingBox();
            var stand = new Stand(box.x + box.width / 2, box.y + box.height / 2);
            if (isWellWithin(map, stand)) {
                shown.put(mark.getAttribute("aria-label").replace("Street light ", ""), stand);
            }
        }
        return shown;
    }
}
