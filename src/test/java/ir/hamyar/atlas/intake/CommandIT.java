package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files brought in, taken back and given out from the terminal, in processes of their own. */
class CommandIT {

    private static final String SITES =
            "ref,name_fa,kind,lat,lon,location_precision,uncertainty_m,county_ref\n"
                    + "new-1,امامزاده نو,emamzadeh,34.65,50.88,exact,20,ir-25-qom\n"
                    + "qom-shrine-001,حرم,emamzadeh,34.6419,50.8787,exact,50,ir-25-qom\n";

    @TempDir private static Path folder;
    private static Terminal terminal;

    /** The first command fills the empty database from the data folder. */
    @BeforeAll
    static void fill() throws Exception {
        terminal = new Terminal(folder, TestDatabase.freshDatabase());
        assertThat(terminal.say("export", "--to", folder.resolve("first").toString()).exitCode())
                .isZero();
    }

    @Test
    void aFileIsTriedBroughtInTakenBackAndTheDataAreAsBefore() throws Exception {
        var file = terminal.file("sites.csv", SITES);
        var before = FeatureChecksum.of(terminal.jdbc());

        var tried = terminal.say("import", file, "--dataset", "sites", "--dry-run");
        assertThat(tried.exitCode()).as(tried.text()).isZero();
        assertThat(tried.text()).contains("Added 1, changed 1", "this was a dry run");
        assertThat(FeatureChecksum.of(terminal.jdbc())).isEqualTo(before);

        var loaded = terminal.say("import", file, "--dataset=sites", "--json");
        assertThat(loaded.exitCode()).as(loaded.text()).isZero();
        assertThat(loaded.json().get("state").asString()).isEqualTo("loaded");
        assertThat(loaded.json().at("/report/counts/good").asInt()).isEqualTo(2);
        assertThat(FeatureChecksum.of(terminal.jdbc())).isNotEqualTo(before);
        var first = loaded.json().get("batch").asString();

        var later =
                terminal.say(
                        "import",
                        terminal.file("later.csv", SITES.replace(",20,", ",30,")),
                        "--dataset",
                        "sites",
                        "--json");
        var second = later.json().get("batch").asString();

        var blocked = terminal.say("undo", first);
        assertThat(blocked.exitCode()).isEqualTo(2);
        assertThat(blocked.text())
                .contains("the later load " + second + " changed the same records");

        assertThat(terminal.say("undo", second).exitCode()).isZero();
        assertThat(terminal.say("undo", first).exitCode()).isZero();
        assertThat(FeatureChecksum.of(terminal.jdbc())).isEqualTo(before);

        var again = terminal.say("undo", first);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.text()).contains("has already been undone by");

        var export = folder.resolve("export");
        assertThat(terminal.say("export", "--to", export.toString()).exitCode()).isZero();
        for (var name :
                new String[] {"datapackage.json", "sites/shrines.csv", "places/towns.geojson"}) {
            assertThat(export.resolve(name)).hasSameBinaryContentAs(Path.of("data", name));
        }
    }

    @Test
    void aBadFileIsRefusedWithItsLinesInTheLanguageOfTheSystem() throws Exception {
        var before = FeatureChecksum.of(terminal.jdbc());
        var file =
                terminal.file(
                        "bad.csv", SITES + "new-2,بد,emamzadeh,48.2,2.3,exact,20,ir-25-qom\n");

        var english = terminal.say("import", file, "--dataset", "sites");
        assertThat(english.exitCode()).isEqualTo(2);
        assertThat(english.text())
                .contains(
                        "3 records, 2 good",
                        "Error, line 4",
                        "Correct the coordinates",
                        "--mode good-rows")
                .doesNotContain("\tat ");

        var persian =
                terminal.say(Map.of("LANG", "fa_IR.UTF-8"), "import", file, "--dataset", "sites");
        assertThat(persian.exitCode()).isEqualTo(2);
        assertThat(persian.text()).contains("خطا، سطر ۴", "مختصات را درست کنید", "چیزی عوض نشد");
        assertThat(FeatureChecksum.of(terminal.jdbc())).isEqualTo(before);
    }

    @Test
    void whatIsNotClearIsAskedWithTheOptionThatAnswersIt() throws Exception {
        var file = terminal.file("utm.csv", "ref;نام;نوع;x;y\nu-1;سیرو;village;500000;3840000\n");

        var asked = terminal.say("import", file, "--dataset", "places");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.text()).contains("--crs EPSG:32639", "UTM zone 39 N");

        var answered =
                terminal.say(
                        "import",
                        file,
                        "--dataset",
                        "places",
                        "--crs",
                        "EPSG:32639",
                        "--dry-run",
                        "--json");
        assertThat(answered.exitCode()).as(answered.text()).isZero();
        assertThat(answered.json().at("/differences/added").asInt()).isEqualTo(1);
    }

    @Test
    void aWrongOptionGetsOneSentence() throws Exception {
        var file = terminal.file("sites.csv", SITES);

        for (var wrong :
                new String[][] {
                    {"import", file, "--datasets", "sites"},
                    {"import", folder.resolve("none.csv").toString()},
                    {"undo", "last"},
                    {"export", "sites"},
                }) {
            var said = terminal.say(wrong);
            assertThat(said.exitCode()).as(said.text()).isEqualTo(2);
            assertThat(said.text().strip().lines()).as(said.text()).hasSize(1);
        }
        assertThat(Files.exists(Path.of("atlas-export"))).isFalse();
    }
}
