package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.TestDatabase;
import ir.hamyar.atlas.support.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk as its pages see it: over HTTP, with as many connections as in service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class DeskIT {

    protected static final String UPLOADS = "/api/manage/uploads";

    private static final String ADMIN_PASSWORD = "a password for tests";
    private static final Set<String> BUSY = Set.of("checking", "applying");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort private int port;
    @Autowired protected JdbcClient jdbc;

    protected Visitor desk;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("atlas.home", () -> "target/test-home");
        registry.add("atlas.admin-password", () -> ADMIN_PASSWORD);
        registry.add("atlas.intake.max-file-size", () -> "40MB");
    }

    @BeforeEach
    void signIn() {
        jdbc.sql("DELETE FROM remembered_choice").update();
        desk = somebodyElse();
        desk.signIn(ADMIN_PASSWORD);
    }

    protected final Visitor somebodyElse() {
        return new Visitor("http://localhost:" + port);
    }

    protected final int port() {
        return port;
    }

    protected final Map<String, String> checksum() {
        return FeatureChecksum.of(jdbc);
    }

    protected final JsonNode bring(String name, String content) {
        return bring(name, content.getBytes(StandardCharsets.UTF_8));
    }

    protected final JsonNode bring(String name, byte[] content) {
        return json(desk.bring(UPLOADS, name, content), 201);
    }

    /** Brings and answers what is always asked. */
    protected final JsonNode bringSites(String name, String content) {
        var upload = bring(name, content);
        return choose(
                id(upload),
                "{\"target\":\"sites\",\"source\":\"tester\",\"licence\":\"CC0\",\"date\":\"2026-01-02\"}");
    }

    protected final JsonNode choose(String id, String choices) {
        return json(desk.ask("PUT", UPLOADS + "/" + id + "/choices", choices), 200);
    }

    protected final JsonNode check(String id) {
        assertThat(desk.ask("POST", UPLOADS + "/" + id + "/check", "").statusCode()).isEqualTo(202);
        return settled(id);
    }

    protected final JsonNode apply(String id) {
        assertThat(desk.ask("POST", UPLOADS + "/" + id + "/apply", "").statusCode()).isEqualTo(202);
        return settled(id);
    }

    /** Waits until nobody works on the upload any more. */
    protected final JsonNode settled(String id) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var upload = get(UPLOADS + "/" + id);
            if (!BUSY.contains(upload.get("state").asString())) {
                return upload;
            }
        }
        throw new IllegalStateException("Still busy: " + get(UPLOADS + "/" + id));
    }

    protected final JsonNode get(String path) {
        return json(desk.get(path, "Accept", "application/json"), 200);
    }

    protected static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    protected static String id(JsonNode upload) {
        return upload.get("id").asString();
    }
}
