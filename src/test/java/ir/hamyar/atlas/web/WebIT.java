package ir.hamyar.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Browser;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused, which headers protect, what may be kept. */
class WebIT extends AtlasIT {

    @Autowired private ImportMap importMap;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(address());
    }

    /** A second visit asks for the page alone: everything it names is kept for good. */
    @Test
    void thePageNamesItsFilesByTheirContent() {
        var page = browser.get("/").body();
        var script = Pattern.compile("src=\"(/v-[0-9a-f]+/js/main\\.js)\"").matcher(page);
        assertThat(script.find()).isTrue();
        assertThat(header(browser.get(script.group(1)), "Cache-Control"))
                .contains("max-age=31536000")
                .contains("immutable");
        assertThat(browser.get("/v-0000000000/js/main.js").statusCode()).isEqualTo(404);
        assertThat(page).doesNotContain("href=\"/css/").doesNotContain("href=\"/js/");
    }

    @Test
    void aClientMayAcceptAnyNumberOfLanguages() {
        var accepted = "en-US;q=0.9,".repeat(700) + "fa";

        assertThat(browser.get("/ogc", "Accept-Language", accepted).statusCode()).isEqualTo(200);
        assertThat(browser.get("/", "Accept-Language", accepted).statusCode()).isEqualTo(200);
    }

    /** What browsers heed on documents alone would weigh 50 KB on the files of a first visit. */
    @ParameterizedTest
    @ValueSource(strings = {"/css/tokens.css", "/js/main.js", "/webjars/leaflet/dist/leaflet.js"})
    void everyFileCarriesWhatFilesNeed(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Permissions-Policy")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sites/qom-shrine-001",
                "/sites/nowhere",
                "/ogc",
                "/manage",
                "/actuator/health",
                "/api/search?q=x",
            })
    void everyDocumentCarriesTheProtectingHeaders(String path) {
        var answer = browser.get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self' '"
                                + importMap.hash()
                                + "'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                                + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(answer, "Permissions-Policy"))
                .startsWith("geolocation=(self), ")
                .contains("camera=()")
                .contains("microphone=()")
                .contains("payment=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/logout",
                "/refused",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/h2-console",
                "/application.yml",
                "/sites.map",
                "/swagger-ui.html",
            })
    void whatIsNotPublicDoesNotExist(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(
                        browser.get(path, "Accept", "application/json")
                                .headers()
                                .firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void whatIsPublicIsOnlyRead(String method) {
        for (String path :
                new String[] {
                    "/", "/sites/qom-shrine-001", "/ogc/collections", "/css/tokens.css"
                }) {
            var answer = browser.send(method, path, "Origin", "https://elsewhere.example");
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
        assertThat(browser.send(method, "/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aHeadOfAPageIsReadToo() {
        assertThat(browser.send("HEAD", "/sites/qom-shrine-001").statusCode()).isEqualTo(200);
    }

    @Test
    void noSessionIsOpened() {
        assertThat(browser.get("/sites/qom-shrine-001").headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(browser.get("/").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.get("/api/status").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theImportMapOfThePageIsTheOneThePolicyLetsThrough() {
        var map =
                Pattern.compile("<script type=\"importmap\"[^>]*>(.*?)</script>", Pattern.DOTALL)
                        .matcher(browser.get("/").body());
        assertThat(map.find()).isTrue();
        assertThat(map.group(1)).isEqualTo(importMap.json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/tokens.css",
                "/fonts/Vazirmatn-Regular.woff2",
                "/webjars/leaflet/dist/leaflet.css"
            })
    void filesAreAskedForAgainAndAnsweredWithNothingNew(String path) {
        var first = browser.get(path);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache, public");
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
        var again = browser.get(path, "If-None-Match", header(first, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(browser.get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void filesWithAVersionInTheirAddressAreKeptForGood() {
        assertThat(
                        header(
                                browser.get("/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js"),
                                "Cache-Control"))
                .contains("immutable")
                .contains("max-age=31536000");
    }

    @Test
    void healthIsBare() {
        assertThat(browser.get("/actuator/health", "Accept", "application/json").body())
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void persianIsSpokenUnlessEnglishIsAskedFor() {
        assertThat(
                        header(
                                browser.get("/sites/qom-shrine-001", "Accept-Language", "de"),
                                "Content-Language"))
                .isEqualTo("fa");
        var english = browser.get("/sites/qom-shrine-001?lang=en");
        assertThat(header(english, "Content-Language")).isEqualTo("en");
        assertThat(header(english, "Set-Cookie")).startsWith("lang=en").contains("SameSite=Lax");
        assertThat(
                        header(
                                browser.get("/sites/qom-shrine-001", "Cookie", "lang=en"),
                                "Content-Language"))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=de", "lang=%%%", "lang=", "lang=../../etc", "lang=en_US_x"})
    void aSpoiltLanguageIsPersian(String cookie) {
        var answer = browser.get("/sites/qom-shrine-001?lang=xx", "Cookie", cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Language")).isEqualTo("fa");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
