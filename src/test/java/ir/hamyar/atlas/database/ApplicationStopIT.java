package ir.hamyar.atlas.database;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.Application;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end that an operator wishes for: nothing new is taken, nothing begun is lost. */
class ApplicationStopIT {

    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%place_feature%'";

    @TempDir private Path folder;

    @Test
    void aRequestUnderWayIsAnsweredBeforeTheAtlasStops() throws Exception {
        try (var atlas =
                ChildJvm.start(
                        Application.class,
                        Map.of("ATLAS_HOME", folder.toString()),
                        "--server.port=0")) {
            var ready = atlas.awaitLineWith("the atlas is ready: http://localhost:");
            var places =
                    ready.substring(ready.indexOf("http")).replaceAll("/$", "")
                            + "/ogc/collections/places/items?f=json&limit=2";
            var login = EmbeddedPostgres.findRunning(new AtlasHome(folder)).orElseThrow();
            try (var lock = login.connect()) {
                lock.setAutoCommit(false);
                lock.createStatement().execute("LOCK TABLE place IN ACCESS EXCLUSIVE MODE");
                var client = HttpClient.newHttpClient();
                var underWay =
                        client.sendAsync(request(places), HttpResponse.BodyHandlers.ofString());
                awaitWaiting(login);

                atlas.terminate();
                awaitRefusal(places);
                assertThat(underWay).as("still under way").isNotDone();
                lock.rollback();

                var answer = underWay.get(20, TimeUnit.SECONDS);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("\"numberReturned\":2").endsWith("}");
            }
            assertThat(atlas.exitCode()).isEqualTo(143);
        }
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private static void awaitWaiting(DatabaseLogin login)
            throws SQLException, InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            if (!"0".equals(Databases.ask(login, WAITING))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The request never reached the database");
    }

    /**
     * From the moment of the signal on nobody else is let in; whoever was just at the door is not
     * answered.
     */
    private static void awaitRefusal(String address) throws InterruptedException {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address).resolve("/favicon.svg"))
                                        .timeout(Duration.ofSeconds(1))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
            } catch (IOException refused) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("New requests were still taken");
    }
}
