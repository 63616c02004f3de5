package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Gdal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of items on the real data, read back by GDAL: they say what the GeoJSON says. */
class FilesIT extends AtlasIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> COLLECTIONS =
            List.of("sites", "projects", "boundaries", "places", "water");
    private static final Map<String, String> ENDINGS =
            Map.of(
                    "csv", "csv",
                    "gpkg", "gpkg",
                    "fgb", "fgb",
                    "shp", "shp.zip",
                    "kml", "kml");

    @TempDir private Path folder;
    @Autowired private JdbcClient jdbc;

    static Stream<Arguments> everyFileOfEveryCollection() {
        return COLLECTIONS.stream()
                .flatMap(
                        collection ->
                                ENDINGS.keySet().stream()
                                        .sorted()
                                        .map(format -> Arguments.of(collection, format)));
    }

    @ParameterizedTest
    @MethodSource("everyFileOfEveryCollection")
    void saysWhatTheGeoJsonSays(String collection, String format) throws Exception {
        var written = byRef(read(download(collection, "f=" + format, format)));
        var known = byRef(items(collection, "limit=1000"));

        assertThat(written.keySet()).isEqualTo(known.keySet()).hasSizeGreaterThan(5);
        known.forEach(
                (ref, feature) -> {
                    var other = written.get(ref);
                    for (var name : List.of("name_fa", "name_en")) {
                        assertThat(text(other, name)).as(ref).isEqualTo(text(feature, name));
                    }
                    assertThat(box(other)).as(ref).hasSameSizeAs(box(feature));
                    for (int at = 0; at < box(feature).size(); at++) {
                        assertThat(box(other).get(at))
                                .as(ref)
                                .isCloseTo(box(feature).get(at), within(0.0000011));
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({"gpkg", "fgb"})
    void keepsKindsAndWhatIsNotStated(String format) throws Exception {
        var file = download("boundaries", "f=" + format, format);
        assertThat(Gdal.run("ogrinfo", "-ro", "-so", file.toString(), "boundaries"))
                .contains("population: Integer64 (0.0)")
                .contains("area_km2: Real (0.0)")
                .contains("updated_at: DateTime (0.0)")
                .contains("context_only: Integer(Boolean) (0.0)")
                .contains("ID[\"EPSG\",4326]");
        var written = byRef(read(file));
        byRef(items("boundaries", "limit=1000"))
                .forEach(
                        (ref, feature) -> {
                            for (var name : List.of("population", "area_km2", "context_only")) {
                                assertThat(text(written.get(ref), name))
                                        .as(ref + " " + name)
                                        .isEqualTo(text(feature, name));
                            }
                        });
    }

    @ParameterizedTest
    @CsvSource({"gpkg,32639", "fgb,32640", "shp,3857", "gpkg,4326", "shp,32638"})
    void standsInTheSystemThatIsAskedFor(String format, int epsg) throws Exception {
        var crs = "http://www.opengis.net/def/crs/EPSG/0/" + epsg;
        var file = download("sites", "f=" + format + "&crs=" + crs, format);

        assertThat(Gdal.run("ogrinfo", "-ro", "-so", file.toString(), "sites"))
                .contains("ID[\"EPSG\"," + epsg + "]");
        var back = folder.resolve("back.json");
        Gdal.run(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "-t_srs",
                "OGC:CRS84",
                back.toString(),
                file.toString(),
                "sites");
        var moved = byRef(JSON.readTree(back.toFile()).get("features").valueStream().toList());
        byRef(items("sites", "limit=1000"))
                .forEach(
                        (ref, feature) -> {
                            var other = moved.get(ref);
                            for (int at = 0; at < box(feature).size(); at++) {
                                assertThat(box(other).get(at))
                                        .isCloseTo(box(feature).get(at), within(0.000002));
                            }
                        });
    }

    @Test
    void takesFiltersBoxesOrderAndPagesAsGeoJsonDoes() throws Exception {
        for (var query :
                List.of(
                        "bbox=50.8,34.6,50.95,34.7&limit=1000",
                        "filter=uncertainty_m%3C%3D200&limit=1000",
                        "sortby=-name_en&limit=7&offset=3",
                        "properties=name_fa,ref&limit=4")) {
            var written = read(download("sites", "f=csv&" + query, "csv"));
            assertThat(written.stream().map(FilesIT::ref).toList())
                    .as(query)
                    .isEqualTo(items("sites", query).stream().map(FilesIT::ref).toList());
        }
    }

    @Test
    void leadsFromFileToFile() throws Exception {
        var refs = new ArrayList<String>();
        var next = address() + "/ogc/collections/sites/items?f=csv&limit=25";
        while (next != null) {
            var answer = get(next, folder.resolve("part" + refs.size() + ".csv"));
            read(answer.body()).forEach(feature -> refs.add(ref(feature)));
            next =
                    answer.headers()
                            .firstValue("Link")
                            .map(link -> link.replaceAll("<(.*)>; rel=\"next\"", "$1"))
                            .orElse(null);
        }
        assertThat(refs)
                .doesNotHaveDuplicates()
                .hasSize((int) number("SELECT count(*) FROM site_feature WHERE is_current"));
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "gpkg, application/geopackage+sqlite3",
        "fgb, application/flatgeobuf",
        "shp, application/zip",
        "kml, application/vnd.google-earth.kml+xml"
    })
    void isChosenByAcceptToo(String format, String type) throws Exception {
        var path = address() + "/ogc/collections/water/items";
        var file = folder.resolve("accepted");
        var answer = send(HttpRequest.newBuilder(URI.create(path)).header("Accept", type), file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"water.");
        var alternate = JSON.readTree(text(path + "?f=json")).get("links").valueStream();
        assertThat(alternate.filter(link -> type.equals(link.path("type").asString())))
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.get("rel").asString()).isEqualTo("alternate");
                            assertThat(link.get("href").asString()).contains("f=" + format);
                        });
    }

    @Test
    void holdsTheWorkbookAsItIs() throws Exception {
        var file = download("projects", "f=xlsx", "xlsx");
        var said = Gdal.run("ogrinfo", "-ro", "-so", file.toString(), "projects");

        assertThat(said).contains("Feature Count: " + items("projects", "limit=1000").size());
        assertThat(said).contains("name_fa: String");
    }

    @Test
    void saysThatKmlKnowsDegreesOnly() throws Exception {
        var path =
                address()
                        + "/ogc/collections/sites/items?f=kml&lang=en"
                        + "&crs=http://www.opengis.net/def/crs/EPSG/0/32639";
        var answer = get(path, folder.resolve("refused"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Files.readString(answer.body())).contains("CRS84");
    }

    private Path download(String collection, String query, String format)
            throws IOException, InterruptedException {
        var file =
                folder.resolve(
                        collection + query.hashCode() + "." + ENDINGS.getOrDefault(format, format));
        var answer = get(address() + "/ogc/collections/" + collection + "/items?" + query, file);
        assertThat(answer.statusCode()).isEqualTo(200);
        return file;
    }

    /** All layers, for a zip holds a shapefile for each kind of geometry. */
    private List<JsonNode> read(Path file) throws IOException {
        var features = new ArrayList<JsonNode>();
        for (var layer : layers(file)) {
            var read = Files.createTempFile(folder, "read", ".json");
            Files.delete(read);
            Gdal.run("ogr2ogr", "-f", "GeoJSON", read.toString(), file.toString(), layer);
            JSON.readTree(read.toFile()).get("features").valueStream().forEach(features::add);
        }
        return features;
    }

    private static List<String> layers(Path file) {
        return Gdal.run("ogrinfo", "-ro", "-so", "-al", file.toString())
                .lines()
                .filter(line -> line.startsWith("Layer name: "))
                .map(line -> line.substring("Layer name: ".length()))
                .filter(name -> !name.equals("about"))
                .toList();
    }

    private List<JsonNode> items(String collection, String query)
            throws IOException, InterruptedException {
        var path = address() + "/ogc/collections/" + collection + "/items?f=json&" + query;
        return JSON.readTree(text(path)).get("features").valueStream().toList();
    }

    private String text(String path) throws IOException, InterruptedException {
        return Files.readString(get(path, Files.createTempFile(folder, "answer", "")).body());
    }

    private static HttpResponse<Path> get(String path, Path file)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(path)), file);
    }

    private static HttpResponse<Path> send(HttpRequest.Builder request, Path file)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofFile(file));
    }

    private static Map<String, JsonNode> byRef(List<JsonNode> features) {
        var byRef = new TreeMap<String, JsonNode>();
        features.forEach(feature -> byRef.put(ref(feature), feature));
        assertThat(byRef).hasSameSizeAs(features);
        return byRef;
    }

    private static String ref(JsonNode feature) {
        return feature.at("/properties/ref").asString();
    }

    /** Null and empty are one in a table. */
    private static String text(JsonNode feature, String property) {
        var value = feature.at("/properties/" + property);
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    /** West, south, east, north; empty where nothing is located. */
    private static List<Double> box(JsonNode feature) {
        var numbers = new ArrayList<Double>();
        collect(feature.at("/geometry/coordinates"), numbers);
        if (numbers.isEmpty()) {
            return List.of();
        }
        var box = new ArrayList<>(List.of(180.0, 90.0, -180.0, -90.0));
        for (int at = 0; at < numbers.size(); at++) {
            int axis = at % 2;
            box.set(axis, Math.min(box.get(axis), numbers.get(at)));
            box.set(axis + 2, Math.max(box.get(axis + 2), numbers.get(at)));
        }
        return box;
    }

    private static void collect(JsonNode node, List<Double> numbers) {
        if (node.isNumber()) {
            numbers.add(node.asDouble());
        } else {
            node.valueStream().forEach(one -> collect(one, numbers));
        }
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
