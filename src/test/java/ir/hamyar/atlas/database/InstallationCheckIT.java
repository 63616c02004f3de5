package ir.hamyar.atlas.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class InstallationCheckIT {

    @TempDir private Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final MockEnvironment environment = new MockEnvironment();

    private final ClassLoader classPathOfTheTests = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void aMachineWithEverything() throws IOException {
        var data = Files.createDirectories(folder.resolve("data/sites")).getParent();
        Files.writeString(data.resolve("sites/qom.csv"), "ref,name_fa\n");
        manifest("{\"resources\": [{\"name\": \"sites\", \"path\": \"sites/qom.csv\"}]}");
        environment.setProperty("atlas.home", folder.resolve("home").toString());
        environment.setProperty("atlas.data", data.toString());
        var program = Files.createDirectories(folder.resolve("program/static/fonts"));
        Files.createFile(program.resolve("letters.woff2"));
        classPathIs(folder.resolve("program"));
    }

    @AfterEach
    void restoreClassPath() {
        Thread.currentThread().setContextClassLoader(classPathOfTheTests);
    }

    @Test
    void findsNoFaultWhereThereIsNoneAndCreatesNothing() {
        assertThat(check()).as(said()).isZero();

        assertThat(said()).contains("there is no database yet").doesNotContain("✗");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void asksTheDatabaseOfAnAtlasThatIsNotRunning() {
        EmbeddedPostgres.start(home()).close();

        assertThat(check()).as(said()).isZero();
        assertThat(said()).contains("the database answers: PostGIS 3.");
    }

    @Test
    void asksTheDatabaseOfAnAtlasThatIsRunning() {
        try (var running = EmbeddedPostgres.start(home())) {
            assertThat(check()).as(said()).isZero();
            assertThat(said()).contains("the database answers: PostGIS 3.");
            assertThat(running.application().url()).isNotEmpty();
        }
    }

    @Test
    void namesEveryFaultAtOnce() throws IOException {
        environment.setProperty("atlas.postgres-bin", folder.toString());
        environment.setProperty(
                "atlas.home", Files.createFile(folder.resolve("in-the-way")).toString());
        environment.setProperty("atlas.data", folder.resolve("nowhere").toString());

        assertThat(check()).isEqualTo(2);
        assertThat(said())
                .contains("✗ PostgreSQL روی این رایانه نصب نیست")
                .contains("The atlas cannot write to the folder " + folder.resolve("in-the-way"))
                .contains(
                        "The list of data files "
                                + folder.resolve("nowhere/datapackage.json")
                                + " is not there");
    }

    @Test
    void namesADataFileThatIsPromisedButNotThere() throws IOException {
        manifest(
                "{\"resources\": [{\"name\": \"water\", \"path\": [\"sites/qom.csv\", \"water/rivers.geojson\"]}]}");

        assertThat(check()).isEqualTo(2);
        assertThat(said())
                .contains(
                        "are not in the folder "
                                + folder.resolve("data")
                                + ": water/rivers.geojson");
    }

    @Test
    void namesAManifestThatIsCutInHalf() throws IOException {
        manifest("{\"resources\": [{\"na");

        assertThat(check()).isEqualTo(2);
        assertThat(said()).contains("datapackage.json cannot be read: ");
    }

    @Test
    void namesAProgramThatWasBuiltWithoutItsFonts() throws IOException {
        classPathIs(Files.createDirectory(folder.resolve("empty")));

        assertThat(check()).isEqualTo(2);
        assertThat(said())
                .contains("✗ قلم‌های صفحه")
                .contains("The fonts of the page (woff2) are not in the program");
    }

    @Test
    void namesAServerOfSomebodyElseThatDoesNotAnswer() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/atlas");

        assertThat(check()).isEqualTo(2);
        assertThat(said()).contains("does not answer").doesNotContain("there is no database yet");
    }

    private int check() {
        terminal.reset();
        var out = new PrintStream(terminal, true, StandardCharsets.UTF_8);
        return new InstallationCheck(environment, new StartupConsole(out, out)).run();
    }

    private String said() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    private AtlasHome home() {
        return AtlasHome.of(environment);
    }

    private static void classPathIs(Path only) throws IOException {
        Thread.currentThread()
                .setContextClassLoader(new URLClassLoader(new URL[] {only.toUri().toURL()}, null));
    }

    private void manifest(String json) throws IOException {
        Files.writeString(folder.resolve("data/datapackage.json"), json);
    }
}
