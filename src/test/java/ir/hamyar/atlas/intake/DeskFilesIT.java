package ir.hamyar.atlas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the desk hands out as files and documents, over HTTP. */
class DeskFilesIT extends DeskIT {

    private static final String PLACES =
            "ref,name_fa,kind,lon,lat,population\nf-1,سیرو,village,50.9,34.4,few\nf-2,صرم,village,50.91,34.41,12\n";

    @Test
    void theReportIsPagedAndFiltered() {
        var report = UPLOADS + "/" + checkedPlaces() + "/report";

        var all = get(report);
        assertThat(all.at("/counts/rows").asInt()).isEqualTo(2);
        assertThat(all.at("/counts/errors").asInt()).isEqualTo(1);
        assertThat(all.at("/findings/0/line").asInt()).isEqualTo(2);
        assertThat(all.at("/findings/0/value").asString()).isEqualTo("few");
        assertThat(all.at("/findings/0/remedy_en").asString()).startsWith("Write digits only");
        assertThat(all.at("/byCode/0/message_fa").asString()).contains("few");

        assertThat(get(report + "?severity=warning").at("/findings").size()).isZero();
        assertThat(get(report + "?code=unreadable-number&limit=1").at("/findings").size()).isOne();
        assertThat(get(report + "?offset=1").at("/findings").size()).isZero();
        assertThat(desk.get(report + "?severity=grave").statusCode()).isEqualTo(400);
        assertThat(desk.get(report + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(desk.get(report + "?page=2").statusCode()).isEqualTo(400);
    }

    @Test
    void theReportIsAFileInTheLanguageAskedFor() {
        var report = UPLOADS + "/" + checkedPlaces() + "/report";

        var csv = desk.get(report + ".csv?lang=en");
        assertThat(csv.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("-report.csv");
        assertThat(csv.body()).contains("What is wrong (atlas)");
        assertThat(desk.get(report + ".csv?lang=fa").body()).contains("چه نادرست است");
        assertThat(desk.get(report + ".xlsx?lang=fa").body()).startsWith("PK");
    }

    @Test
    void templatesAndExportsAreFilesToo() {
        var template = desk.get("/api/manage/templates/sites.csv?lang=en");
        assertThat(template.body()).contains("Example – is not loaded");
        assertThat(desk.get("/api/manage/templates/sites.xlsx?lang=fa").body()).startsWith("PK");
        assertThat(desk.get("/api/manage/templates/clouds.xlsx").statusCode()).isEqualTo(404);

        var sites = desk.get("/api/manage/export/sites");
        assertThat(sites.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(sites.body()).startsWith("ref,name_fa,").contains("\nqom-shrine-001,");
        assertThat(desk.get("/api/manage/export/places").body()).startsWith("PK");
        assertThat(desk.get("/api/manage/export/clouds").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(somebodyElse().get(UPLOADS + "/" + checkedPlaces() + "/report.csv").statusCode())
                .isEqualTo(401);
    }

    private String checkedPlaces() {
        var id = id(bring("جاها.csv", PLACES));
        choose(id, "{\"target\":\"places\"}");
        check(id);
        return id;
    }
}
