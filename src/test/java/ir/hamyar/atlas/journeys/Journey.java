package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import ir.hamyar.atlas.support.AtlasIT;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A browser for each journey, and what every journey watches: outbound calls and script errors. */
abstract class Journey extends AtlasIT {

    private static final Path PICTURES = Path.of("target", "journeys");

    /** Debian's own; a download of Playwright's would fail where there is no internet. */
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> outbound = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void leaveNoTrace() {
        contexts.forEach(BrowserContext::close);
        assertThat(outbound).as("calls to anywhere but this machine").isEmpty();
        assertThat(scriptErrors).as("errors in the page's scripts").isEmpty();
    }

    protected final Page desk() {
        return open(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    protected final Page phone() {
        return open(
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(2)
                        .setIsMobile(true)
                        .setHasTouch(true));
    }

    protected final Page darkDesk() {
        return open(
                new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setColorScheme(ColorScheme.DARK));
    }

    protected final Page withoutScript() {
        return open(
                new Browser.NewContextOptions()
                        .setViewportSize(1024, 800)
                        .setJavaScriptEnabled(false));
    }

    private Page open(Browser.NewContextOptions options) {
        var context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        context.route(
                url ->
                        !url.startsWith(address())
                                && !url.startsWith("data:")
                                && !url.startsWith("blob:"),
                route -> {
                    outbound.add(route.request().url());
                    route.abort();
                });
        var page = context.newPage();
        page.onPageError(scriptErrors::add);
        return page;
    }

    /** Opens an address of the atlas; the map page is ready once the list and the map are drawn. */
    protected final void visit(Page page, String path) {
        page.navigate(address() + path);
    }

    protected final void visitMap(Page page, String query) {
        visit(page, "/" + query);
        awaitMap(page);
    }

    protected final void awaitMap(Page page) {
        assertThat(page.locator("#map .glyph").first()).isAttached();
        assertThat(page.locator("#site-list li").first()).isAttached();
    }

    /** Keeps a picture to be looked at. */
    protected final void picture(Page page, String name) {
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    protected final void wholePicture(Page page, String name) {
        page.waitForTimeout(400);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
    }

    /** Fails on every finding of axe that is serious or critical. */
    protected final void assertAccessible(Page page) {
        var grave =
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(
                                        rule ->
                                                Set.of("serious", "critical")
                                                        .contains(rule.getImpact()))
                                .map(
                                        rule ->
                                                rule.getId()
                                                        + ": "
                                                        + rule.getNodes().stream()
                                                                .map(node -> node.getHtml())
                                                                .toList())
                                .toList();
        assertThat(grave).as("axe at %s", page.url()).isEmpty();
    }

    protected static Locator row(Page page, String ref) {
        return page.locator("#site-list li[data-ref='" + ref + "'] a");
    }
}
