package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Gdal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GDAL's client of OGC API – Features, on the real data: it finds what the database has. */
class GdalIT extends AtlasIT {

    @Autowired private JdbcClient jdbc;

    @TempDir private Path folder;

    private String service() {
        return "OAPIF:" + address() + "/ogc";
    }

    @ParameterizedTest
    @CsvSource({
        "sites,site_feature",
        "projects,project_feature",
        "boundaries,boundary_feature",
        "places,place_feature",
        "water,water_feature",
        "datasets,dataset_record"
    })
    void countsAndReadsEveryFeature(String collection, String view) {
        var there = number("SELECT count(*) FROM " + view + " WHERE is_current");

        assertThat(Gdal.run("ogrinfo", "-ro", "-so", service(), collection))
                .contains("Feature Count: " + there);
        assertThat(features(collection)).hasSize((int) there);
    }

    @Test
    void knowsTheKindsOfThePropertiesFromTheSchema() {
        assertThat(Gdal.run("ogrinfo", "-ro", "-so", service(), "boundaries"))
                .contains("population: Integer (0.0)")
                .contains("area_km2: Real (0.0)")
                .contains("valid_from: Date (0.0)")
                .contains("updated_at: DateTime (0.0)")
                .contains("context_only: Integer(Boolean) (0.0)");
        assertThat(Gdal.run("ogrinfo", "-ro", "-so", service(), "sites"))
                .contains("sectors: StringList (0.0)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sites | kind = 'boqeh' AND uncertainty_m < 1000 | kind = 'boqeh' AND uncertainty_m < 1000",
                "sites | name_en LIKE '%Imam%' OR uncertainty_m IS NULL | name_en LIKE '%Imam%' OR uncertainty_m IS NULL",
                "sites | uncertainty_m BETWEEN 20 AND 900 | uncertainty_m BETWEEN 20 AND 900",
                "boundaries | NOT (level = 'county') AND population >= 1000 | NOT (level = 'county') AND population >= 1000",
                "projects | stage = 'idea' OR stage = 'in_progress' | stage IN ('idea','in_progress')",
            })
    void hasTheServerFilter(String collection, String where, String sql) {
        var view = collection.replaceFirst("ies$", "y").replaceFirst("s$", "") + "_feature";
        var said =
                Gdal.run(
                        "ogrinfo",
                        "-ro",
                        "-al",
                        "-geom=NO",
                        "-where",
                        where,
                        service(),
                        collection);

        assertThat(said).contains("filter-lang=cql-text").contains("&filter=");
        assertThat(said).doesNotContain("client side");
        assertThat(said.split("\nOGRFeature\\(", -1).length - 1)
                .isEqualTo(number("SELECT count(*) FROM " + view + " WHERE is_current AND " + sql));
    }

    @Test
    void takesAPartOfThePlaneInMetres() {
        var box = new String[] {"490000", "3820000", "500000", "3840000"};
        var found =
                features(
                        "sites",
                        "-spat_srs",
                        "EPSG:32639",
                        "-spat",
                        box[0],
                        box[1],
                        box[2],
                        box[3]);
        // GDAL sends the box around the part it was asked for, in degrees, and sifts by that.
        var within =
                number(
                        """
                        SELECT count(*) FROM site_feature
                        WHERE is_current AND geom && ST_Envelope(ST_Transform(
                            ST_MakeEnvelope(490000, 3820000, 500000, 3840000, 32639), 4326))
                        """);

        assertThat(found).hasSize((int) within).isNotEmpty();
    }

    @Test
    void movesToUtmWhatTheServiceMovesTo() {
        var byGdal = positions(features("sites", "-t_srs", "EPSG:32639"));
        var byService = new TreeMap<String, JsonNode>();
        var file = folder.resolve("sites.json");
        Gdal.run(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                file.toString(),
                address()
                        + "/ogc/collections/sites/items?f=json&limit=1000&crs="
                        + "http://www.opengis.net/def/crs/EPSG/0/32639");
        byService.putAll(positions(read(file)));

        assertThat(byGdal.keySet()).isEqualTo(byService.keySet()).hasSizeGreaterThan(50);
        byGdal.forEach(
                (ref, position) -> {
                    var moved = byService.get(ref);
                    assertThat(moved.get(0).asDouble())
                            .isCloseTo(position.get(0).asDouble(), within(0.11));
                    assertThat(moved.get(1).asDouble())
                            .isCloseTo(position.get(1).asDouble(), within(0.11));
                });
    }

    private List<JsonNode> features(String collection, String... options) {
        var file = folder.resolve(collection + options.length + ".json");
        var arguments = new ArrayList<>(List.of("-f", "GeoJSON"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of(file.toString(), service(), collection));
        Gdal.run("ogr2ogr", arguments.toArray(String[]::new));
        return read(file);
    }

    private static List<JsonNode> read(Path file) {
        var features = new JsonMapper().readTree(file.toFile()).get("features");
        assertThat(Files.exists(file)).isTrue();
        return features.valueStream().toList();
    }

    private static Map<String, JsonNode> positions(List<JsonNode> features) {
        var positions = new TreeMap<String, JsonNode>();
        for (var feature : features) {
            if (!feature.get("geometry").isNull()) {
                positions.put(
                        feature.at("/properties/ref").asString(),
                        feature.at("/geometry/coordinates"));
            }
        }
        return positions;
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
