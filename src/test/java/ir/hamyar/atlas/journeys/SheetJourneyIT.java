package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ir.hamyar.atlas.support.PdfReading;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An investor takes the sheet home; a clerk holds the print against the data. */
class SheetJourneyIT extends Journey {

    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{32}\\b");

    @Autowired private JdbcClient jdbc;

    @AfterEach
    void restore() {
        jdbc.sql("UPDATE project SET stage = 'in_progress' WHERE ref = 'P12'").update();
    }

    @Test
    void findsTheSheetInThePanelAndOnThePage() {
        for (var language : new String[] {"fa", "en"}) {
            var page = desk();
            visitMap(page, "?lang=" + language + "&site=qom-shrine-007");
            var address = "/sites/qom-shrine-007.pdf?lang=" + language;
            assertThat(page.locator("#action-pdf")).hasAttribute("href", address);
            picture(page, "sheet-panel-" + language);
            visit(page, "/sites/qom-shrine-007?lang=" + language);
            assertThat(page.locator("a[type='application/pdf']")).hasAttribute("href", address);
        }
        var phone = phone();
        visitMap(phone, "?lang=fa&site=qom-shrine-007");
        picture(phone, "sheet-panel-phone-fa");
    }

    @Test
    void takesTheSheetsOfExactlyWhatIsFiltered() throws Exception {
        var page = desk();
        visitMap(page, "?lang=en&sector=tourism&county=ir-25-kahak");
        var shown = page.locator("#site-list li:visible").count();
        page.locator("#sheets-link").scrollIntoViewIfNeeded();
        picture(page, "sheets-of-a-filter-en");
        var pdf = get(page.locator("#sheets-link").getAttribute("href"));
        org.assertj.core.api.Assertions.assertThat(PdfReading.text(pdf)).contains(shown + " sites");
        assertAccessible(page);
    }

    @Test
    void holdsAPrintAgainstTheDataOnDeskAndPhone() throws Exception {
        var hash = hash();
        var page = desk();
        visit(page, "/verify/" + hash + "?lang=fa");
        assertThat(page.locator(".verdict")).containsText("هنوز با داده‌ها یکی است");
        wholePicture(page, "verify-same-fa");
        assertAccessible(page);

        jdbc.sql("UPDATE project SET stage = 'suspended' WHERE ref = 'P12'").update();

        visit(page, "/verify/" + hash + "?lang=en");
        assertThat(page.locator(".changes")).containsText("Suspended");
        wholePicture(page, "verify-changed-en");
        assertAccessible(page);
        var phone = phone();
        visit(phone, "/verify/" + hash + "?lang=fa");
        assertThat(phone.locator(".changes")).containsText("متوقف");
        wholePicture(phone, "verify-changed-phone-fa");
        assertAccessible(phone);
        var dark = darkDesk();
        visit(dark, "/verify/" + hash + "?lang=fa");
        assertAccessible(dark);
    }

    private String hash() throws Exception {
        var found = HASH.matcher(PdfReading.text(get("/sites/qom-shrine-007.pdf?lang=fa")));
        if (!found.find()) {
            throw new AssertionError("No hash on the sheet");
        }
        return found.group();
    }

    private byte[] get(String path) throws Exception {
        var ask = HttpRequest.newBuilder(URI.create(address() + path)).build();
        return HttpClient.newHttpClient().send(ask, BodyHandlers.ofByteArray()).body();
    }
}
