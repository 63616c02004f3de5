package ir.hamyar.atlas.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import ir.hamyar.atlas.intake.FilesBrought;
import ir.hamyar.atlas.intake.FilesBrought.Brought;
import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of assets, and what becomes of it everywhere: nothing of it is known to the code. */
@TestPropertySource(properties = AtlasIT.FOR_UPLOADS)
class AssetsIT extends AtlasIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The kind that the file brings and no code knows. */
    private static final String KIOSKS = "assets-dkh-rvznamh";

    @Autowired private ApplicationContext atlas;
    @Autowired private JdbcClient jdbc;

    private FilesBrought files;
    private Brought brought;

    @BeforeEach
    void bringAFile() {
        files = new FilesBrought(atlas);
        brought = files.bring("assets.geojson", SampleAssets.geoJson(), "assets");
    }

    @AfterEach
    void takeItBack() {
        files.undo(brought);
        assertThat(jdbc.sql("SELECT count(*) FROM asset").query(Integer.class).single()).isZero();
        assertThat(collections()).contains("assets").doesNotContain(KIOSKS);
        assertThat(json("/api/layers").path("layers")).isEmpty();
    }

    @Test
    void reportsTheNewKindAndGivesItACollection() {
        assertThat(brought.findings()).contains("new-kind");
        assertThat(brought.findings().stream().filter("new-kind"::equals)).hasSize(1);
        assertThat(collections())
                .contains(
                        "assets",
                        "assets-street-light",
                        "assets-park",
                        "assets-facilitation-office",
                        KIOSKS)
                .doesNotContain("assets-tree");
        assertThat(json("/ogc/collections/" + KIOSKS + "?lang=fa").path("title").asString())
                .isEqualTo("دکهٔ روزنامه");
        assertThat(json("/ogc/collections/assets-street-light?lang=en").path("title").asString())
                .isEqualTo("Street light");
    }

    @Test
    void publishesEachKindAloneAndAllTogether() {
        assertThat(refs("/ogc/collections/assets/items"))
                .containsExactly(
                        "t-kiosk-1",
                        "t-light-1",
                        "t-light-2",
                        "t-light-3",
                        "t-line-1",
                        "t-office-1",
                        "t-park-1");
        assertThat(refs("/ogc/collections/assets-street-light/items"))
                .containsExactly("t-light-1", "t-light-2", "t-light-3");
        assertThat(refs("/ogc/collections/assets/items?kind=street-light,park")).hasSize(4);
        assertThat(refs("/ogc/collections/" + KIOSKS + "/items?bbox=50.88,34.62,50.9,34.64"))
                .containsExactlyInAnyOrder("t-kiosk-1", "t-line-1");
        assertThat(get("/ogc/collections/assets-park/items/t-light-1?f=json").statusCode())
                .isEqualTo(404);
        var box =
                json("/ogc/collections/assets-park")
                        .path("extent")
                        .path("spatial")
                        .path("bbox")
                        .get(0);
        assertThat(box.get(0).asDouble()).isEqualTo(50.85);
    }

    @Test
    void keepsWhatTheSchemaDoesNotKnow() {
        var light = item("t-light-1");
        assertThat(light.path("kind").asString()).isEqualTo("street-light");
        assertThat(light.path("kind_stated").asString()).isEqualTo("چراغ");
        assertThat(light.path("status").asString()).isEqualTo("روشن");
        assertThat(light.path("other_facts").path("توان").asString()).isEqualTo("۱۵۰ وات");
        assertThat(light.path("other_facts").path("جنس پایه").asString()).isEqualTo("فولاد");
        assertThat(light.path("source").asString()).contains("شهرداری قم");
        assertThat(light.path("source_licence").asString()).isEqualTo("CC BY 4.0");
    }

    @Test
    void placesThemInTheirCounties() {
        assertThat(item("t-light-1").path("boundary_ref").asString()).isEqualTo("ir-25-qom");
        assertThat(item("t-light-1").path("boundary_basis").asString()).isEqualTo("location");
        assertThat(item("t-office-1").path("boundary_ref").asString()).isEqualTo("ir-25-kahak");
        assertThat(item("t-office-1").path("boundary_basis").asString()).isEqualTo("stated");
        assertThat(item("t-park-1").path("area_m2").asInt()).isEqualTo(980000);
        assertThat(item("t-park-1").path("installed_on").asString()).isEqualTo("2024-05-20");
    }

    @Test
    void drawsACrowdAsNumbersAndASingleThingAsItself() throws IOException {
        // Zoom 12 holds the two lamps side by side in one cell, and the third far from them.
        var far = tile("assets-street-light", 9, 50.88, 34.64);
        assertThat(far.stream().mapToLong(one -> (long) one.get("count")).sum()).isEqualTo(3);
        assertThat(far).allSatisfy(one -> assertThat(one).containsKey("count"));
        var near = tile("assets-street-light", 18, 50.8800, 34.6400);
        assertThat(near)
                .anySatisfy(
                        one ->
                                assertThat(one)
                                        .containsEntry("ref", "t-light-1")
                                        .containsEntry("count", 1L));
        var park = tile("assets-park", 14, 50.856, 34.654);
        assertThat(park).anySatisfy(one -> assertThat(one).doesNotContainKey("count"));
    }

    @Test
    void findsThemByNameByRefAndByKind() {
        assertThat(found("دکه میدان آزمایش")).contains("assets/t-kiosk-1");
        assertThat(found("Test Park")).contains("assets/t-park-1");
        assertThat(found("t-light-2")).containsExactly("assets/t-light-2");
        assertThat(found("چراغ معابر")).contains("asset-kinds/street-light");
        assertThat(found("دکه روزنامه")).contains("asset-kinds/dkh-rvznamh");
    }

    @Test
    void offersALayerForEachKind() {
        var layers = json("/api/layers").path("layers");
        assertThat(layers.valueStream().map(layer -> layer.path("collection").asString()))
                .containsExactly(
                        KIOSKS, "assets-facilitation-office", "assets-park", "assets-street-light");
        var lights = layers.get(3);
        assertThat(lights.path("count").asInt()).isEqualTo(3);
        assertThat(lights.path("name_fa").asString()).isEqualTo("چراغ خیابان");
        assertThat(lights.path("colour").asString()).matches("#[0-9a-f]{6}");
    }

    @Test
    void hasAPageForEachInBothLanguages() {
        var visitor = new Visitor(address());
        var page = visitor.get("/assets/t-light-1?lang=fa").body();
        assertThat(page).contains("چراغ خیابان", "۱۵۰ وات", "جنس پایه", "در منبع نیامده");
        assertThat(visitor.get("/assets/t-park-1?lang=en").body())
                .contains("Test Park", "980,000", "Not stated by the source");
        assertThat(visitor.get("/assets/nobody?lang=en").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsOtherFactsWhenALaterFileSpeaksOfLess() {
        var later =
                files.bring(
                        "later.csv", "ref,kind,status\nt-light-1,street-light,خراب\n", "assets");
        try {
            var light = item("t-light-1");
            assertThat(light.path("status").asString()).isEqualTo("خراب");
            assertThat(light.path("other_facts").path("توان").asString()).isEqualTo("۱۵۰ وات");
            assertThat(refs("/ogc/collections/assets-street-light/items")).hasSize(3);
        } finally {
            files.undo(later);
        }
        assertThat(item("t-light-1").path("status").asString()).isEqualTo("روشن");
    }

    @Test
    void comesOutInAFormThatSaysTheSameWhenItComesBack() {
        var exported =
                new Visitor(address()).signIn(ADMIN_PASSWORD).get("/api/manage/export/assets");
        assertThat(exported.statusCode()).as(exported.body()).isEqualTo(200);
        var before = rows();
        var again = files.bring("again.geojson", exported.body(), "assets");
        assertThat(rows()).isEqualTo(before);
        files.undo(again);
    }

    private String rows() {
        return jdbc.sql("SELECT string_agg(asset::text, '|' ORDER BY ref) FROM asset")
                .query(String.class)
                .single();
    }

    @Test
    void aKindIsRenamedByAFileToo() {
        var renamed =
                files.bring(
                        "kinds.csv",
                        "ref,name_fa,name_en,geometry,colour\ndkh-rvznamh,دکهٔ مطبوعات,News kiosk,point,#123456\n",
                        "asset-kinds");
        try {
            assertThat(json("/ogc/collections/" + KIOSKS + "?lang=en").path("title").asString())
                    .isEqualTo("News kiosk");
            assertThat(json("/api/layers").path("layers").get(0).path("colour").asString())
                    .isEqualTo("#123456");
        } finally {
            files.undo(renamed);
        }
    }

    private List<String> collections() {
        return json("/ogc/collections")
                .path("collections")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private List<String> refs(String path) {
        return json(path).path("features").valueStream().map(f -> f.path("id").asString()).toList();
    }

    private JsonNode item(String ref) {
        return json("/ogc/collections/assets/items/" + ref).path("properties");
    }

    private List<String> found(String query) {
        return json("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .path("results")
                .valueStream()
                .map(hit -> hit.path("collection").asString() + "/" + hit.path("ref").asString())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> tile(String collection, int zoom, double lon, double lat)
            throws IOException {
        var tiles = 1 << zoom;
        var col = (int) Math.floor((lon + 180) / 360 * tiles);
        var sine = Math.sin(Math.toRadians(lat));
        var row =
                (int) Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles);
        var path =
                "/ogc/collections/%s/tiles/WebMercatorQuad/%d/%d/%d?joined=true"
                        .formatted(collection, zoom, row, col);
        var answer = get(path);
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
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<byte[]> get(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Accept", "application/json,application/geo+json,*/*")
                        .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
