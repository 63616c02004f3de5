package ir.hamyar.atlas.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.ogc.OpenServices;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ProblemsIT extends OpenServices {

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired private TransactionTemplate transaction;

    @Test
    void areProblemJsonForPrograms() {
        var answer = get("/collections/roads");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        var problem = tree(answer);
        assertThat(problem.propertyNames())
                .containsExactly("type", "title", "status", "detail", "instance");
        assertThat(problem.get("type").asString())
                .isEqualTo("urn:hamyar-atlas:problem:unknown-collection");
        assertThat(problem.get("title").asString()).isEqualTo("یافت نشد");
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("instance").asString()).isEqualTo("/ogc/collections/roads");
    }

    @Test
    void areAPageForPeople() {
        var answer = get("/collections/roads", "Accept", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(text(answer))
                .contains("<html lang=\"fa\" dir=\"rtl\"", "یافت نشد", "«roads»", "href=\"/\"")
                .doesNotContain("<script", "style=");
        assertThat(text(get("/collections/roads?lang=en", "Accept", BROWSER)))
                .contains(
                        "<html lang=\"en\" dir=\"ltr\"", "Not found", "“roads”", "Back to the map");
    }

    @Test
    void areJsonForABrowserThatAsksForJson() {
        assertThat(header(get("/collections/roads?f=json", "Accept", BROWSER), "Content-Type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void rememberTheLanguageThatWasChosen() {
        assertThat(tree(get("/collections/roads", "Cookie", "lang=en")).get("title").asString())
                .isEqualTo("Not found");
    }

    @Test
    void sayThatThereIsNothingAtAnAddress() {
        var answer = send("GET", "http://localhost:" + port + "/nothing/here?lang=en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(tree(answer).get("detail").asString())
                .isEqualTo("There is nothing at /nothing/here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void sayWhatMayBeDoneInstead(String method) {
        var answer = send(method, root() + "/collections/sites/items?lang=en");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).contains("GET");
        assertThat(tree(answer).get("detail").asString())
                .isEqualTo(method + " cannot be done here; what can be done is: GET.");
        assertThat(tree(send(method, root() + "/collections")).get("title").asString())
                .isEqualTo("این کار این‌جا شدنی نیست");
    }

    @Test
    void tellNothingOfAFaultButItsId() {
        jdbc.sql("ALTER VIEW project_feature RENAME TO project_feature_away").update();
        try {
            var answer = get("/collections/projects/items?lang=en");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(header(answer, "ETag")).isEmpty();
            assertThat(tree(answer).get("detail").asString())
                    .matches(
                            "The atlas failed to answer\\. The operator finds the cause in the log"
                                    + " under [0-9a-f-]{36}\\.");
            assertThat(text(answer))
                    .doesNotContain("project_feature", "SELECT", "Exception", "ir.hamyar");
        } finally {
            jdbc.sql("ALTER VIEW project_feature_away RENAME TO project_feature").update();
        }
    }

    @Test
    void askForLessWhereAQuestionTakesTooLong() {
        transaction.executeWithoutResult(
                locked -> {
                    jdbc.sql("LOCK TABLE place IN ACCESS EXCLUSIVE MODE").update();

                    var answer = get("/collections/places/items?lang=en");

                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(tree(answer).get("detail").asString())
                            .isEqualTo(
                                    "The question took too long and was broken off. Ask for less,"
                                            + " for example a smaller bbox or a lower limit.");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/sites/items?kind=%zz",
                "/ogc/collections/sites/items?kind=%ff%fe",
                "/ogc/%2e%2e/x",
                "/ogc/collections/sites/items/%00",
                "/ogc/collections/sites/items?<script>",
            })
    void coverWhatTheContainerRefusesToo(String target) throws IOException {
        var answer = raw("GET " + target + " HTTP/1.1");

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json", "\"status\":4");
        assertThat(answer)
                .doesNotContain("Tomcat", "<style", "Exception", "\tat ", "org.springframework");
    }

    @Test
    void answerForTheErrorPageItself() {
        HttpResponse<byte[]> answer = send("GET", "http://localhost:" + port + "/error");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    /** Sends a line that no client library would. */
    private String raw(String line) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
