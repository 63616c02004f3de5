package ir.hamyar.atlas.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ir.hamyar.atlas.asset.SampleAssets;
import ir.hamyar.atlas.intake.FilesBrought;
import ir.hamyar.atlas.intake.FilesBrought.Brought;
import ir.hamyar.atlas.support.AtlasIT;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A municipality has brought its things; a reader looks at them. */
@TestPropertySource(properties = AtlasIT.FOR_UPLOADS)
class AssetJourneyIT extends Journey {

    @Autowired private ApplicationContext atlas;

    private FilesBrought files;
    private Brought brought;

    @BeforeEach
    void bringAFile() {
        files = new FilesBrought(atlas);
        brought = files.bring("assets.geojson", SampleAssets.geoJson(), "assets");
    }

    @AfterEach
    void takeItBack() {
        files.undo(brought);
    }

    @Test
    void switchesALayerOnAndOpensOneOfItsThings() {
        var page = desk();
        visitMap(page, "?lang=fa#13/34.6400/50.8850");
        page.locator("#legend-toggle").click();
        assertThat(layer(page, "دکهٔ روزنامه")).not().isChecked();
        layer(page, "چراغ خیابان").check();
        layer(page, "بوستان").check();
        layer(page, "دکهٔ روزنامه").check();
        assertThat(page.locator(".asset-mark").first()).isVisible();
        picture(page, "assets-layers-fa");
        assertAccessible(page);

        page.locator(".asset-mark[aria-label*='میدان آزمایش']").click();
        assertThat(page.locator("#sheet-title")).hasText("دکهٔ میدان آزمایش");
        assertThat(page.locator("#sheet-body")).containsText("دقیق");
        assertThat(page.locator("#sheet-body")).containsText("CC BY 4.0");
        assertThat(page.locator("#sheet-body .not-stated")).containsText("وضعیت");
        picture(page, "assets-sheet-fa");
        assertAccessible(page);

        page.reload();
        awaitMap(page);
        assertThat(page.locator("#sheet-title")).hasText("دکهٔ میدان آزمایش");
        assertThat(page.locator(".asset-mark").first()).isVisible();
    }

    @Test
    void comesCloserToACrowdAndReadsAThingWithoutAName() {
        var page = desk();
        // Without the shrines, whose signs lie above the marks of assets.
        visit(page, "/?lang=en&layers=boundaries,water,assets-street-light#12/34.6450/50.9000");
        var crowd = page.locator(".asset-crowd");
        assertThat(crowd).hasText("2");
        picture(page, "assets-crowd-en");
        // From zoom 12 by steps of two down to the deepest, where nothing is joined.
        for (int step = 0; step < 3; step++) {
            crowd.first().click();
            page.waitForTimeout(600);
        }
        assertThat(crowd).hasCount(0);
        picture(page, "assets-near-en");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Street light t-light-1"))
                .click();
        assertThat(page.locator("#sheet-title")).hasText("Street light t-light-1");
        assertThat(page.locator("#sheet-body")).containsText("۱۵۰ وات");
        assertThat(page.locator("#sheet-body")).containsText("not stated");
        picture(page, "assets-sheet-en");
        assertAccessible(page);
    }

    @Test
    void findsAKindAndAThingBySearch() {
        var page = desk();
        visitMap(page, "?lang=en");
        page.locator("#search").fill("street light");
        page.locator(".suggestion", new Page.LocatorOptions().setHasText("Layer of assets"))
                .click();
        assertThat(page).hasURL(Pattern.compile("assets-street-light"));
        page.locator("#search").fill("Test Park");
        page.locator(".suggestion", new Page.LocatorOptions().setHasText("Test Park")).click();
        assertThat(page.locator("#sheet-title")).hasText("Test Park");
        picture(page, "assets-park-en");
        page.locator("#action-page").click();
        assertThat(page.locator("h1")).containsText("Test Park");
        wholePicture(page, "asset-page-en");
        assertAccessible(page);
    }

    @Test
    void opensAnOutlineWhereverItIsPressed() {
        var page = desk();
        visitMap(page, "?lang=fa&layers=sites,boundaries,water,assets-park#15/34.6540/50.8560");
        assertThat(page.locator(".asset-mark")).hasCount(1);
        page.waitForTimeout(500);
        var box = page.locator("#map").boundingBox();
        page.mouse().click(box.x + box.width / 2 + 90, box.y + box.height / 2 + 40);
        assertThat(page.locator("#sheet-title")).hasText("بوستان آزمایش");
        picture(page, "assets-outline-fa");
    }

    @Test
    void readsThePageWithoutScripts() {
        var page = withoutScript();
        visit(page, "/assets/t-kiosk-1?lang=fa");
        assertThat(page.locator("h1")).containsText("دکهٔ میدان آزمایش");
        assertThat(page.locator("main")).containsText("در منبع نیامده");
        wholePicture(page, "asset-page-fa");
        visit(page, "/assets/t-light-1?lang=en");
        assertThat(page.locator("h1")).containsText("Street light t-light-1");
        wholePicture(page, "asset-page-light-en");
    }

    @Test
    void worksOnAPhone() {
        var page = phone();
        visitMap(
                page,
                "?lang=fa&layers=sites,boundaries,water,assets-dkh-rvznamh#14/34.6240/50.8870");
        assertThat(page.locator(".asset-mark").first()).isVisible();
        page.locator(".asset-mark[aria-label*='میدان آزمایش']").click();
        assertThat(page.locator("#sheet-title")).hasText("دکهٔ میدان آزمایش");
        picture(page, "assets-phone-fa");
    }

    private static Locator layer(Page page, String name) {
        return page.locator(".switch", new Page.LocatorOptions().setHasText(name)).locator("input");
    }
}
