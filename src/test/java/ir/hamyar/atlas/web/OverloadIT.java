package ir.hamyar.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Visitor;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** More is asked than can be answered: what strangers are told, and that it passes. */
@TestPropertySource(properties = {"atlas.load.most-at-once=3", "atlas.load.slow-request=100ms"})
class OverloadIT extends AtlasIT {

    private static final String SITES = "/ogc/collections/sites/items?limit=1&lang=en";

    @Autowired private DataSource pool;

    @Autowired private MeterRegistry meters;

    @Test
    void aFullPoolAnswersThatItIsBusyAndServesAgainAfterwards() throws SQLException {
        try (var held = pool.getConnection()) {
            assertThat(held.isValid(1)).isTrue();
            var start = System.nanoTime();

            var answer = visitor().get(SITES, "Accept", "application/json");

            var waited = Duration.ofNanos(System.nanoTime() - start);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.body()).contains("more to do than it can");
            assertThat(waited).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(12));
        }
        assertThat(visitor().get(SITES).statusCode()).isEqualTo(200);
    }

    @Test
    void aSignInThatCannotBeLookedUpIsToldSoToo() throws SQLException {
        var editor = visitor().signIn(ADMIN_PASSWORD);
        try (var held = pool.getConnection()) {
            assertThat(held.isValid(1)).isTrue();

            var answer = editor.get("/api/manage/session", "Accept", "application/json");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        }
        assertThat(editor.get("/api/manage/session").statusCode()).isEqualTo(200);
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsToldAtOnceAndFilesStillPass() throws Exception {
        var strangers = Executors.newFixedThreadPool(3);
        try (var held = pool.getConnection()) {
            assertThat(held.isValid(1)).isTrue();
            var begun = new CountDownLatch(3);
            var waiting = new ArrayList<Future<HttpResponse<String>>>();
            for (int stranger = 0; stranger < 3; stranger++) {
                waiting.add(
                        strangers.submit(
                                () -> {
                                    begun.countDown();
                                    return visitor().get(SITES);
                                }));
            }
            begun.await();
            var answer = awaitRefusal();

            assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
            assertThat(visitor().get("/favicon.svg").statusCode()).isEqualTo(200);
            assertThat(statuses(waiting)).containsOnly(503);
        } finally {
            strangers.shutdownNow();
        }
        assertThat(visitor().get(SITES).statusCode()).isEqualTo(200);
    }

    /** All three must be in the queue first: whoever comes before them would take a place. */
    private HttpResponse<String> awaitRefusal() throws InterruptedException {
        for (int attempt = 0; attempt < 400 && inTheQueue() < 3; attempt++) {
            Thread.sleep(10);
        }
        var answer = visitor().get(SITES, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(503);
        return answer;
    }

    private double inTheQueue() {
        return meters.get("hikaricp.connections.pending").gauge().value();
    }

    private static List<Integer> statuses(List<Future<HttpResponse<String>>> answers)
            throws Exception {
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get().statusCode());
        }
        return statuses;
    }

    @Test
    void figuresTellTheLayerAndOnlyTheAdministratorReadsThem() {
        assertThat(visitor().get(SITES).statusCode()).isEqualTo(200);
        visitor().get("/ogc/collections/made-up-by-a-stranger/items");

        var stranger = visitor().get("/actuator/prometheus", "Accept", "text/plain");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).doesNotContain("hikaricp");
        assertThat(visitor().get("/actuator/metrics").statusCode()).isEqualTo(401);
        var wrong = visitor().get("/actuator/prometheus", "Authorization", basic("no password"));
        assertThat(wrong.statusCode()).isEqualTo(401);

        var figures =
                visitor()
                        .get(
                                "/actuator/prometheus",
                                "Accept",
                                "text/plain",
                                "Authorization",
                                basic(ADMIN_PASSWORD));
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(figures.body())
                .contains("hikaricp_connections_pending", "http_server_requests_seconds_count")
                .contains("atlas_database_held_seconds_count{layer=\"sites\"")
                .doesNotContain("made-up-by-a-stranger");
        assertThat(meters.find("atlas.database.wait").timers()).isNotEmpty();
        assertThat(visitor().get("/actuator/health", "Accept", "*/*").body())
                .isEqualTo("{\"status\":\"UP\"}");
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes());
    }

    private Visitor visitor() {
        return new Visitor(address());
    }
}
