package ir.hamyar.atlas.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.PdfReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sheets of the real data, read as others read them. */
class SheetIT extends AtlasIT {

    private static final String SITE = "/sites/qom-shrine-007.pdf";
    private static final Path PICTURES = Path.of("target", "pictures", "sheet");
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{32}\\b");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
    private static final int MOST_BYTES = 1_500_000;
    private static final Duration MOST_TIME = Duration.ofSeconds(2);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired private JdbcClient jdbc;

    @AfterEach
    void restore() {
        jdbc.sql("UPDATE project SET stage = 'in_progress' WHERE ref = 'P12'").update();
        jdbc.sql("UPDATE site SET uncertainty_m = 1500 WHERE ref = 'qom-shrine-007'").update();
    }

    /**
     * In an English sheet the Persian names of four sites hold brackets, commas or hyphens, around
     * which pdftotext turns the words of a page that otherwise runs from left to right.
     */
    @Test
    void everySheetSaysItsNamesAndProjectsInTheirOrder() throws Exception {
        var unreadable = new ArrayList<String>();
        var persian = sheetTexts("fa");
        var english = sheetTexts("en");
        for (var site : listSites()) {
            check(persian.get(site.nameFa()), site.persian(), site.ref() + " fa", unreadable);
            check(persian.get(site.nameFa()), List.of(site.nameEn()), site.ref(), unreadable);
            check(english.get(site.nameEn()), site.english(), site.ref() + " en", unreadable);
        }
        assertThat(persian).hasSize(60);
        assertThat(unreadable).isEmpty();
    }

    /** The text of each sheet in an atlas of all, by its bookmark. */
    private Map<String, String> sheetTexts(String language) throws Exception {
        var pdf = get("/sites.pdf?lang=" + language).body();
        var pages = PdfReading.pages(pdf);
        var texts = new TreeMap<String, String>();
        try (var document = Loader.loadPDF(pdf)) {
            var title = "";
            var first = 0;
            for (var item : document.getDocumentCatalog().getDocumentOutline().children()) {
                var next = document.getPages().indexOf(item.findDestinationPage(document));
                texts.put(title, String.join(" ", pages.subList(first, next)));
                title = item.getTitle();
                first = next;
            }
            texts.put(title, String.join(" ", pages.subList(first, document.getNumberOfPages())));
        }
        texts.remove("");
        texts.remove(language.equals("fa") ? "فهرست" : "Contents");
        return texts;
    }

    @Test
    void isSmallQuickAndCarriesItsFonts() throws Exception {
        for (var language : List.of("fa", "en")) {
            assertThat(bestOfThree(SITE + "?lang=" + language)).isLessThan(MOST_TIME);
            var answer = get(SITE + "?lang=" + language);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValue("inline; filename=\"qom-shrine-007-" + language + ".pdf\"");
            assertThat(answer.body().length).isLessThan(MOST_BYTES);
            assertThat(PdfReading.fonts(answer.body()))
                    .hasSize(2)
                    .allSatisfy(
                            font -> assertThat(font).contains("Vazirmatn").contains("yes yes yes"));
            keepPictures(answer.body(), "site-" + language);
        }
    }

    @Test
    void bothLanguagesSayTheSameNumbers() throws Exception {
        for (var ref : List.of("qom-shrine-001", "qom-shrine-007", "qom-shrine-049")) {
            var persian = amounts(PdfReading.text(get("/sites/" + ref + ".pdf?lang=fa").body()));
            var english = amounts(PdfReading.text(get("/sites/" + ref + ".pdf?lang=en").body()));
            for (var project : listAmounts(ref)) {
                assertThat(persian).contains(project);
                assertThat(english).contains(project);
            }
            var uncertainty =
                    jdbc.sql("SELECT uncertainty_m FROM site WHERE ref = ?")
                            .param(ref)
                            .query(Integer.class)
                            .single();
            var written =
                    uncertainty < 1000
                            ? String.valueOf(uncertainty)
                            : String.valueOf(uncertainty / 1000.0).replaceFirst("\\.0$", "");
            assertThat(persian).contains(written);
            assertThat(english).contains(written);
        }
    }

    @Test
    void saysWhatNoSourceStates() throws Exception {
        assertThat(PdfReading.text(get("/sites/qom-shrine-047.pdf?lang=fa").body()))
                .contains("در منبع نیامده: شمارهٔ ثبت ملی، مساحت زمین و زیربنا")
                .contains("±۱٫۵ کیلومتر")
                .contains("تنها روستا شناخته است");
        assertThat(PdfReading.text(get(SITE + "?lang=en").body()))
                .contains("±1.5 km · Known to the district")
                .contains("20 billion toman · only a part of the project · 1403 (Solar Hijri)")
                .contains("Not stated by the source: Amount, Size and capacity")
                .contains("© OpenStreetMap contributors (ODbL)")
                .contains("(14 September 2024)".replaceAll("[()]", ""));
    }

