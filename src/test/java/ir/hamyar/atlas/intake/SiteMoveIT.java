package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site is moved by hand: checked like any load, told at once, and taken back byte for byte. */
class SiteMoveIT extends DeskIT {

    private static final String SITE = "qom-shrine-010";
    private static final String MEASURED =
            """
            {"lon":50.8812,"lat":34.65,"precision":"exact","uncertainty_m":10,
             "source_fa":"برداشت GPS در ۲۲ خرداد ۱۴۰۵","source_en":"GPS survey of 12 June 2026","licence":"CC BY 4.0"}
            """;

    @Test
    void standsAtOnceWhereItWasMeasuredAndGoesBack() {
        var before = checksum();
        long batch = json(move(SITE, MEASURED), 201).get("batch").asLong();

        var site = get("/ogc/collections/sites/items/" + SITE + "?f=json");
        assertThat(site.at("/geometry/coordinates/0").asDouble()).isEqualTo(50.8812);
        assertThat(site.at("/properties/location_precision").asString()).isEqualTo("exact");
        assertThat(site.at("/properties/uncertainty_m").asInt()).isEqualTo(10);
        assertThat(site.at("/properties/source_licence").asString()).isEqualTo("CC BY 4.0");
        assertThat(somebodyElse().get("/sites/" + SITE + "?lang=fa").body())
                .contains("برداشت GPS در ۲۲ خرداد ۱۴۰۵");

        var listed = get("/api/manage/batches/" + batch);
        assertThat(listed.get("kind").asString()).isEqualTo("hand");
        assertThat(listed.get("who").asString()).isEqualTo("admin");
        assertThat(listed.at("/counts/changed").asInt()).isEqualTo(1);
        json(desk.ask("POST", "/api/manage/batches/" + batch + "/undo", ""), 200);
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void theSecondMoveIsUndoneBeforeTheFirst() {
        var before = checksum();
        long first = json(move(SITE, MEASURED), 201).get("batch").asLong();
        long second =
                json(move(SITE, MEASURED.replace("34.65", "34.66")), 201).get("batch").asLong();

        var refused = desk.ask("POST", "/api/manage/batches/" + first + "/undo?lang=en", "");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("the later load " + second);
        json(desk.ask("POST", "/api/manage/batches/" + second + "/undo", ""), 200);
        json(desk.ask("POST", "/api/manage/batches/" + first + "/undo", ""), 200);
        assertThat(checksum()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"precision\":\"exact\",|''|“precision” is missing",
                "\"exact\"|\"roughly\"|it may be one of: exact, neighbourhood",
                "\"uncertainty_m\":10,|''|“uncertainty_m” is missing",
                "\"uncertainty_m\":10|\"uncertainty_m\":-3|must lie between 1 and",
                "\"lon\":50.8812|\"lon\":null|“lon” is missing",
                "\"lat\":34.65|\"lat\":341.65|must lie between -90 and 90",
                "\"CC BY 4.0\"|\" \"|“licence” is missing",
                "\"lat\":34.65|\"lat\":36.5|outside the province",
                "\"lon\":50.8812,\"lat\":34.65|\"lon\":34.65,\"lat\":50.8812|change places"
            })
    void whatIsMissingOrImpossibleIsToldInOneSentence(String right, String wrong, String sentence) {
        var before = checksum();
        var answer = move(SITE, MEASURED.replace(right, wrong));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer, 422).get("detail").asString()).contains(sentence);
        assertThat(checksum()).isEqualTo(before);
    }

    @Test
    void aSourceInEitherLanguageIsNeeded() {
        var answer = move(SITE, MEASURED.replaceAll("\"source_(fa|en)\":\"[^\"]*\",", ""));
        assertThat(json(answer, 422).get("detail").asString()).contains("“source” is missing");
    }

    @Test
    void onlyASiteThatIsThereCanBeMoved() {
        assertThat(json(move("nowhere", MEASURED), 404).get("detail").asString())
                .contains("no site “nowhere”");
        assertThat(move(SITE, "{\"lon\":\"east\"}").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> move(String ref, String position) {
        return desk.ask("POST", "/api/manage/sites/" + ref + "/position?lang=en", position);
    }
}
