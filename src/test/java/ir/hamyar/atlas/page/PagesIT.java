package ir.hamyar.atlas.page;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Browser;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The pages of sites, projects and boundaries, with the real data and with hostile data. */
class PagesIT extends AtlasIT {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^>]*>");
    private static final Pattern DATA_BLOCK =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    /** What they gain where scripts run; without it its buttons stay hidden. */
    private static final Pattern STAR_AND_COPY =
            Pattern.compile(
                    "<script type=\"module\" src=\"/v-[0-9a-f]+/js/page/page\\.js\"></script>");

    @Autowired private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(address());
    }

    @AfterEach
    void removeTestRecords() {
        jdbc.sql("DELETE FROM project WHERE ref LIKE 'test-%'").update();
        jdbc.sql("DELETE FROM site WHERE ref LIKE 'test-%'").update();
        jdbc.sql("DELETE FROM boundary WHERE ref LIKE 'test-%'").update();
    }

    @Test
    void aSiteTellsWhatIsKnownAndHowWell() {
        var page = text("/sites/qom-shrine-047?lang=fa");
        assertThat(page)
                .contains("امامزاده ابراهیم سیرو")
                .contains("Emamzadeh Ebrahim of Siru")
                .contains("شهرستان کهک")
                .contains("۱٫۵ کیلومتر")
                .contains("تنها روستا شناخته است")
                .contains("چگونه یافته شد:")
                .contains("در منبع نیامده: شمارهٔ ثبت ملی.")
                .contains("CC BY 4.0");
        assertThat(text("/sites/qom-shrine-047?lang=en"))
                .contains("Emamzadeh Ebrahim of Siru")
                .contains("Kahak County")
                .contains("1.5 km")
                .contains("Only the village is known")
                .contains("Not stated by the source: National heritage no.");
    }

    @Test
    void aSiteNamesAModelledAreaAsModelled() {
        assertThat(text("/sites/qom-shrine-047?lang=fa"))
                .contains("محدودهٔ خدماتی مدل‌شده")
                .contains("محاسبه‌شده، نه مرز قانونی شهر");
    }

    @Test
    void aSiteListsItsProjectsWithAmountUnitScopeAndYear() {
        assertThat(text("/sites/qom-shrine-049?lang=fa"))
                .contains("در دست اجرا")
                .contains("۵۰۰ میلیون تومان")
                .contains("کل برنامه، نه این پروژه به‌تنهایی")
                .contains("سال ۱۳۹۰")
                .contains("۲۳ خرداد ۱۳۹۰ (۱۳ ژوئن ۲۰۱۱)");
        assertThat(text("/sites/qom-shrine-049?lang=en"))
                .contains("500 million toman")
                .contains("13 June 2011 (23 Khordad 1390)");
    }

    @Test
    void aProjectKeepsItsCaveatAndItsDoubts() {
        assertThat(text("/projects/P02?lang=fa"))
                .contains("۳ میلیارد تومان")
                .contains("برداشت‌شده از متن")
                .contains("با احتیاط بخوانید")
                .contains("اطمینان از این پیوند")
                .contains("منبع از هیچ بقعه‌ای نام نبرده است.");
        assertThat(text("/projects/P02?lang=en"))
                .contains("3 billion toman")
                .contains("Read with care");
    }

    @Test
    void aProjectLinksItsSourceWithoutGivingItAHold() {
        assertThat(html("/projects/P01?lang=fa"))
                .contains("href=\"http://www.tasnimnews.com/2267412\"")
                .contains("rel=\"noopener noreferrer external\"");
    }

    @Test
    void aModelledAreaSaysSoLoudly() {
        assertThat(text("/boundaries/ir-25-city-kahak?lang=fa")).contains("مدل‌شده، نه قانونی");
        assertThat(text("/boundaries/ir-25-city-kahak?lang=en")).contains("Modelled, not legal");
        assertThat(text("/boundaries/ir-25?lang=en")).doesNotContain("Modelled, not legal");
    }

    @Test
    void aCountyTellsSinceWhenItStandsInBothCalendars() {
        assertThat(text("/boundaries/ir-25-kahak?lang=fa"))
                .contains("۱۹ اردیبهشت ۱۴۰۰ (۹ مه ۲۰۲۱)")
                .contains("۱۳۹۵ (۲۰۱۶)");
        assertThat(text("/boundaries/ir-25-kahak?lang=en"))
                .contains("9 May 2021 (19 Ordibehesht 1400)")
                .contains("2016 (1395)");
    }

    @Test
    void aUnitWithoutAnOutlineHasNoMapAndSaysWhy() {
        assertThat(text("/boundaries/ir-25-kahak-markazi?lang=fa"))
                .contains("مرز این محدوده در هیچ منبعی نیامده است");
    }

    @Test
    void everyRecordHasItsPageInBothLanguages() {
        for (String path : everyPage()) {
            for (String language : List.of("fa", "en")) {
                var response = browser.get(path + "?lang=" + language);
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                assertThat(response.body()).as(path).doesNotContain("??").doesNotContain("null<");
            }
            assertThat(browser.get(path + "?lang=fa").body())
                    .as(path)
                    .doesNotContain(
                            "not stated", "unstated", "facts;", "facts only", "reported_on");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sites/qom-shrine-001",
                "/projects/P16",
                "/boundaries/ir-25",
                "/ogc?f=html",
                "/ogc/collections/sites/items?f=html",
                "/sites/nowhere",
            })
    void noPageHasAScriptOrStyleOfItsOwn(String path) {
        var page = html(path);
        assertThat(page).doesNotContainIgnoringCase("<style");
        TAG.matcher(page)
                .results()
                .map(tag -> tag.group())
                .forEach(
                        tag ->
                                assertThat(tag)
                                        .as(path)
                                        .doesNotContainPattern("(?i)\\sstyle\\s*=")
                                        .doesNotContainPattern("(?i)\\son[a-z]+\\s*=")
                                        .doesNotContainPattern("(?i)javascript:")
                                        .doesNotMatch(
                                                "<script(?![^>]*(src=|importmap|application/json|ld\\+json)).*"));
    }

    @Test
    void pagesOfThingsHaveNoScriptButThatOfTheStar() {
        for (String path : List.of("/sites/qom-shrine-001", "/projects/P16", "/boundaries/ir-25")) {
            var page = DATA_BLOCK.matcher(html(path)).replaceAll("");
            assertThat(STAR_AND_COPY.matcher(page).replaceAll("")).doesNotContain("<script");
        }
    }

    @Test
    void machinesReadACircleWhereOnlyACircleIsKnown() {
        var block = DATA_BLOCK.matcher(html("/sites/qom-shrine-047?lang=en"));
        assertThat(block.find()).isTrue();
        var place = JsonMapper.shared().readTree(block.group(1));
        assertThat(place.path("@type").asString()).isEqualTo("Place");
        assertThat(place.path("name").asString()).isEqualTo("Emamzadeh Ebrahim of Siru");
        assertThat(place.path("geo").path("@type").asString()).isEqualTo("GeoCircle");
        assertThat(place.path("geo").path("geoRadius").asInt()).isEqualTo(1500);
    }

    @Test
    void anUnknownRefIsSaidInTheReadersLanguage() {
        for (String path : List.of("/sites/nowhere", "/projects/nowhere", "/boundaries/nowhere")) {
            var persian = browser.get(path + "?lang=fa");
            assertThat(persian.statusCode()).isEqualTo(404);
            assertThat(persian.body()).contains("در اطلس نیست").contains("nowhere");
            assertThat(browser.get(path + "?lang=en").body()).contains("The atlas has no");
        }
    }

    @Test
    void hostileTextStaysText() {
        insertProject(
                "test-hostile",
                "<script>alert(1)</script>",
                "javascript:alert(document.domain)",
                "\"><img src=x onerror=alert(2)>");
        jdbc.sql("UPDATE project SET site_refs = '{qom-shrine-047}' WHERE ref = 'test-hostile'")
                .update();
        for (String path :
                List.of(
                        "/projects/test-hostile",
                        "/sites/qom-shrine-047",
                        "/boundaries/ir-25-kahak")) {
            var page = html(path);
            assertThat(page)
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src")
                    .doesNotContain("href=\"javascript");
        }
        assertThat(text("/projects/test-hostile?lang=fa"))
                .contains("تنها به‌صورت متن آمده است")
                .contains("javascript:alert(document.domain)");
    }

    @Test
    void aHostileNameDoesNotBreakOutOfTheDataBlock() {
        insertSite("test-hostile", "</script><script>alert(1)</script>", null);
        assertThat(html("/sites/test-hostile")).doesNotContain("<script>alert");
    }

    @Test
    void aRecordThatEndedKeepsItsPageAndSaysSo() {
        insertSite("test-ended", "بقعهٔ پیشین", "2020-03-20");
        assertThat(text("/sites/test-ended?lang=fa"))
                .contains("این بقعه از ۱ فروردین ۱۳۹۹ (۲۰ مارس ۲۰۲۰) دیگر در فهرست نیست");
        assertThat(text("/sites/test-ended?lang=en"))
                .contains("has not been on the list since 20 March 2020");
    }

    @Test
    void anUnlocatedSiteHasNoMapAndSaysWhy() {
        insertSite("test-unlocated", "بقعهٔ بی‌جا", null);
        var page = html("/sites/test-unlocated?lang=fa");
        assertThat(page)
                .contains("جای نامعلوم")
                .contains("جای این بقعه در هیچ منبعی نیامده است")
                .doesNotContain("viewBox=\"0 0 360");
    }

    @Test
    void aTextInOneLanguageOnlyIsMarkedAsSuch() {
        insertSite("test-borrowed", "بقعهٔ آزمون", null);
        jdbc.sql("UPDATE site SET period_en = 'Safavid' WHERE ref = 'test-borrowed'").update();
        assertThat(html("/sites/test-borrowed?lang=fa"))
                .containsPattern("<bdi\\s+lang=\"en\"\\s+dir=\"ltr\">Safavid</bdi>")
                .contains("متن منبع به انگلیسی");
    }

    @Test
    void theSameContentIsNotSentTwice() {
        var first = browser.get("/sites/qom-shrine-047?lang=fa");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        var etag = first.headers().firstValue("ETag").orElseThrow();
        var again = browser.get("/sites/qom-shrine-047?lang=fa", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        var english = browser.get("/sites/qom-shrine-047?lang=en", "If-None-Match", etag);
        assertThat(english.statusCode()).isEqualTo(200);
    }

    private List<String> everyPage() {
        return jdbc.sql(
                        """
                        SELECT '/sites/' || ref FROM site
                        UNION ALL SELECT '/projects/' || ref FROM project
                        UNION ALL SELECT '/boundaries/' || ref FROM boundary
                        """)
                .query(String.class)
                .list();
    }

    private String html(String path) {
        return browser.get(path).body();
    }

    /** What a reader sees: no tags, single blanks, no invisible joiners. */
    private String text(String path) {
        return html(path).replaceAll("<[^>]*>", "").replace("\u2060", "").replaceAll("\\s+", " ");
    }

    private void insertSite(String ref, String name, String validTo) {
        jdbc.sql(
                        """
                        INSERT INTO site (ref, name_fa, kind, location_precision, valid_to, source, source_licence,
                                          search_key, dataset, batch, row_hash)
                        SELECT :ref, :name, 'boqeh', 'unlocated', :validTo::date, 'test', 'test', '|', dataset, 0, ''
                        FROM site LIMIT 1
                        """)
                .param("ref", ref)
                .param("name", name)
                .param("validTo", validTo)
                .update();
    }

    private void insertProject(String ref, String name, String url, String title) {
        jdbc.sql(
                        """
                        INSERT INTO project (ref, name_fa, sectors, stage, source_url, source_title, source,
                                             source_licence, search_key, dataset, batch, row_hash)
                        SELECT :ref, :name, '{tourism}', 'idea', :url, :title, 'test', 'test', '|', dataset, 0, ''
                        FROM project LIMIT 1
                        """)
                .param("ref", ref)
                .param("name", name)
                .param("url", url)
                .param("title", title)
                .update();
    }
}
