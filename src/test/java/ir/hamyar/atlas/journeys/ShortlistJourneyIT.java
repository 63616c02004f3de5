package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An investor keeps a few sites, orders and compares them, and hands them on. */
class ShortlistJourneyIT extends Journey {

    private static final String MASUMEH = "qom-shrine-001";
    private static final String MUSA = "qom-shrine-007";
    private static final String EBRAHIM = "qom-shrine-047";

    @ParameterizedTest
    @CsvSource({"fa, ۳", "en, 3"})
    void keepsOrdersComparesAndShares(String language, String three) {
        var page = desk();
        visitMap(page, "?lang=" + language);
        for (var ref : List.of(EBRAHIM, MUSA)) {
            star(page.locator("#site-list"), ref).click();
        }
        row(page, MASUMEH).click();
        star(page.locator("#sheet"), MASUMEH).click();
        assertThat(page.locator("#shortlist-count")).hasText(three);
        assertThat(page)
                .hasURL(
                        Pattern.compile(
                                ".*shortlist=" + EBRAHIM + "," + MUSA + "," + MASUMEH + "&.*"));
        page.locator("#back").click();

        page.locator("#view-shortlist").click();
        assertOrder(page, EBRAHIM, MUSA, MASUMEH);
        line(page, MASUMEH).locator("[data-step='-1']").press("Enter");
        assertOrder(page, EBRAHIM, MASUMEH, MUSA);
        assertThat(line(page, MASUMEH).locator("[data-step='-1']")).isFocused();
        page.keyboard().press("Alt+ArrowDown");
        assertOrder(page, EBRAHIM, MUSA, MASUMEH);
        page.locator("#shortlist-by-score").click();
        assertOrder(page, MASUMEH, MUSA, EBRAHIM);
        assertThat(page.locator("#shortlist-sheets"))
                .hasAttribute(
                        "href",
                        "/sites.pdf?refs="
                                + String.join(",", MASUMEH, MUSA, EBRAHIM)
                                + "&lang="
                                + language);
        picture(page, "shortlist-" + language);
        assertAccessible(page);

        sharesIt(page, language);

        page.locator("#shortlist-compare").click();
        assertThat(page.locator(".compare thead th")).hasCount(3);
        assertThat(page.locator(".compare .sketch svg").first()).isVisible();
        wholePicture(page, "compare-" + language);
        assertAccessible(page);
        page.locator(".compare-equal summary").click();
        assertThat(page.locator(".compare-one")).isVisible();
        page.locator(".share > summary").click();
        assertThat(page.locator("#share-address"))
                .hasValue(
                        address()
                                + "/compare?sites="
                                + String.join(",", MASUMEH, MUSA, EBRAHIM)
                                + "&lang="
                                + language);
        assertLoaded(page.locator(".share-code"));
        assertAccessible(page);

        visitMap(page, "?lang=" + language);
        assertThat(page.locator("#shortlist-count")).hasText(three);
    }

