package ir.hamyar.atlas.database;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person meets it: what it prints, and the exit code it leaves. */
class ApplicationStartIT {

    private static final String HISTORY_WITH_A_STEP_OF_TOMORROW =
            """
            CREATE TABLE flyway_schema_history (
                installed_rank integer PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL,
                type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum integer,
                installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(),
                execution_time integer NOT NULL, success boolean NOT NULL);
            INSERT INTO flyway_schema_history
            VALUES (1, '999', 'tomorrow', 'SQL', 'V999__tomorrow.sql', 0, 'atlas', now(), 1, true)
            """;

    @TempDir private Path folder;

    @Test
    void startsWithoutAnyConfigurationAndEndsByPrintingItsAddress() throws Exception {
        try (var atlas = atlas(Map.of(), "--server.port=0")) {
            atlas.awaitLineWith("پایگاه داده ساخته می‌شود… / creating the database…");
            var ready =
                    atlas.awaitLineWith("اطلس آماده است / the atlas is ready: http://localhost:");

            assertThat(statusOf(ready.substring(ready.indexOf("http")))).isPositive();

            var server =
                    new PostmasterFile(new AtlasHome(folder).data()).runningServer().orElseThrow();
            atlas.terminate();
            atlas.exitCode();
            assertThat(server.isAlive()).as("the server after an orderly end").isFalse();
        }
    }

    @Test
    void saysInOneMessageWhatToInstallWhereThereIsNoPostgres() throws Exception {
        try (var atlas = atlas(Map.of(), "--server.port=0", "--atlas.postgres-bin=" + folder)) {
            assertThat(atlas.allOutput().strip())
                    .startsWith("PostgreSQL روی این رایانه نصب نیست.")
                    .contains("PostgreSQL is not installed on this machine.")
                    .endsWith(OperatingSystem.current().installLine());
            assertThat(atlas.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void refusesADatabaseOtherThanPostgres() throws Exception {
        try (var atlas =
                atlas(
                        Map.of("SPRING_DATASOURCE_URL", "jdbc:hsqldb:mem:atlas"),
                        "serve",
                        "--server.port=0")) {
            assertThat(atlas.allOutput())
                    .contains("must begin with jdbc:postgresql:")
                    .doesNotContain("\tat ");
            assertThat(atlas.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
                var atlas = atlas(Map.of("SERVER_PORT", Integer.toString(taken.getLocalPort())))) {
            assertThat(atlas.allOutput())
                    .contains(
                            "Port %d is taken by another program.".formatted(taken.getLocalPort()))
                    .contains("درگاه %d در دست برنامهٔ دیگری است.".formatted(taken.getLocalPort()))
                    .doesNotContain("\tat ");
            assertThat(atlas.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void namesTheCommandsToWhoeverAsksForAnother() throws Exception {
        try (var atlas = atlas(Map.of(), "fly")) {
            assertThat(atlas.allOutput())
                    .contains("does not know the command \"fly\"; it knows: serve, check");
            assertThat(atlas.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void refusesADatabaseThatANewerAtlasHasWritten() throws Exception {
        try (var newer = EmbeddedPostgres.start(new AtlasHome(folder))) {
            Databases.execute(newer.application(), HISTORY_WITH_A_STEP_OF_TOMORROW);
        }
        try (var atlas = atlas(Map.of(), "--server.port=0")) {
            assertThat(atlas.allOutput())
                    .contains("written by another version of the atlas")
                    .contains("applied migration not resolved locally: 999")
                    .contains("export ATLAS_HOME=")
                    .doesNotContain("\tat ");
            assertThat(atlas.exitCode()).isEqualTo(2);
        }
    }

    private ChildJvm atlas(Map<String, String> environment, String... arguments) {
        var withHome = new HashMap<>(environment);
        withHome.put("ATLAS_HOME", folder.toString());
        return ChildJvm.start(Application.class, withHome, arguments);
    }

    private static int statusOf(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }
}
