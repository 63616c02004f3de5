package ir.hamyar.atlas.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import ir.hamyar.atlas.support.AtlasIT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thirty thousand invented lamps and plots: pages of a box, counts, far tiles and near ones. */
class CrowdIT extends AtlasIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOX = "bbox=50.80,34.60,50.90,34.70";

    private static final String LAMPS =
            """
            INSERT INTO asset (ref, kind, kind_stated, geom, source, source_licence, search_key, dataset, batch, row_hash)
            SELECT 'crowd-' || lpad(n::text, 6, '0'), CASE WHEN mod(n, 3) = 0 THEN 'tree' ELSE 'street-light' END, 'x',
                   ST_SetSRID(ST_Point(50.7 + mod(n * 7919, 30011) * 0.3 / 30011, 34.5 + mod(n * 104729, 29989) * 0.3 / 29989), 4326),
                   'invented', 'CC0-1.0', '|', (SELECT min(name) FROM dataset), :batch, 'x'
            FROM generate_series(1::bigint, 30000) AS n
            """;

    private static final String PLOTS =
            """
            INSERT INTO asset (ref, kind, kind_stated, geom, source, source_licence, search_key, dataset, batch, row_hash)
            SELECT 'crowd-plot-' || n, 'park', 'x',
                   ST_MakeEnvelope(50.79 + n * 0.001, 34.65, 50.79 + n * 0.001 + size, 34.65 + size, 4326),
                   'invented', 'CC0-1.0', '|', (SELECT min(name) FROM dataset), :batch, 'x'
            FROM generate_series(1, 150) AS n, LATERAL (SELECT CASE WHEN mod(n, 10) = 0 THEN 0.02 ELSE 0.0005 END AS size) AS sized
            """;

    /**
     * What the cells would be if they were counted anew; {@code x} and {@code y} by another
     * formula.
     */
    private static final String WRONG_CELLS =
            """
            WITH anew AS (
                SELECT level, kind, coalesce(valid_to, 'infinity') AS ends,
                       floor((lon + 180) / 360 * 2 ^ level)::integer AS x,
                       floor((1 - ln(tan(radians(lat)) + 1 / cos(radians(lat))) / pi()) / 2 * 2 ^ level)::integer AS y,
                       count(*)::integer AS count, sum(round(lon * 1000000)::bigint)::bigint AS lon
                FROM (SELECT kind, valid_to, (ST_XMin(geom) + ST_XMax(geom)) / 2 AS lon, (ST_YMin(geom) + ST_YMax(geom)) / 2 AS lat
                      FROM asset WHERE geom IS NOT NULL) AS placed, generate_series(7, 17) AS level
                GROUP BY 1, 2, 3, 4, 5
            )
            SELECT count(*)
            FROM anew FULL JOIN asset_cell AS kept USING (level, x, y, kind, ends)
            WHERE anew.count IS DISTINCT FROM kept.count OR anew.lon IS DISTINCT FROM kept.lon
            """;

    @Autowired private JdbcClient jdbc;

    private long batch;

    @BeforeEach
    void invent() {
        batch = load();
        jdbc.sql(LAMPS).param("batch", batch).update();
        jdbc.sql(PLOTS).param("batch", batch).update();
        jdbc.sql("ANALYZE asset").update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM asset WHERE ref LIKE 'crowd-%'").update();
        load();
        assertThat(jdbc.sql("SELECT count(*) FROM asset_cell").query(Integer.class).single())
                .isZero();
    }

    /**
     * Notes a load, so that the data have another version, as another process would; of that the
     * atlas hears within a tenth of a second.
     */
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
    void everyFeatureOfABoxIsOnOnePageAndNoOther() {
        var expected = refsInTheBox();
        var seen = new ArrayList<String>();
        var path = "/ogc/collections/assets/items?limit=400&" + BOX;
        var pages = new ArrayList<List<String>>();
        var back = "";
        while (!path.isEmpty()) {
            var page = json(path);
            pages.add(refs(page));
            seen.addAll(refs(page));
            assertThat(page.path("numberMatched").asLong()).isGreaterThanOrEqualTo(seen.size());
            back = link(page, "prev");
            path = link(page, "next");
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(seen).hasSizeGreaterThan(3000);
        for (var at = pages.size() - 2; at >= 0; at--) {
            var page = json(back);
            assertThat(refs(page)).isEqualTo(pages.get(at));
            back = link(page, "prev");
        }
        assertThat(back).isEmpty();
        assertThat(refs(json("/ogc/collections/assets/items?limit=5&offset=400&" + BOX)))
                .isEqualTo(pages.get(1).subList(0, 5));
    }

    @Test
    void aFileOfABoxHoldsEveryFeatureOnceThoughItIsReadInParts() {
        var expected = refsInTheBox();

        var file = get("/ogc/collections/assets/items?f=csv&" + BOX);

        var lines = new String(file.body(), StandardCharsets.UTF_8).lines().skip(1);
        assertThat(lines.map(line -> line.substring(0, line.indexOf(','))))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> refsInTheBox() {
        return jdbc.sql(
                        """
                        SELECT ref FROM asset
                        WHERE ST_Intersects(geom, ST_MakeEnvelope(50.80, 34.60, 50.90, 34.70, 4326))
                        """)
                .query(String.class)
                .list();
    }

    @Test
    void saysAboutHowManyMatchAndExactlyWhereTheyAreFew() {
        var page = json("/ogc/collections/assets-street-light/items?limit=100&" + BOX);
        var counted =
                jdbc.sql(
                                """
                                SELECT count(*) FROM asset
                                WHERE kind = 'street-light' AND geom && ST_MakeEnvelope(50.80, 34.60, 50.90, 34.70, 4326)
                                """)
                        .query(Long.class)
                        .single();
        assertThat(page.path("numberMatchedIsEstimate").asBoolean()).isTrue();
        assertThat(page.path("numberMatched").asDouble())
                .isCloseTo(counted, within(0.05 * counted));

        var few = json("/ogc/collections/assets/items?limit=10&bbox=50.80,34.60,50.81,34.61");
        assertThat(few.has("numberMatchedIsEstimate")).isFalse();
        assertThat(few.path("numberMatched").asInt()).isBetween(20, 60);
    }

    @Test
    void cellsFollowEveryChange() {
        assertThat(wrongCells()).isZero();
        jdbc.sql(
                        """
                        UPDATE asset SET geom = ST_Translate(geom, 0.01, 0.01), kind = 'tree'
                        WHERE ref LIKE 'crowd-0001%'
                        """)
                .update();
        jdbc.sql("UPDATE asset SET valid_to = '2020-01-01' WHERE ref LIKE 'crowd-0002%'").update();
        jdbc.sql("UPDATE asset SET geom = NULL WHERE ref LIKE 'crowd-0003%'").update();
        jdbc.sql("DELETE FROM asset WHERE ref LIKE 'crowd-0004%'").update();

        assertThat(wrongCells()).isZero();
    }

    private int wrongCells() {
        return jdbc.sql(WRONG_CELLS).query(Integer.class).single();
    }

    @Test
    void aTileFromAfarCountsEveryLampOnceAndIsNeverStale() throws IOException {
        var before = counted(8);
        assertThat(before).isEqualTo(standing());

        jdbc.sql("UPDATE asset SET valid_to = '2020-01-01' WHERE ref LIKE 'crowd-00001%'").update();
        load();

        assertThat(counted(8)).isEqualTo(standing()).isLessThan(before);
        assertThat(counted(11)).isEqualTo(standing());
        assertThat(tile("assets-street-light", 8, 164, 101, "")).hasSizeLessThanOrEqualTo(16);
    }

    private long standing() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM asset_feature
                        WHERE kind = 'street-light' AND is_current
                          AND ST_X(geom) BETWEEN 50.625 AND 52.03125 AND ref LIKE 'crowd-%'
                        """)
                .query(Long.class)
                .single();
    }

    /** Lamps in all tiles around Qom at a zoom. */
    private long counted(int zoom) throws IOException {
        var counted = 0L;
        var scale = 1 << zoom - 8;
        for (var x = 164 * scale; x < 165 * scale; x++) {
            for (var y = 101 * scale; y < 102 * scale; y++) {
                for (var one : tile("assets-street-light", zoom, x, y, "")) {
                    counted += (long) one.get("count");
                }
            }
        }
        return counted;
    }

    @Test
    void nearByEveryLampIsItself() throws IOException {
        // Zoom 12, column 2626, row 1625: 50.80 to 50.89 degrees east, 34.59 to 34.67 north.
        var lamps = new HashSet<Object>();
        for (var one : tile("assets-street-light", 12, 2626, 1625, "")) {
            assertThat(one).containsKey("ref").containsEntry("kind", "street-light");
            lamps.add(one.get("ref"));
        }
        var expected =
                jdbc.sql(
                                """
                                SELECT ref FROM asset
                                WHERE kind = 'street-light' AND ST_Transform(geom, 3857) && ST_TileEnvelope(12, 2626, 1625)
                                """)
                        .query(String.class)
                        .list();
        assertThat(lamps).hasSizeGreaterThan(expected.size() - 1).containsAll(expected);
        assertThat(expected).hasSizeGreaterThan(500);
        assertThat(tile("assets-street-light", 12, 2626, 1625, "?joined=true"))
                .hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void aTileOfTooManyJoinsThemAndLosesNone() throws IOException {
        // Zoom 14, column 10507, row 6511: 50.867 to 50.889 degrees east, 34.597 to 34.615 north.
        jdbc.sql(
                        """
                        INSERT INTO asset (ref, kind, kind_stated, geom, source, source_licence, search_key, dataset, batch, row_hash)
                        SELECT 'crowd-dense-' || n, 'tree', 'x',
                               ST_SetSRID(ST_Point(50.868 + mod(n * 7919, 30011) * 0.015 / 30011, 34.6 + mod(n * 104729, 29989) * 0.01 / 29989), 4326),
                               'invented', 'CC0-1.0', '|', (SELECT min(name) FROM dataset), :batch, 'x'
                        FROM generate_series(1::bigint, 40000) AS n
                        """)
                .param("batch", batch)
                .update();
        load();
        var bytes = get("/ogc/collections/assets-tree/tiles/WebMercatorQuad/14/6511/10507").body();
        assertThat(bytes.length).isLessThan(500_000);
        var counted =
                tile("assets-tree", 14, 10507, 6511, "").stream()
                        .mapToLong(one -> (long) one.get("count"))
                        .sum();
        assertThat(counted).isBetween(40_000L, 40_400L);
    }

    @Test
    void aTileIsCompressedForWhoTakesIt() throws IOException {
        var path = "/ogc/collections/assets/tiles/WebMercatorQuad/12/1625/2626";
        var plain = get(path);
        var again = get(path);
        assertThat(again.body()).isEqualTo(plain.body());
        assertThat(again.headers().map().keySet()).containsAll(plain.headers().map().keySet());
        var small = get(path, "Accept-Encoding", "gzip, br");
        assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(small.body().length).isLessThan(plain.body().length / 2);
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(small.body()));
        assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        assertThat(
                        get(path, "Accept-Encoding", "gzip;q=0")
                                .headers()
                                .firstValue("Content-Encoding"))
                .isEmpty();
        var etag = small.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "Accept-Encoding", "gzip", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        load();
        assertThat(get(path, "Accept-Encoding", "gzip", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> tile(String collection, int z, int x, int y, String query)
            throws IOException {
        var path =
                "/ogc/collections/%s/tiles/WebMercatorQuad/%d/%d/%d%s"
                        .formatted(collection, z, y, x, query);
        var answer = get(path);
        if (answer.statusCode() == 204) {
            return List.of();
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        var decoded =
                MvtReader.loadMvt(
                        new ByteArrayInputStream(answer.body()),
                        new GeometryFactory(),
                        new TagKeyValueMapConverter());
        return decoded.getLayers().stream()
                .flatMap(layer -> layer.getGeometries().stream())
                .map(geometry -> (Map<String, Object>) geometry.getUserData())
                .toList();
    }

    private JsonNode json(String path) {
        var answer = get(path.startsWith("http") ? path.substring(address().length()) : path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> refs(JsonNode page) {
        return page.path("features").valueStream().map(one -> one.path("id").asString()).toList();
    }

    private static String link(JsonNode page, String relation) {
        return page.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals(relation))
                .map(link -> link.path("href").asString())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        request.header("Accept", "application/json,application/geo+json,*/*");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