    private void sharesIt(Page page, String language) {
        page.locator("#share").click();
        assertLoaded(page.locator(".share-code"));
        picture(page, "share-" + language);
        assertAccessible(page);
        var link = page.locator("#share-link").inputValue();
        var snippet = page.locator("#share-snippet").inputValue();
        assertThat(snippet).startsWith("<iframe src=\"" + address() + "/embed?");
        page.keyboard().press("Escape");
        assertThat(page.locator(".share-dialog")).hasCount(0);

        var colleague = desk();
        colleague.navigate(link);
        awaitMap(colleague);
        assertOrder(colleague, MASUMEH, MUSA, EBRAHIM);
        colleague.navigate(
                snippet.replaceFirst("(?s).*?src=\"([^\"]+)\".*", "$1").replace("&amp;", "&"));
        assertThat(colleague.locator("#map .glyph").first()).isAttached();
        assertThat(colleague.locator("#to-atlas"))
                .hasAttribute("href", Pattern.compile("/\\?shortlist=.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void theMapStandsInAFrame(String language) {
        var page = desk();
        page.setViewportSize(720, 460);
        visit(page, "/embed?site=" + MUSA + "&lang=" + language + "&v=1");
        assertThat(page.locator("#map .glyph").first()).isAttached();
        assertThat(page.locator("#chosen")).not().isEmpty();
        assertThat(page.locator("#to-atlas"))
                .hasAttribute("href", Pattern.compile("/\\?site=" + MUSA + "&.*"));
        assertThat(page.locator("#attribution")).containsText("OpenStreetMap");
        picture(page, "embed-" + language);
        assertAccessible(page);
    }

    @Test
    void aStarOnThePageOfASiteIsKeptForTheMap() {
        var page = desk();
        visit(page, "/sites/" + MUSA + "?lang=en");
        page.locator("button.star").click();
        assertThat(page.locator("button.star")).hasAttribute("aria-pressed", "true");
        assertAccessible(page);
        page.locator("[data-shortlist-link]").click();
        assertOrder(page, MUSA);
    }

    @Test
    void aFullListSaysSoOnThePageOfASite() {
        var page = desk();
        page.addInitScript(
                "localStorage.setItem('shortlist', Array.from({length: 60}, (_, i) => `x-${i}`).join())");
        visit(page, "/sites/" + MUSA + "?lang=en");
        page.locator("button.star").click();
        assertThat(page.locator("button.star")).hasAttribute("aria-pressed", "false");
        assertThat(page.locator(".shortlist output")).containsText("take one off");
    }

    @Test
    void anOldLinkOpensAsFarAsItCanAndSaysSo() {
        var page = desk();
        visitMap(page, "?tool=shortlist&shortlist=" + MUSA + ",gone-1&v=7&lang=en");
        assertOrder(page, MUSA);
        assertThat(page.locator("#notices")).containsText("gone-1");
        assertThat(page.locator("#notices")).containsText("state version 7");
        assertThat(page.locator("#shortlist-count")).hasText("1");
    }

    @Test
    void aLinkDoesNotTakeAwayTheListOfTheBrowser() {
        var page = desk();
        visitMap(page, "?lang=en");
        star(page.locator("#site-list"), MUSA).click();
        visitMap(page, "?tool=shortlist&shortlist=" + MASUMEH + "," + EBRAHIM + "&lang=en");
        assertOrder(page, MASUMEH, EBRAHIM);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show mine")).click();
        assertOrder(page, MUSA);
    }

    @Test
    void anEmptiedListComesBack() {
        var page = desk();
        visitMap(page, "?tool=shortlist&shortlist=" + MASUMEH + "," + EBRAHIM + "&lang=en");
        page.getByText("Empty the list").click();
        assertThat(page.locator(".shortlist-line")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
        assertOrder(page, MASUMEH, EBRAHIM);
    }

    @Test
    void worksWhereTheBrowserKeepsNothing() {
        var page = desk();
        page.addInitScript(
                "Object.defineProperty(window, 'localStorage', { get() { throw new Error('private') } })");
        visitMap(page, "?lang=en");
        star(page.locator("#site-list"), MUSA).click();
        assertThat(page).hasURL(Pattern.compile(".*shortlist=" + MUSA + "&.*"));
        visit(page, "/sites/" + MUSA + "?lang=en");
        assertThat(page.locator("button.star")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void worksOnAPhone(String language) {
        var page = phone();
        visitMap(
                page,
                "?tool=shortlist&shortlist="
                        + String.join(",", MASUMEH, MUSA, EBRAHIM)
                        + "&lang="
                        + language);
        page.locator("#sheet-raise").click();
        assertOrder(page, MASUMEH, MUSA, EBRAHIM);
        picture(page, "phone-shortlist-" + language);
        assertAccessible(page);
        assertThat(overflow(page)).isLessThanOrEqualTo(0);
        page.locator("#shortlist-compare").click();
        assertThat(page.locator(".compare thead th")).hasCount(3);
        picture(page, "phone-compare-" + language);
        assertAccessible(page);
        assertThat(overflow(page)).as("only the table moves sideways").isLessThanOrEqualTo(0);
    }

    private static void assertOrder(Page page, String... refs) {
        var lines = page.locator(".shortlist-line");
        assertThat(lines).hasCount(refs.length);
        for (var at = 0; at < refs.length; at++) {
            assertThat(lines.nth(at)).hasAttribute("data-ref", refs[at]);
        }
    }

    private static void assertLoaded(Locator picture) {
        assertThat(picture).isVisible();
        assertThat(picture).hasJSProperty("complete", true);
        assertThat((int) picture.evaluate("image => image.naturalWidth")).isPositive();
    }

    private static Locator line(Page page, String ref) {
        return page.locator(".shortlist-line[data-ref='" + ref + "']");
    }

    private static Locator star(Locator within, String ref) {
        return within.locator("[data-star='" + ref + "']");
    }

    private static int overflow(Page page) {
        return (int)
                page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }
}
