package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the administrator does again and again. */
abstract class DeskJourney extends Journey {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    /** Signs in and comes out at the address that was asked for. */
    protected final void signIn(Page page, String path) {
        visit(page, path);
        page.locator("#password").fill(ADMIN_PASSWORD);
        page.locator("form.sign-in button").click();
        assertThat(page).not().hasURL(Pattern.compile(".*sign-in.*"));
    }

    protected final void signInToMap(Page page, String query) {
        visit(page, "/manage/sign-in?to=" + encoded("/" + query));
        page.locator("#password").fill(ADMIN_PASSWORD);
        page.locator("form.sign-in button").click();
        awaitMap(page);
    }

    protected final void bring(Page page, String name, String content) {
        bring(page, name, content.getBytes(StandardCharsets.UTF_8));
    }

    protected final void bring(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "", content));
        assertThat(page.locator("#step-understand[data-state='open']")).isVisible(PATIENTLY);
    }

    /** Lets a file fall onto the page, as from a folder beside it. */
    protected final void drop(Page page, String name, byte[] content) {
        var files =
                page.evaluateHandle(
                        """
                        ([name, base64]) => {
                          const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
                          const files = new DataTransfer()
                          files.items.add(new File([bytes], name))
                          return files
                        }
                        """,
                        List.of(name, Base64.getEncoder().encodeToString(content)));
        page.dispatchEvent("body", "dragenter", Map.of("dataTransfer", files));
        assertThat(page.locator("#drop-veil")).isVisible();
        page.dispatchEvent("body", "drop", Map.of("dataTransfer", files));
        assertThat(page.locator("#step-understand[data-state='open']")).isVisible(PATIENTLY);
    }

    protected final void answer(Page page, String key, String value) {
        var option = page.locator("#question-%s input[value='%s']".formatted(key, value));
        option.check();
        assertThat(option).isChecked();
    }

    protected final void sayWhereItComesFrom(Page page) {
        page.locator("#choice-source").fill("اداره اوقاف قم، فهرست آزمایشی");
        page.locator("#choice-licence").fill("CC BY 4.0");
        page.locator("#choice-date").fill("1404/06/25");
        page.locator("#choice-date").press("Tab");
        assertThat(page.locator("#still-open"))
                .not()
                .containsText(Pattern.compile("پرسش به|must be answered"));
    }

    /** Starts the check and waits until its report and the differences are there. */
    protected final void check(Page page) {
        page.locator("#check").click();
        assertThat(page.locator("#step-check .tiles")).isVisible(PATIENTLY);
    }

    protected final void apply(Page page) {
        page.locator("#apply").click();
        assertThat(undo(page)).isVisible(PATIENTLY);
    }

    protected final void undoAgain(Page page) {
        undo(page).click();
        assertThat(page.locator("#step-apply .notice-done"))
                .containsText(Pattern.compile("برگشت|Undone"));
    }

    protected final Locator undo(Page page) {
        return page.locator("#undo");
    }

    protected static Locator tile(Page page, String name) {
        return page.locator("#step-check .tile-" + name + " dd");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
