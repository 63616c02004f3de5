package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.Application;
import ir.hamyar.atlas.database.AtlasHome;
import ir.hamyar.atlas.database.ChildJvm;
import ir.hamyar.atlas.database.EmbeddedPostgres;
import ir.hamyar.atlas.ingest.ReportText;
import ir.hamyar.atlas.support.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A load that is broken off, wherever it stands, leaves the old state and a clear word. */
class BrokenOffIT {

    private static final String PLACES =
            "ref,name_fa,kind,lon,lat\n"
                    + "new-1,روستای نو,village,50.9,34.4\n"
                    + "ir-25-village-siru,سیروی دیگر,village,50.8924,34.4189\n";

    @TempDir private Path folder;

    /**
     * Held so that the load waits: before the first row, between rows, and with all rows written.
     */
    @ParameterizedTest
    @ValueSource(strings = {"place_history", "place", "remembered_choice"})
    void aKilledProcessLeavesTheOldState(String table) throws Exception {
        var terminal = new Terminal(folder, TestDatabase.freshDatabase());
        var before = filled(terminal);

        try (var held = hold(terminal, table);
                var load = load(terminal)) {
            awaitWaiting(terminal);
            load.kill();
            held.rollback();
        }
        awaitGone(terminal);

        assertThat(FeatureChecksum.of(terminal.jdbc())).isEqualTo(before);
        assertSettlesAsFailed(terminal);
        assertThat(FeatureChecksum.of(terminal.jdbc())).isEqualTo(before);

        var again = terminal.say("import", file(terminal), "--dataset", "places");
        assertThat(again.exitCode()).as(again.text()).isZero();
        assertThat(FeatureChecksum.of(terminal.jdbc())).isNotEqualTo(before);
    }

    @Test
    void aDatabaseThatStopsLeavesTheOldState() throws Exception {
        var home = new AtlasHome(folder.resolve("server"));
        Map<String, String> before;
        try (var postgres = EmbeddedPostgres.start(home)) {
            var terminal = new Terminal(folder, address(postgres));
            before = filled(terminal);
            try (var held = hold(terminal, "remembered_choice");
                    var load = load(terminal)) {
                awaitWaiting(terminal);
                postgres.close();

                assertThat(load.allOutput())
                        .contains("The database does not answer. Nothing was changed");
                assertThat(load.exitCode()).isEqualTo(2);
            }
        }

        try (var postgres = EmbeddedPostgres.start(home)) {
            var terminal = new Terminal(folder, address(postgres));
            assertThat(FeatureChecksum.of(terminal.jdbc())).isEqualTo(before);
            assertSettlesAsFailed(terminal);
            assertThat(FeatureChecksum.of(terminal.jdbc())).isEqualTo(before);
        }
    }

    private static String address(EmbeddedPostgres postgres) {
        var login = postgres.application();
        return login.url() + "?user=" + login.username() + "&password=" + login.password();
    }

    /** Fills the database from the data folder, as the first start does. */
    private Map<String, String> filled(Terminal terminal) {
        atlas(terminal).close();
        return FeatureChecksum.of(terminal.jdbc());
    }

    private ConfigurableApplicationContext atlas(Terminal terminal) {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + terminal.database(),
                        "--atlas.home=" + folder.resolve("home"));
    }

    private static String file(Terminal terminal) throws Exception {
        return terminal.file("places.csv", PLACES);
    }

    private static ChildJvm load(Terminal terminal) throws Exception {
        return terminal.start(Map.of(), "import", file(terminal), "--dataset", "places");
    }

    /** Reading stays possible, so that the load comes as far as its first or last change there. */
    private static Connection hold(Terminal terminal, String table) throws SQLException {
        var connection = DriverManager.getConnection(terminal.database());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN SHARE MODE");
        }
        return connection;
    }

    private static void awaitWaiting(Terminal terminal) throws InterruptedException {
        await(
                terminal,
                "SELECT EXISTS (SELECT 1 FROM upload WHERE state = 'applying')"
                        + " AND EXISTS (SELECT 1 FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock')");
    }

    private static void awaitGone(Terminal terminal) throws InterruptedException {
        await(
                terminal,
                "SELECT NOT EXISTS (SELECT 1 FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid())");
    }

    private static void await(Terminal terminal, String question) throws InterruptedException {
        var jdbc = terminal.jdbc();
        for (int attempt = 0; attempt < 600; attempt++) {
            if (jdbc.sql(question).query(Boolean.class).single()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Never came true: " + question);
    }

    /** After the next start one is told that it was broken off and that nothing was changed. */
    private void assertSettlesAsFailed(Terminal terminal) {
        var id =
                terminal.jdbc()
                        .sql("SELECT id FROM upload WHERE state = 'applying'")
                        .query(String.class)
                        .single();
        try (var atlas = atlas(terminal)) {
            var upload = atlas.getBean(Uploads.class).get(id);
            assertThat(upload.state()).isEqualTo(UploadState.FAILED);
            assertThat(upload.batch()).isNull();
            var text = atlas.getBean(ReportText.class);
            assertThat(text.english(upload.fault(), upload.name()))
                    .isEqualTo(
                            "The atlas was stopped in the middle of this. Interrupted, nothing was changed; begin the step again.");
            assertThat(text.persian(upload.fault(), upload.name())).contains("چیزی عوض نشد");
        }
    }
}
