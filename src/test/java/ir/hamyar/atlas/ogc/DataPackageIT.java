package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Gdal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** All open data in one file: whole, described, and the same until the data change. */
class DataPackageIT extends AtlasIT {

    @TempDir private Path folder;
    @Autowired private JdbcClient jdbc;

    @Test
    void holdsEveryCollectionWithLicencesDictionaryAndChecksums() throws Exception {
        var file = folder.resolve("package.zip");
        assertThat(get("", file).statusCode()).isEqualTo(200);

        try (var zip = new ZipFile(file.toFile())) {
            var document = new JsonMapper().readTree(text(zip, "datapackage.json"));
            assertThat(document.get("version").asString()).matches("[0-9a-f]{8}");
            assertThat(document.get("resources").valueStream())
                    .allSatisfy(
                            part ->
                                    assertThat(zip.getEntry(part.get("path").asString()))
                                            .isNotNull())
                    .filteredOn(part -> part.get("name").asString().startsWith("sites"))
                    .hasSize(3)
                    .allSatisfy(part -> assertThat(part.get("licenses")).isNotEmpty());
            assertThat(text(zip, "dictionary.csv")).contains("sites,بقعه‌ها,").contains(",ref,");
            assertThat(text(zip, "README.txt")).contains("sha256sum -c").contains("اطلس همیار");
            for (var line : text(zip, "SHA256SUMS").lines().toList()) {
                var parts = line.split("  ");
                assertThat(sum(zip, parts[1])).as(parts[1]).isEqualTo(parts[0]);
            }
            assertThat(text(zip, "SHA256SUMS").lines()).hasSize(zip.size() - 1);
            var sites = folder.resolve("sites.gpkg");
            Files.copy(zip.getInputStream(zip.getEntry("data/sites.gpkg")), sites);
            assertThat(Gdal.run("ogrinfo", "-ro", "-so", sites.toString(), "sites"))
                    .contains("Feature Count: " + standing());
        }
    }

    @Test
    void isNotSentAgainWhileNothingChanges() throws Exception {
        var answer = get("", folder.resolve("one.zip"));
        var tag = answer.headers().firstValue("ETag").orElseThrow();

        var again =
                HttpRequest.newBuilder(URI.create(address() + "/data-package.zip"))
                        .header("If-None-Match", tag)
                        .build();
        assertThat(send(again, folder.resolve("two.zip")).statusCode()).isEqualTo(304);
        assertThat(get("?f=zip", folder.resolve("refused")).statusCode()).isEqualTo(400);
    }

    private HttpResponse<Path> get(String query, Path file)
            throws IOException, InterruptedException {
        var path = URI.create(address() + "/data-package.zip" + query);
        return send(HttpRequest.newBuilder(path).build(), file);
    }

    private static HttpResponse<Path> send(HttpRequest request, Path file)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(file));
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(
                zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String sum(ZipFile zip, String name) throws Exception {
        var content = zip.getInputStream(zip.getEntry(name)).readAllBytes();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private long standing() {
        return jdbc.sql("SELECT count(*) FROM site_feature WHERE is_current")
                .query(Long.class)
                .single();
    }
}
