package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the pages of the desk ask of the server, and what they are told. */
class DeskApiIT extends DeskIT {

    private static final String HEADER =
            "ref,name_fa,name_en,kind,lat,lon,location_precision,uncertainty_m,county_ref\n";
    private static final String NEW =
            "desk-1,بقعه تازه,New shrine,emamzadeh,34.65,50.88,exact,20,ir-25-qom\n";

    @Autowired private UploadRepository uploads;
    @Autowired private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "GET,/api/manage/targets",
        "GET,/api/manage/uploads/0123456789abcdef",
        "GET,/api/manage/batches",
        "POST,/api/manage/uploads",
        "POST,/api/manage/uploads/0123456789abcdef/apply",
        "DELETE,/api/manage/uploads/0123456789abcdef",
        "POST,/api/manage/batches/1/undo",
        "POST,/api/manage/sites/qom-shrine-001/position"
    })
    void nobodyGetsInWithoutSigningIn(String method, String path) {
        var anybody = somebodyElse();
        var answer =
                method.equals("GET")
                        ? anybody.get(path, "Accept", "application/json")
                        : anybody.ask(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/manage/uploads",
        "PUT,/api/manage/uploads/0123456789abcdef/choices",
        "POST,/api/manage/uploads/0123456789abcdef/check",
        "DELETE,/api/manage/uploads/0123456789abcdef",
        "POST,/api/manage/batches/1/undo",
        "POST,/api/manage/sites/qom-shrine-001/position"
    })
    void nothingIsChangedWithoutTheTokenOfOurPages(String method, String path) {
        assertThat(desk.send(method, path, "Accept", "application/json").statusCode())
                .isEqualTo(403);
    }

    @Test
    void asksOnlyForWhatTheFileLeavesOpenInBothLanguages() {
        var upload = bring("سایت‌ها.csv", HEADER + NEW);

        assertThat(upload.get("name").asString()).isEqualTo("سایت‌ها.csv");
        assertThat(upload.get("state").asString()).isEqualTo("uploaded");
        var question = upload.get("questions").get(0);
        assertThat(question.get("key").asString()).isEqualTo("target");
        assertThat(question.get("message_en").asString()).isEqualTo("What does the file hold?");
        assertThat(question.get("message_fa").asString()).contains("فایل");
        assertThat(question.get("options").findValuesAsString("value"))
                .contains("sites", "projects");

        var answered = choose(id(upload), "{\"target\":\"sites\"}");
        assertThat(answered.get("questions")).isEmpty();
        assertThat(answered.at("/choices/columns/name_fa").asString()).isEqualTo("name_fa");
    }

    @Test
    void showsWhatWouldChangeFieldByFieldAndWritesNothing() {
        var before = checksum();
        var id =
                id(
                        bringSites(
                                "s.csv",
                                HEADER
                                        + NEW
                                        + "qom-shrine-001,,,,34.6419,50.8787,exact,50,ir-25-qom\n"));
        var checked = check(id);
        assertThat(checked.get("state").asString()).as(checked.toString()).isEqualTo("checked");

        var all = get(UPLOADS + "/" + id + "/differences");
        assertThat(all.at("/counts/added").asInt()).isEqualTo(1);
        assertThat(all.at("/counts/changed").asInt()).isEqualTo(1);
        assertThat(all.at("/rows/0/ref").asString()).isEqualTo("desk-1");
        assertThat(all.at("/rows/0/geometry/coordinates/0").asDouble()).isEqualTo(50.88);
        assertThat(all.at("/rows/0/old_geometry").isNull()).isTrue();

        var changed = get(UPLOADS + "/" + id + "/differences?kind=changed").get("rows").get(0);
        assertThat(changed.get("ref").asString()).isEqualTo("qom-shrine-001");
        assertThat(changed.get("fields").findValuesAsString("field"))
                .contains("uncertainty_m", "sources", "location_licence")
                .doesNotContain("name_fa", "batch", "row_hash", "dataset");
        assertThat(changed.get("old_geometry").get("type").asString()).isEqualTo("Point");
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void proposesTheRecordThatIsMeantAndFollowsTheAnswer() {
        var id =
                id(
                        bringSites(
                                "twin.csv",
                                HEADER
                                        + "twin-1,حرم حضرت معصومه,,emamzadeh,34.6417,50.8790,exact,20,ir-25-qom\n"));
        check(id);
        var proposal = get(UPLOADS + "/" + id + "/differences").at("/rows/0/proposals/0");
        assertThat(proposal.get("ref").asString()).isEqualTo("qom-shrine-001");
        assertThat(proposal.get("distance_m").asLong()).isLessThan(100);

        choose(
                id,
                "{\"target\":\"sites\",\"source\":\"tester\",\"licence\":\"CC0\",\"date\":\"2026-01-02\","
                        + "\"matches\":{\"twin-1\":\"qom-shrine-001\"}}");
        check(id);
        var counts = get(UPLOADS + "/" + id + "/differences").get("counts");
        assertThat(counts.get("added").asInt()).isZero();
        assertThat(counts.get("changed").asInt()).isEqualTo(1);
    }

    @Test
    void showsARepairBeforeItIsTaken() {
        var bowTie =
                """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "properties":{"ref":"bow-1","name_fa":"دریاچه آزمایشی","kind":"lake"},
                 "geometry":{"type":"Polygon","coordinates":[[[50.8,34.6],[50.9,34.7],[50.9,34.6],[50.8,34.7],[50.8,34.6]]]}}]}
                """;
        var id = id(bring("bow.geojson", bowTie));
        var water =
                "{\"target\":\"water\",\"source\":\"tester\",\"licence\":\"CC0\",\"date\":\"2026-01-02\"%s}";
        choose(id, water.formatted(""));
        assertThat(check(id).at("/counts/errors").asInt()).isEqualTo(1);
        var repair = get(UPLOADS + "/" + id + "/repairs").at("/repairs/0");
        assertThat(repair.at("/before/type").asString()).isEqualTo("Polygon");
        assertThat(repair.at("/after/type").asString()).isEqualTo("MultiPolygon");

        choose(id, water.formatted(",\"repair\":true"));
        var repaired = check(id);
        assertThat(repaired.at("/counts/errors").asInt()).isZero();
        assertThat(repaired.at("/counts/added").asInt()).isEqualTo(1);
    }

    @Test
    void appliesListsAndTakesBack() {
        var before = checksum();
        var id = id(bringSites("s.csv", HEADER + NEW));
        check(id);
        var applied = apply(id);
        assertThat(applied.get("state").asString()).isEqualTo("applied");

        long batch = applied.get("batch").asLong();
        var listed = get("/api/manage/batches?limit=1").get("batches").get(0);
        assertThat(listed.get("id").asLong()).isEqualTo(batch);
        assertThat(listed.get("file").asString()).isEqualTo("s.csv");
        assertThat(listed.get("who").asString()).isEqualTo("admin");
        assertThat(listed.at("/counts/added").asInt()).isEqualTo(1);
        assertThat(listed.get("undoable").asBoolean()).isTrue();
        assertThat(somebodyElse().get("/ogc/collections/sites/items/desk-1?f=json").statusCode())
                .isEqualTo(200);

        var undone = json(desk.ask("POST", "/api/manage/batches/" + batch + "/undo", ""), 200);
        assertThat(undone.get("undone_by").asString()).isEqualTo("admin");
        assertThat(get(UPLOADS + "/" + id).get("undone").asBoolean()).isTrue();
        assertThat(checksum()).isEqualTo(before);
        assertThat(desk.ask("POST", "/api/manage/batches/" + batch + "/undo?lang=en", "").body())
                .contains("already been undone by admin");
    }

    @Test
    void aSecondTabIsToldThatTheFileIsAlreadyIn() {
        var id = id(bringSites("s.csv", HEADER + NEW));
        check(id);
        var batch = apply(id).get("batch").asLong();
        var again = desk.ask("POST", UPLOADS + "/" + id + "/apply?lang=en", "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("already been brought in as load " + batch);
        desk.ask("POST", "/api/manage/batches/" + batch + "/undo", "");
    }

    @Test
    void whoIsAtItIsNamedWhileAnotherFileIsApplied() {
        var busy = id(bringSites("busy.csv", HEADER + NEW));
        var id = id(bringSites("s.csv", HEADER + NEW));
        check(busy);
        check(id);
        jdbc.sql(
                        "UPDATE upload SET state = 'applying', who = 'Zahra', changed_at = now() - interval '1 minute' WHERE id = :id")
                .param("id", busy)
                .update();
        // As another process at the same database does while it works.
        transaction.executeWithoutResult(
                status -> {
                    uploads.hold(busy);
                    var answer = desk.ask("POST", UPLOADS + "/" + id + "/apply?lang=en", "");
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.body())
                            .containsPattern(
                                    "Zahra has been applying the file busy.csv since \\d\\d:\\d\\d");
                });
        assertThat(get(UPLOADS + "/" + busy).get("state").asString())
                .as("nobody is at it any more")
                .isEqualTo("failed");
    }

    @Test
    void dataThatChangedSinceTheCheckAreCheckedAgainFirst() {
        var waiting = id(bringSites("waiting.csv", HEADER + NEW));
        check(waiting);
        var other = id(bringSites("other.csv", HEADER + NEW.replace("desk-1", "desk-2")));
        check(other);
        var batch = apply(other).get("batch").asLong();

        var answer = desk.ask("POST", UPLOADS + "/" + waiting + "/apply?lang=en", "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("changed since the file was checked");
        desk.ask("POST", "/api/manage/batches/" + batch + "/undo", "");
    }

    @Test
    void aRunningCheckCanBeStopped() {
        var rows = new StringBuilder(HEADER);
        IntStream.range(0, 60_000).forEach(n -> rows.append(NEW.replace("desk-1", "many-" + n)));
        var before = checksum();
        var id = id(bringSites("many.csv", rows.toString()));
        assertThat(desk.ask("POST", UPLOADS + "/" + id + "/check", "").statusCode()).isEqualTo(202);
        assertThat(get(UPLOADS + "/" + id).get("state").asString()).isEqualTo("checking");
        assertThat(desk.ask("PUT", UPLOADS + "/" + id + "/choices?lang=en", "{}").statusCode())
                .isEqualTo(409);

        assertThat(desk.ask("DELETE", UPLOADS + "/" + id, "").statusCode()).isEqualTo(204);
        assertThat(settled(id).get("state").asString()).isEqualTo("cancelled");
        assertThat(checksum()).isEqualTo(before);
        assertThat(desk.ask("DELETE", UPLOADS + "/" + id, "").statusCode()).isEqualTo(204);
        assertThat(desk.get(UPLOADS + "/" + id, "Accept", "application/json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedByNameInTheLanguageOfThePage() {
        var before = checksum();
        var english = desk.bring(UPLOADS + "?lang=en", "list.xlsx", "no workbook".getBytes());
        assertThat(english.statusCode()).isEqualTo(422);
        assertThat(english.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(english.body()).contains("list.xlsx").contains("Nothing was taken");
        var persian = desk.bring(UPLOADS + "?lang=fa", "list.xlsx", "no workbook".getBytes());
        assertThat(persian.body()).contains("list.xlsx").doesNotContain("Nothing was taken");
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void aFormWithoutAFileIsToldSo() {
        var answer = desk.ask("POST", UPLOADS + "?lang=en", "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("carries no file");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        desk.get("/api/manage/session");
        var token = desk.cookie("XSRF-TOKEN");
        var head =
                "POST %s?lang=en HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: 3000000000\r\nConnection: close\r\nX-XSRF-TOKEN: %s\r\nCookie: atlas-session=%s; XSRF-TOKEN=%s\r\n\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"huge.gpkg\"\r\n\r\n";
        try (var socket = new Socket("localhost", port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            (head.formatted(UPLOADS, token, desk.cookie("atlas-session"), token)
                                            + "x".repeat(8192))
                                    .getBytes(StandardCharsets.UTF_8));
            var answer = new String(readUntil(socket, '}'), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("huge.gpkg is larger than 40 MB");
        }
    }

    private static byte[] readUntil(Socket socket, char last) throws IOException {
        var read = new ByteArrayOutputStream();
        for (int b = 0; b >= 0 && b != last; ) {
            b = socket.getInputStream().read();
            read.write(b);
        }
        return read.toByteArray();
    }

    @Test
    void remembersHowAFileOfTheSameColumnsWasUnderstood() {
        var columns = "شناسه من,نام آن,نوع بنا\n";
        var first = bring("first.csv", columns + "mine-1,بقعه من,emamzadeh\n");
        var choices =
                "{\"target\":\"sites\",\"source\":\"tester\",\"licence\":\"CC0\",\"date\":\"2026-01-02\","
                        + "\"columns\":{\"شناسه من\":\"ref\",\"نام آن\":\"name_fa\",\"نوع بنا\":\"kind\"}}";
        assertThat(first.get("remembered").asBoolean()).isFalse();
        choose(id(first), choices);
        check(id(first));
        var batch = apply(id(first)).get("batch").asLong();
        desk.ask("POST", "/api/manage/batches/" + batch + "/undo", "");

        var second = bring("second.csv", columns + "mine-2,بقعه دیگر,emamzadeh\n");
        assertThat(second.get("remembered").asBoolean()).isTrue();
        assertThat(second.at("/choices/target").asString()).isEqualTo("sites");
        assertThat(second.at("/choices/columns/نام آن").asString()).isEqualTo("name_fa");
        var afresh = choose(id(second), "{}");
        assertThat(afresh.get("remembered").asBoolean()).isFalse();
        assertThat(afresh.at("/choices/target").isNull()).isTrue();
    }
}
