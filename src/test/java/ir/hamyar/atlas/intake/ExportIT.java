package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.hamyar.atlas.Application;
import ir.hamyar.atlas.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the atlas holds, in the form of the data folder. */
class ExportIT extends IntakeIT {

    private static final Path DATA = Path.of("data").toAbsolutePath();

    @Autowired private ExportFolder exports;
    @Autowired private Exporter exporter;
    @TempDir private Path folder;

    private final List<Long> loaded = new ArrayList<>();

    @AfterEach
    void takeBack() {
        for (int i = loaded.size() - 1; i >= 0; i--) {
            batches.undo(loaded.get(i), "tester");
        }
    }

    @Test
    void ofAFreshSeedIsTheDataFolder() throws IOException {
        exports.write(folder);

        assertThat(contents(folder)).isEqualTo(contents(DATA));
    }

    @Test
    void ofAMovedSiteDiffersInThatSiteOnly() throws IOException {
        apply(
                "sites.csv",
                "ref,lat,lon,location_precision,uncertainty_m,location_source_fa,location_source_en\n"
                        + "qom-shrine-005,34.6413,50.8812,exact,15,برداشت میدانی,field survey\n",
                "sites");

        exports.write(folder);

        var before = Files.readAllLines(DATA.resolve("sites/shrines.csv"));
        var after = Files.readAllLines(folder.resolve("sites/shrines.csv"));
        assertThat(after).hasSameSizeAs(before);
        var changed = new ArrayList<String>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add(after.get(i));
            }
        }
        assertThat(changed)
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("qom-shrine-005,"));
        assertThat(cellsThatDiffer("qom-shrine-005"))
                .isSubsetOf(
                        "lat",
                        "lon",
                        "location_precision",
                        "uncertainty_m",
                        "location_source_fa",
                        "location_source_en",
                        "location_licence");
        var others = contents(folder);
        others.remove("sites/shrines.csv");
        var untouched = contents(DATA);
        untouched.remove("sites/shrines.csv");
        assertThat(others).isEqualTo(untouched);
    }

    @Test
    void loadedIntoAnEmptyAtlasGivesTheSameRows() throws IOException {
        apply(
                "sites.csv",
                "ref,name_fa,kind,lat,lon,location_precision,uncertainty_m,county_ref,fact_fa\n"
                        + "qom-shrine-001,حرم حضرت معصومه,emamzadeh,34.6419,50.8787,exact,50,ir-25-qom,\n"
                        + "new-1,امامزاده نو,emamzadeh,34.65,50.88,exact,20,ir-25-qom,=نه فرمول\n",
                "sites");
        apply(
                "projects.csv",
                "ref,stage,progress_pct,valid_to\nP01,in_progress,12.5,\nP02,completed,,2030-01-02\n",
                "projects");
        apply(
                "places.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + "{\"type\":\"Feature\",\"properties\":{\"ref\":\"ir-25-village-siru\",\"population\":77},\"geometry\":{\"type\":\"Point\",\"coordinates\":[50.8925,34.4188]}},"
                        + "{\"type\":\"Feature\",\"properties\":{\"ref\":\"new-place\",\"name_fa\":\"روستای نو\",\"kind\":\"village\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[50.8,34.5]}}]}",
                "places");
        apply(
                "boundaries.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"ref\":\"zone-1\",\"name_fa\":\"منطقه یک\",\"level\":\"municipal_zone\",\"parent_ref\":\"ir-25-qom\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[50.8,34.6],[50.9,34.6],[50.9,34.7],[50.8,34.6]]]}}]}",
                "boundaries");

        exports.write(folder);

        var url = TestDatabase.freshDatabase();
        try (var other =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--spring.datasource.url=" + url,
                                "--atlas.data=" + folder,
                                "--atlas.home=" + folder.resolve("home"))) {
            var there = other.getBean(JdbcClient.class);
            for (var table : List.of("site", "project", "place", "water", "boundary")) {
                assertThat(hashes(there, table)).as(table).isEqualTo(hashes(jdbc, table));
            }
            assertThat(
                            there.sql("SELECT fact_fa FROM site WHERE ref = 'new-1'")
                                    .query(String.class)
                                    .single())
                    .isEqualTo("=نه فرمول");
        }
    }

    @Test
    void keepsATextFromBecomingAFormula() throws IOException {
        apply(
                "sites.csv",
                "ref,fact_en\nqom-shrine-001,\"=HYPERLINK(\"\"http://a\"\")\"\n",
                "sites");

        exports.write(folder);

        assertThat(Files.readString(folder.resolve("sites/shrines.csv")))
                .contains(",\"'=HYPERLINK(\"\"http://a\"\")\",");
    }

    @Test
    void ofOneTargetIsItsFiles() throws IOException {
        exporter.of(
                "sites", files -> assertThat(files.keySet()).containsExactly("sites/shrines.csv"));
        exporter.of(
                "places",
                files ->
                        assertThat(files.keySet())
                                .contains("places/towns.geojson", "places/villages.geojson"));
    }

    @Test
    void doesNotWriteIntoAFolderThatHoldsSomethingElse() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "private");

        assertThatThrownBy(() -> exports.write(folder)).isInstanceOf(BadUsage.class);
        assertThat(contents(folder).keySet()).containsExactly("letter.txt");
    }

    private void apply(String name, String content, String target) {
        loaded.add(load(name, content, target(target)).batch());
    }

    private List<String> cellsThatDiffer(String ref) throws IOException {
        var before = record(DATA, ref);
        var after = record(folder, ref);
        return before.keySet().stream()
                .filter(column -> !before.get(column).equals(after.get(column)))
                .toList();
    }

    private static Map<String, String> record(Path data, String ref) throws IOException {
        try (var reader =
                de.siegmar.fastcsv.reader.CsvReader.builder()
                        .ofNamedCsvRecord(data.resolve("sites/shrines.csv"))) {
            return reader.stream()
                    .filter(record -> record.getField("ref").equals(ref))
                    .findFirst()
                    .orElseThrow()
                    .getFieldsAsMap();
        }
    }

    private static Map<String, String> hashes(JdbcClient database, String table) {
        var hashes = new TreeMap<String, String>();
        database.sql("SELECT ref, row_hash FROM " + table)
                .query((row, n) -> hashes.put(row.getString(1), row.getString(2)))
                .list();
        return hashes;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