    @Test
    void tellsTheScoresAndWhatTheyRestOn() throws Exception {
        assertThat(PdfReading.text(get("/sites/qom-shrine-007.pdf?lang=en").body()))
                .contains("Suitability by sector")
                .containsPattern("\\d+ of 100, between \\d+ and \\d+; place \\d+ of \\d+")
                .contains("What weighs most: People within 25 km")
                .contains("proposals of this project")
                .contains("left out: On the national heritage register");
    }

    @Test
    void thePrintedCodeLeadsToThePageItself() throws Exception {
        var answer = get(SITE + "?lang=fa");
        assertThat(PdfReading.text(answer.body()))
                .contains(address() + "/sites/qom-shrine-007?lang=fa")
                .contains(address() + "/verify/" + hash(answer.body()));
    }

    @Test
    void theHashIsOneForBothLanguagesAndIssuingAgainAddsNothing() throws Exception {
        var persian = hash(get(SITE + "?lang=fa").body());
        var english = hash(get(SITE + "?lang=en").body());
        assertThat(english).isEqualTo(persian);

        var before = countIssues();
        get(SITE + "?lang=fa");
        get(SITE + "?lang=en");
        assertThat(countIssues()).isEqualTo(before);
    }

    @Test
    void aPrintedSheetIsHeldAgainstTheData() throws Exception {
        var hash = hash(get(SITE + "?lang=fa").body());
        assertThat(page("/verify/" + hash + "?lang=en").body())
                .contains("This sheet still matches the data.")
                .contains("Emamzadeh Musa Mubarraqa");
        assertThat(page("/verify/" + hash + "?lang=fa").body())
                .contains("این برگه هنوز با داده‌ها یکی است.");

        jdbc.sql("UPDATE project SET stage = 'suspended' WHERE ref = 'P12'").update();
        jdbc.sql("UPDATE site SET uncertainty_m = 800 WHERE ref = 'qom-shrine-007'").update();

        assertThat(page("/verify/" + hash + "?lang=en").body())
                .contains("no longer matches")
                .contains("Radius of uncertainty")
                .containsPattern("(?s)1\\.5 km.*800 m")
                .containsPattern("(?s)Stage.*In progress.*Suspended");
        assertThat(page("/verify/" + hash + "?lang=fa").body())
                .containsPattern("(?s)مرحله.*در دست اجرا.*متوقف");
        assertThat(hash(get(SITE + "?lang=fa").body())).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({
        "/verify/00000000000000000000000000000000, 404, No sheet with the hash",
        "/verify/zz, 400, is not the hash of a sheet",
        "/verify/%27%20OR%201=1--, 400, is not the hash of a sheet",
        "/sites/nowhere.pdf, 404, nowhere",
        "/sites.pdf?refs=nowhere, 404, No site of the atlas",
        "/sites.pdf?sector=mining, 404, No site of the atlas",
        "/sites.pdf?refs=qom-shrine-001&sector=tourism, 400, cannot stand beside",
        "/sites.pdf?colour=red, 400, colour",
        "/sites.pdf?kind=a%20b, 400, a b",
        "/sites/qom-shrine-007.pdf?size=a3, 400, size",
    })
    void refusesInOneSentence(String path, int status, String sentence) throws Exception {
        var answer = page(path + (path.contains("?") ? "&" : "?") + "lang=en");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void refusesAMillionValues() throws Exception {
        var refs = "qom-shrine-001,".repeat(400) + "x";
        assertThat(page("/sites.pdf?lang=en&refs=" + refs).body()).contains("at most 60");
    }

    @Test
    void anUnchangedSheetIsNotSentAgain() throws Exception {
        var first = get(SITE + "?lang=fa");
        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(SITE + "?lang=fa", "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(get(SITE + "?lang=en", "If-None-Match", etag).statusCode()).isEqualTo(200);

        jdbc.sql("UPDATE project SET stage = 'suspended' WHERE ref = 'P12'").update();
        assertThat(get(SITE + "?lang=fa", "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void anAtlasHoldsWhatItsContentsSay(String language) throws Exception {
        var answer =
                get(
                        "/sites.pdf?refs=qom-shrine-049,nowhere,qom-shrine-001,qom-shrine-007&lang="
                                + language);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.body())) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            var titles = new ArrayList<String>();
            for (var item : outline.children()) {
                titles.add(item.getTitle());
                assertThat(item.findDestinationPage(document)).isNotNull();
            }
            assertThat(titles)
                    .hasSize(4)
                    .element(1)
                    .isEqualTo(
                            language.equals("fa")
                                    ? nameOf("qom-shrine-049").nameFa()
                                    : nameOf("qom-shrine-049").nameEn());
        }
        assertThat(PdfReading.text(answer.body())).contains("nowhere");
        keepPictures(answer.body(), "atlas-" + language);
    }

    @Test
    void anAtlasOfAFilterHoldsTheSitesThatMeetIt() throws Exception {
        var tourism =
                jdbc.sql(
                                """
                                SELECT count(DISTINCT site_ref)
                                FROM project_site
                                JOIN project ON project.ref = project_ref
                                WHERE 'tourism' = ANY (sectors)
                                """)
                        .query(Integer.class)
                        .single();
        var answer = get("/sites.pdf?lang=en&sector=tourism");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PdfReading.text(answer.body())).contains(tourism + " sites");
    }

    @Test
    void fiftySheetsAtOnceFromOneAddressAreTooManyAndOthersAreServed() throws Exception {
        var asked = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
        for (var sheet = 0; sheet < 50; sheet++) {
            asked.add(CLIENT.sendAsync(request(SITE + "?lang=fa"), BodyHandlers.ofByteArray()));
        }
        var fromElsewhere = fromAnotherAddress(SITE + "?lang=en");
        var answers = asked.stream().map(CompletableFuture::join).toList();

        assertThat(fromElsewhere).startsWith("HTTP/1.1 200").contains("%PDF");
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(200, 429)
                .containsOnly(200, 429);
        var refused =
                answers.stream()
                        .filter(answer -> answer.statusCode() == 429)
                        .findFirst()
                        .orElseThrow();
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("\"status\":429")
                .contains("دوباره بکوشید");
        assertThat(page("/sites/qom-shrine-007?lang=fa").statusCode()).isEqualTo(200);
        Thread.sleep(1500);
    }

    private record SiteNames(
            String ref, String nameFa, String nameEn, List<String> persian, List<String> english) {}

    private List<SiteNames> listSites() {
        return jdbc
                .sql("SELECT ref FROM site_feature WHERE is_current ORDER BY ref")
                .query(String.class)
                .list()
                .stream()
                .map(this::nameOf)
                .toList();
    }

    private SiteNames nameOf(String ref) {
        var site =
                jdbc.sql("SELECT name_fa, name_en FROM site WHERE ref = ?")
                        .param(ref)
                        .query()
                        .singleRow();
        var projects =
                jdbc.sql(
                                """
                                SELECT name_fa, name_en
                                FROM project
                                JOIN project_site ON project_ref = ref
                                WHERE site_ref = ?
                                """)
                        .param(ref)
                        .query()
                        .listOfRows();
        var persian = new ArrayList<>(List.of((String) site.get("name_fa")));
        var english = new ArrayList<>(List.of((String) site.get("name_en")));
        for (var project : projects) {
            persian.add((String) project.get("name_fa"));
            english.add((String) project.get("name_en"));
        }
        return new SiteNames(
                ref, (String) site.get("name_fa"), (String) site.get("name_en"), persian, english);
    }

    private static void check(
            String text, List<String> wanted, String where, List<String> unreadable) {
        for (var sentence : wanted) {
            if (!text.contains(PdfReading.plain(sentence))) {
                unreadable.add(where + ": " + sentence);
            }
        }
    }

    /** Amounts of the projects of a site as a newspaper writes them, in ASCII. */
    private List<String> listAmounts(String ref) {
        return jdbc.sql(
                        """
                        SELECT trim_scale(amount / 1000000000)
                        FROM project
                        JOIN project_site ON project_ref = ref
                        WHERE site_ref = ? AND amount >= 1000000000
                        """)
                .param(ref)
                .query(String.class)
                .list();
    }

    private static TreeSet<String> amounts(String text) {
        var ascii = new StringBuilder();
        text.chars()
                .forEach(
                        c ->
                                ascii.append(
                                        (char)
                                                (c >= '۰' && c <= '۹'
                                                        ? c - '۰' + '0'
                                                        : c == '٫' ? '.' : c == '٬' ? ',' : c)));
        return NUMBER.matcher(ascii)
                .results()
                .map(MatchResult::group)
                .map(number -> number.replace(",", ""))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private int countIssues() {
        return jdbc.sql("SELECT count(*) FROM sheet_issue").query(Integer.class).single();
    }

    private static String hash(byte[] pdf) {
        var found = HASH.matcher(PdfReading.text(pdf));
        assertThat(found.find()).as("a hash on the sheet").isTrue();
        return found.group();
    }

    /** The first two pages, to be looked at. */
    private static void keepPictures(byte[] pdf, String name) throws IOException {
        Files.createDirectories(PICTURES);
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (var page = 0; page < Math.min(2, document.getNumberOfPages()); page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, 80),
                        "png",
                        PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }

    /** The machine may be busy with other tests. */
    private Duration bestOfThree(String path) throws Exception {
        var best = Duration.ofDays(1);
        for (var time = 0; time < 3; time++) {
            var began = System.nanoTime();
            get(path);
            var taken = Duration.ofNanos(System.nanoTime() - began);
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        return best;
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var answer = CLIENT.send(request(path, headers), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 429) {
            return answer;
        }
        // Tests before this one may have used up what this address has.
        Thread.sleep(
                1000L * Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()));
        return get(path, headers);
    }

    private HttpResponse<String> page(String path) throws Exception {
        return CLIENT.send(
                request(path, "Accept", "text/html"),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        for (var at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        return request.build();
    }

    /** The whole loopback network is this machine: somebody else at the same time. */
    private String fromAnotherAddress(String path) throws IOException {
        var uri = URI.create(address());
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", uri.getPort()));
            var ask = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
