package ir.hamyar.atlas.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.page.OpportunityLine;
import ir.hamyar.atlas.page.OpportunityLines;
import ir.hamyar.atlas.sheet.SheetSection;
import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Browser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published opportunities: what is told of them, and what is said not to be stated. */
class OpportunitiesIT extends AtlasIT {

    @Autowired private JdbcClient jdbc;
    @Autowired private OpportunityLines lines;
    @Autowired private List<SheetSection> sections;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(address());
    }

    @Test
    void thePageTellsWhatTheSourceStatesAndWhatItDoesNot() {
        assertThat(text("/opportunities/O04?lang=fa"))
                .contains("مزرعه انرژی خورشیدی ۴۰ هزار مترمربعی اوقاف قم")
                .contains("۷۰ میلیارد تومان · کل پروژه")
                .contains("۱۴۰۴")
                .contains("۴۰٬۰۰۰ متر مربع")
                .contains("نمی‌گوید که کسی را می‌جویند")
                .contains("آنچه در منبع نیامده است")
                .contains("روش مشارکت")
                .contains("نام نبرده است")
                .doesNotContain("نمونه / demonstration");
        assertThat(text("/opportunities/O04?lang=en"))
                .contains("70 billion toman")
                .contains("40,000 m²")
                .contains("What the source does not state")
                .contains("Internal rate of return")
                .contains("The source names no office or person who answers for it.");
    }

    @Test
    void aProgrammeSaysThatItNamesNoSite() {
        assertThat(text("/opportunities/O01?lang=en"))
                .contains("this row is a programme, not a place")
                .contains("The source names no single site.");
    }

    @Test
    void siteProjectAndBoundaryListWhatIsOnOffer() {
        assertThat(lines.listOfSite("qom-shrine-033"))
                .extracting(line -> line.opportunity().ref())
                .containsExactly("O22");
        assertThat(lines.listOfProject("P13"))
                .extracting(line -> line.opportunity().ref())
                .containsExactly("O13");
        assertThat(lines.listOfBoundary("ir-25"))
                .extracting(line -> line.opportunity().ref())
                .containsExactly("O01", "O04", "O13", "O22", "O29");
        assertThat(text("/sites/qom-shrine-033?lang=en"))
                .contains("On offer to investors")
                .contains("Participation model not stated");
        assertThat(browser.get("/projects/P22?lang=fa").body()).contains("/opportunities/O22");
        assertThat(browser.get("/boundaries/ir-25-city-kahak?lang=fa").body())
                .contains("/opportunities/O29");
        assertThat(text("/sites/qom-shrine-001?lang=en"))
                .contains("We found no source that puts anything on offer at this site.");
    }

    @Test
    void nothingIsMadeUpUnlessAsked() {
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM opportunity WHERE demonstration OR ref LIKE 'demo-%'")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(lines.listOfBoundary("ir-25"))
                .extracting(OpportunityLine::demonstration)
                .containsOnly(false);
        assertThat(browser.get("/opportunities/demo-01").statusCode()).isEqualTo(404);
        assertThat(browser.get("/ogc/collections/opportunities/items?f=json").body())
                .contains("\"numberMatched\":5")
                .doesNotContain("demo-");
        assertThat(browser.get("/api/status").body()).doesNotContain("demonstration");
    }

    @Test
    void searchFindsThemByNameAndByRef() {
        assertThat(browser.get("/api/search?q=O22").body())
                .contains("\"collection\":\"opportunities\"");
        assertThat(browser.get("/api/search?q=Letting%20camp").body()).contains("\"ref\":\"O22\"");
    }

    @Test
    void theOpenServicesGiveThePlaceOfItsSiteAndSayWhose() {
        assertThat(browser.get("/ogc/collections/opportunities/items/O13?f=json").body())
                .contains("\"position_basis\":\"site\"")
                .contains("\"location_precision\":\"")
                .contains("\"demonstration\":false")
                .contains("\"amount\":null");
        assertThat(browser.get("/ogc/collections/opportunities/items/O29?f=json").body())
                .contains("\"position_basis\":\"boundary\"")
                .contains("\"land_area_m2\":null");
    }

    @Test
    void thePrintedSheetTellsTheSameTerms() {
        var parts =
                sections.stream()
                        .filter(section -> section instanceof OpportunitySection)
                        .flatMap(section -> section.ofSite("qom-shrine-033").stream())
                        .toList();
        assertThat(parts).hasSize(1);
        var part = parts.get(0);
        assertThat(part.id()).isEqualTo("opportunity-O22");
        assertThat(part.demonstration()).isFalse();
        assertThat(part.entries())
                .anySatisfy(
                        entry -> {
                            assertThat(entry.labelKey())
                                    .isEqualTo("opportunity.participation-model");
                            assertThat(entry.value().en())
                                    .isEqualTo(
                                            "handing the camp to an operator; the source does not name the contract");
                        });
        assertThat(part.notStated())
                .contains("opportunity.amount", "opportunity.deadline", "opportunity.desk-org");
    }

    @Test
    void thePageIsNotSentTwice() {
        assertThat(browser.get("/opportunities/O22?lang=en").headers().firstValue("ETag"))
                .isPresent();
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertThat(browser.get("/opportunities/O99?lang=en").statusCode()).isEqualTo(404);
        assertThat(text("/opportunities/O99?lang=en")).contains("no opportunity with the ref");
    }

    /** The text of a page without its tags. */
    private String text(String path) {
        return browser.get(path)
                .body()
                .replaceAll("(?s)<(script|style|svg).*?</\\1>", " ")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");
    }
}
