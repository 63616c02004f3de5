package ir.hamyar.atlas.explore;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import ir.hamyar.atlas.support.AtlasIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is downloaded is exactly what is filtered, in every form. */
class DownloadsIT extends AtlasIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILTER = "subject=projects&sector=tourism&lang=en";

    @TempDir Path folder;

    @Test
    void everyFormHoldsTheSameProjects() throws Exception {
        var expected = new TreeSet<>(refsInGeoJson(FILTER));
        assertThat(expected).hasSize(total(FILTER)).isNotEmpty();
        assertThat(new TreeSet<>(refsInCsv(FILTER))).isEqualTo(expected);
        assertThat(new TreeSet<>(refsInWorkbook(FILTER))).isEqualTo(expected);
        assertThat(new TreeSet<>(refsInGeoPackage(FILTER))).isEqualTo(expected);
    }

    @Test
    void everyFormSaysWhatWasAskedAndUnderWhichLicence() throws Exception {
        var csv = text("/explore.csv?" + FILTER);
        assertThat(csv).startsWith("\uFEFFref,").contains("source_licence", "atlas_query");
        assertThat(csv).contains("/explore.csv?subject=projects&sector=tourism");
        var json = JSON.readTree(text("/explore.geojson?" + FILTER));
        assertThat(json.path("query").asString()).contains("sector=tourism");
        assertThat(json.path("timeStamp").asString()).isNotBlank();
        try (var book = new ReadableWorkbook(Files.newInputStream(file("xlsx", FILTER)))) {
            assertThat(book.getFirstSheet().read().toString()).contains("sector=tourism");
        }
    }

    @Test
    void aFileWithoutAnythingFoundIsStillAFile() throws Exception {
        var nothing = "subject=sites&q=xyzzyplugh";
        assertThat(refsInGeoJson(nothing)).isEmpty();
        assertThat(refsInCsv(nothing)).isEmpty();
        assertThat(refsInGeoPackage(nothing)).isEmpty();
    }

    @Test
    void whoAsksForAnAreaIsToldWhatLiesThereForCertain() throws Exception {
        var query = "subject=sites&near=50.8789,34.6417,3000";
        var features = JSON.readTree(text("/explore.geojson?" + query)).path("features");
        var matches =
                features.valueStream()
                        .map(feature -> feature.path("properties").path("area_match").asString())
                        .distinct()
                        .toList();
        assertThat(matches).contains("certain", "possible");
        for (var feature : features) {
            var properties = feature.path("properties");
            if (properties.path("area_match").asString().equals("certain")) {
                assertThat(properties.path("uncertainty_m").asInt()).isLessThanOrEqualTo(3000);
            }
        }
    }

    @Test
    void gdalReadsTheGeoPackage() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")));
        var file = file("gpkg", "subject=sites");
        var run =
                new ProcessBuilder("ogrinfo", "-ro", "-so", "-al", file.toString())
                        .redirectErrorStream(true)
                        .start();
        var told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(told)
                .contains("Layer name: sites", "Feature Count: 60", "Layer name: about")
                .doesNotContain("Warning", "ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/explore.csv?page=2",
                "/explore.csv?sector=mining",
                "/explore.gpkg?colour=red",
                "/explore.xlsx?subject=people"
            })
    void refusesWhatItCannotUnderstand(String path) throws Exception {
        assertThat(read(path, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }

    @Test
    void thereIsNoOtherForm() throws Exception {
        assertThat(read("/explore.exe", HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }

    private int total(String query) throws Exception {
        return JSON.readTree(text("/api/facets?" + query)).path("total").asInt();
    }

    private List<String> refsInGeoJson(String query) throws Exception {
        return JSON.readTree(text("/explore.geojson?" + query))
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties").path("ref").asString())
                .toList();
    }

    private List<String> refsInCsv(String query) throws Exception {
        var text = text("/explore.csv?" + query).substring(1);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().map(record -> record.getField("ref")).toList();
        }
    }

    private List<String> refsInWorkbook(String query) throws Exception {
        try (var book = new ReadableWorkbook(Files.newInputStream(file("xlsx", query)))) {
            var sheet = book.findSheet("projects").orElseThrow();
            return sheet.read().stream().skip(1).map(row -> row.getCellText(0)).toList();
        }
    }

    private List<String> refsInGeoPackage(String query) throws Exception {
        var file = file("gpkg", query);
        var layer = query.contains("subject=projects") ? "projects" : "sites";
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT ref FROM " + layer)) {
            var refs = new java.util.ArrayList<String>();
            while (rows.next()) {
                refs.add(rows.getString(1));
            }
            return refs;
        }
    }

    private Path file(String ending, String query) throws Exception {
        var file = folder.resolve("download." + ending);
        var answer =
                read("/explore." + ending + "?" + query, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Files.write(file, answer.body());
    }

    private String text(String path) throws Exception {
        var answer = read(path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private <T> HttpResponse<T> read(String path, HttpResponse.BodyHandler<T> handler)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
        return HttpClient.newHttpClient().send(request, handler);
    }
}
