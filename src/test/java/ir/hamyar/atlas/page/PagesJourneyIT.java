package ir.hamyar.atlas.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import ir.hamyar.atlas.support.AtlasIT;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as people see them: in a browser, wide and narrow, light and dark, heard and seen. */
class PagesJourneyIT extends AtlasIT {

    private static final Path PICTURES = Path.of("target", "pictures", "pages");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void startBrowser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sites/qom-shrine-007?lang=fa",
                "/sites/qom-shrine-007?lang=en",
                "/projects/P16?lang=fa",
                "/projects/P02?lang=en",
                "/boundaries/ir-25-city-kahak?lang=fa",
                "/boundaries/ir-25-kahak?lang=en",
            })
    void aPageIsSoundWideAndNarrowLightAndDark(String path) {
        look(path, 1200, ColorScheme.LIGHT);
        look(path, 390, ColorScheme.DARK);
    }

    private void look(String path, int width, ColorScheme scheme) {
        var view =
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
        try (var context = browser.newContext(view)) {
            var complaints = new ArrayList<String>();
            var page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onRequestFailed(request -> complaints.add(request.url()));
            page.navigate(address() + path);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve(name(path, width, scheme.name()))));
            assertThat(complaints).isEmpty();
            assertThat(sidewaysScroll(page)).as("sideways scroll").isZero();
            assertThat(seriousFindings(page)).isEmpty();
        }
    }

    private static int sidewaysScroll(Page page) {
        return ((Number)
                        page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private static List<String> seriousFindings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }

    private static String name(String path, int width, String scheme) {
        return path.substring(1).replaceAll("[/?=]", "-") + "-" + width + "-" + scheme + ".png";
    }
}
