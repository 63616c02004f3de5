package ir.hamyar.atlas.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else's server, played by one of ours. */
class ExternalDatabaseIT {

    @TempDir private static Path folder;

    private static EmbeddedPostgres theirs;

    @BeforeAll
    static void startTheirServer() throws SQLException {
        theirs = EmbeddedPostgres.start(new AtlasHome(folder));
        Databases.execute(
                theirs.superuser("postgres"),
                "CREATE DATABASE bare OWNER atlas TEMPLATE template0");
        Databases.execute(
                theirs.superuser("postgres"),
                "CREATE DATABASE prepared OWNER atlas TEMPLATE template0");
    }

    @AfterAll
    static void stopTheirServer() {
        theirs.close();
    }

    @Test
    void addsTheExtensionsWhereItMay() throws SQLException {
        var login = theirs.superuser("prepared");

        ExternalDatabase.reach(login);

        assertThat(Databases.ask(login, "SELECT postgis_lib_version()")).startsWith("3.");
    }

    @Test
    void tellsTheAdministratorWhatToRunWhereItMayNot() {
        assertThatThrownBy(() -> ExternalDatabase.reach(asAtlas("bare")))
                .isInstanceOfSatisfying(
                        StartupProblem.class,
                        problem ->
                                assertThat(problem.forTheTerminal())
                                        .contains("this user may not add it")
                                        .contains("CREATE EXTENSION IF NOT EXISTS postgis"));
    }

    @Test
    void acceptsADatabaseThatIsReady() {
        assertThat(ExternalDatabase.reach(theirs.application()).application())
                .isEqualTo(theirs.application());
    }

    @Test
    void namesAWrongPasswordWithoutRepeatingIt() {
        var login = theirs.application();

        assertThatThrownBy(
                        () ->
                                ExternalDatabase.reach(
                                        new DatabaseLogin(login.url(), "atlas", "guessed-secret")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("refused this user or password: " + login.url() + " (atlas)")
                .hasMessageNotContaining("guessed-secret");
    }

    @Test
    void namesADatabaseThatIsNotThere() {
        assertThatThrownBy(() -> ExternalDatabase.reach(asAtlas("elsewhere")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("has no such database");
    }

    @Test
    void namesAServerThatDoesNotAnswer() {
        var nobodyThere = new DatabaseLogin("jdbc:postgresql://127.0.0.1:1/atlas", "atlas", "");

        assertThatThrownBy(() -> ExternalDatabase.reach(nobodyThere))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/atlas does not answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:hsqldb:mem:atlas",
                "jdbc:h2:mem:atlas",
                "postgresql://localhost/atlas"
            })
    void refusesEveryAddressThatIsNotPostgres(String url) {
        assertThatThrownBy(() -> ExternalDatabase.reach(new DatabaseLogin(url, "", "")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("must begin with jdbc:postgresql:")
                .hasMessageEndingWith(url);
    }

    private static DatabaseLogin asAtlas(String database) {
        var login = theirs.application();
        return new DatabaseLogin(
                login.url().replace("/atlas", "/" + database), login.username(), login.password());
    }
}
