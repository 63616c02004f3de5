package ir.hamyar.atlas.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The command {@code check}: looks at everything the atlas needs of this machine and names each
 * fault, without starting the atlas and without creating anything.
 */
public final class InstallationCheck {

    private static final int OLDEST_JAVA = 17;
    private static final long NEEDED_MEGABYTES = 500;
    private static final String FONTS = "classpath*:static/**/*.woff2";

    private final Environment environment;
    private final StartupConsole console;
    private boolean allGood = true;

    InstallationCheck(Environment environment, StartupConsole console) {
        this.environment = environment;
        this.console = console;
    }

    /** Answers the exit code: 0 if the atlas can start here, else 2. */
    public static int run(String... options) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(options));
        return new InstallationCheck(environment, new StartupConsole()).run();
    }

    int run() {
        look(this::java);
        var ownServer = environment.getProperty("spring.datasource.url", "");
        if (ownServer.isBlank()) {
            lookAtEmbeddedDatabase();
        } else {
            look(() -> externalDatabase(ownServer));
        }
        look(this::fonts);
        look(this::data);
        return allGood ? 0 : StartupProblem.EXIT_CODE;
    }

    private void lookAtEmbeddedDatabase() {
        look(this::programs);
        look(this::guardian);
        look(this::home);
        look(this::disk);
        look(this::embeddedDatabase);
    }

    private void look(Supplier<Wording> question) {
        try {
            console.say("✓ " + question.get().onOneLine());
        } catch (StartupProblem fault) {
            allGood = false;
            console.say("✗ " + fault.forTheTerminal().replace("\n", "\n  "));
        }
    }

    private Wording java() {
        var version = Runtime.version();
        if (version.feature() < OLDEST_JAVA) {
            throw Problems.oldJava(version.feature(), OLDEST_JAVA);
        }
        return new Wording("جاوا %s", "Java %s").with(version.feature());
    }

    private Wording programs() {
        var programs = PostgresSearch.of(environment).get();
        return new Wording("PostgreSQL %s با PostGIS در %s", "PostgreSQL %s with PostGIS in %s")
                .with(programs.majorVersion(), programs.bin());
    }

    private Wording guardian() {
        if (OperatingSystem.current().isMac()) {
            return new Wording("setpriv در macOS لازم نیست", "setpriv is not needed on macOS");
        }
        if (!Subprocess.run("setsid", "setpriv", "--pdeathsig=INT", "true").succeeded()) {
            throw Problems.noSetpriv();
        }
        return new Wording(
                "setpriv پایگاه داده را با اطلس خاموش می‌کند",
                "setpriv lets the database end with the atlas");
    }

    private Wording home() {
        var home = AtlasHome.of(environment);
        if (!home.canBePrepared()) {
            throw Problems.homeNotWritable(home.folder());
        }
        return new Wording("پوشهٔ داده‌ها %s نوشتنی است", "the folder %s can be written to")
                .with(home.folder());
    }

    private Wording disk() {
        var home = AtlasHome.of(environment);
        var free = home.freeMegabytes();
        if (free < NEEDED_MEGABYTES) {
            throw Problems.littleSpace(home.folder(), free, NEEDED_MEGABYTES);
        }
        return new Wording("%s مگابایت جای خالی روی دیسک", "%s MB free on the disk").with(free);
    }

    private Wording embeddedDatabase() {
        var home = AtlasHome.of(environment);
        if (!home.holdsADatabase()) {
            return new Wording(
                    "پایگاه داده هنوز نیست و در نخستین آغاز ساخته می‌شود",
                    "there is no database yet; the first start creates it");
        }
        return new Wording(
                        "پایگاه داده پاسخ می‌دهد: PostGIS %s", "the database answers: PostGIS %s")
                .with(
                        EmbeddedPostgres.findRunning(home)
                                .map(this::postgisVersion)
                                .orElseGet(() -> postgisVersionOfAStoppedServer(home)));
    }

    private String postgisVersionOfAStoppedServer(AtlasHome home) {
        try (var postgres =
                EmbeddedPostgres.start(home, PostgresSearch.of(environment), Progress.SILENT)) {
            return postgisVersion(postgres.application());
        }
    }

    private Wording externalDatabase(String url) {
        var login = DatabaseConfiguration.loginFrom(environment, url);
        ExternalDatabase.reach(login);
        return new Wording(
                        "پایگاه دادهٔ %s پاسخ می‌دهد: PostGIS %s",
                        "the database %s answers: PostGIS %s")
                .with(login, postgisVersion(login));
    }

    private String postgisVersion(DatabaseLogin login) {
        try (var connection = login.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT postgis_lib_version()")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw Problems.serverRefused(login, failed);
        }
    }

    private Wording fonts() {
        try {
            var fonts = new PathMatchingResourcePatternResolver().getResources(FONTS);
            if (fonts.length == 0) {
                throw Problems.noFonts();
            }
            return new Wording("قلم‌های صفحه هست (%s)", "the fonts of the page are here (%s)")
                    .with(fonts.length);
        } catch (IOException unreadable) {
            throw Problems.noFonts();
        }
    }

    private Wording data() {
        var folder = Path.of(environment.getProperty("atlas.data", "data")).toAbsolutePath();
        var files = new DataPackage(folder).fileNames();
        var missing =
                files.stream().filter(file -> !Files.isReadable(folder.resolve(file))).toList();
        if (!missing.isEmpty()) {
            throw Problems.dataFilesMissing(folder, missing);
        }
        return new Wording(
                        "پوشهٔ %s و %s پروندهٔ آن خواندنی است",
                        "the folder %s and its %s files can be read")
                .with(folder, files.size());
    }
}
