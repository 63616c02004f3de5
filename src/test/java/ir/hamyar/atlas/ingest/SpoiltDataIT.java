package ir.hamyar.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.DataFolder;
import ir.hamyar.atlas.support.TestDatabase;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What happens when somebody spoils, corrects or moves a file of the data folder. */
@SpringBootTest
class SpoiltDataIT {

    private static final String SITES = "sites/shrines.csv";
    private static final String PROJECTS = "projects/projects.csv";
    private static final String COUNTIES = "boundaries/counties_qom.geojson";
    private static final String HARAM = "qom-shrine-001";

    private static final DataFolder DATA = new DataFolder("spoilt");

    @Autowired private JdbcClient jdbc;
    @Autowired private IngestRunner runner;
    @Autowired private DatasetRepository datasets;
    @Autowired private ReportText text;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("atlas.home", () -> "target/test-home");
        registry.add("atlas.data", () -> DATA.path().toString());
    }

    @AfterEach
    void restore() {
        DATA.restore();
        runner.bringUpToDate();
        assertThat(datasets.listStates()).allMatch(state -> state.outcome().equals("loaded"));
    }

    @Test
    void keepsTheOldSitesWhenTheTableIsCutInHalf() {
        DATA.cutInHalf(SITES);
        runner.bringUpToDate();

        assertRefused("sites", "damaged-row");
        assertThat(count("SELECT count(*) FROM site WHERE valid_to IS NULL")).isEqualTo(60);
        assertThat(persian("sites")).contains(SITES).contains("داده‌های پیشین سر جای خود است");
    }

    @Test
    void keepsTheOldSitesWhenHalfOfTheRowsAreGone() {
        DATA.dropLines(SITES, "qom-shrine-03");
        DATA.dropLines(SITES, "qom-shrine-04");
        runner.bringUpToDate();

        assertRefused("sites", "lost-records");
        assertThat(count("SELECT count(*) FROM site WHERE valid_to IS NULL")).isEqualTo(60);
    }

    @Test
    void keepsTheOldOutlinesWhenTheMapIsCutInHalf() {
        DATA.cutInHalf(COUNTIES);
        runner.bringUpToDate();

        assertRefused("counties-qom", "cut-off");
        assertThat(
                        count(
                                "SELECT count(*) FROM boundary WHERE dataset = 'counties-qom' AND geom IS NOT NULL"))
                .isEqualTo(3);
        assertThat(english("counties-qom")).contains(COUNTIES).contains("line 3").contains("stays");
    }

    @ParameterizedTest
    @CsvSource({"'',empty-file", "not json,cut-off", "[],not-geojson", "{},not-geojson"})
    void namesAMapThatIsNone(String content, String code) {
        DATA.write(COUNTIES, content);
        runner.bringUpToDate();
        assertThat(state("counties-qom").findings().get(0).code()).isIn(code, "not-geojson");
        assertThat(state("counties-qom").outcome()).isEqualTo("refused");
    }

    @Test
    void namesAFileThatIsGone() {
        DATA.delete(PROJECTS);
        runner.bringUpToDate();
        assertRefused("projects", "no-file");
        assertThat(count("SELECT count(*) FROM project WHERE valid_to IS NULL")).isEqualTo(54);
    }

    @Test
    void namesBytesOfAnotherEncoding() {
        DATA.write(SITES, DATA.read(SITES), Charset.forName("UTF-16LE"));
        runner.bringUpToDate();
        assertThat(state("sites").outcome()).isEqualTo("refused");
        assertThat(state("sites").findings().get(0).code())
                .isIn("wrong-encoding", "missing-column");
    }

    @Test
    void namesColumnsThatTheManifestPromises() {
        DATA.replace(SITES, "uncertainty_m", "radius");
        runner.bringUpToDate();
        assertRefused("sites", "missing-column");
        assertThat(english("sites")).contains("uncertainty_m");
    }

    @Test
    void survivesABrokenManifest() {
        DATA.cutInHalf("datapackage.json");
        runner.bringUpToDate();
        assertThat(count("SELECT count(*) FROM site WHERE valid_to IS NULL")).isEqualTo(60);
    }

    @Test
    void leavesOutASiteFarOutsideTheProvince() {
        DATA.setCell(SITES, HARAM, "lat", "29.6");
        runner.bringUpToDate();

        assertLeftOut("sites", "outside-province", HARAM);
        assertThat(english("sites")).contains(HARAM).contains("km outside every province");
        assertThat(
                        count(
                                "SELECT count(*) FROM site WHERE ref = '"
                                        + HARAM
                                        + "' AND valid_to IS NULL"))
                .as("the version loaded before stays")
                .isEqualTo(1);
    }

    @Test
    void recognisesSwappedAxes() {
        DATA.setCell(SITES, HARAM, "lat", "50.8787");
        DATA.setCell(SITES, HARAM, "lon", "34.6419");
        runner.bringUpToDate();

        assertLeftOut("sites", "axes-swapped", HARAM);
        assertThat(persian("sites")).contains("جابه‌جا کنید");
    }

    @ParameterizedTest
    @CsvSource({
        "lat,۳۴ درجه,not-a-position",
        "lat,'',not-a-position",
        "uncertainty_m,'',no-uncertainty",
        "uncertainty_m,-5,no-uncertainty",
        "uncertainty_m,۱۰۰ متر,not-a-number",
        "location_precision,roughly,unknown-code",
        "location_precision,unlocated,no-precision",
        "name_fa,'',missing",
        "ref,a.b,dot-in-ref",
        "ref,qom-shrine-002,duplicate-ref",
        "county_ref,ir-99,unknown-boundary",
        "in_sixty,perhaps,not-yes-or-no"
    })
    void leavesOutOneBadRowAndNoOther(String column, String value, String code) {
        DATA.setCell(SITES, HARAM, column, value);
        runner.bringUpToDate();

        var state = state("sites");
        assertThat(state.outcome()).isEqualTo("loaded");
        assertThat(state.findings()).extracting(Finding::code).contains(code);
        assertThat(state.counts().leftOut()).isEqualTo(4);
        assertThat(count("SELECT count(*) FROM site WHERE valid_to IS NULL"))
                .isGreaterThanOrEqualTo(59);
    }

    @ParameterizedTest
    @CsvSource({
        "stage,somewhere,unknown-code",
        "sectors,mining,unknown-code",
        "amount_unit,'',amount-without-unit",
        "amount,-3,negative-amount",
        "progress_pct,140,not-a-percentage",
        "reported_on,۱۴۰۴/۰۶/۲۵,not-a-date",
        "amount_year,13.5,not-a-whole-number",
        "boundary_ref,ir-99,unknown-boundary"
    })
    void leavesOutOneBadProject(String column, String value, String code) {
        DATA.setCell(PROJECTS, "P02", column, value);
        runner.bringUpToDate();
        assertLeftOut("projects", code, "P02");
    }

    @Test
    void takesAProjectWithoutTheSiteThatDoesNotExist() {
        DATA.setCell(PROJECTS, "P02", "site_refs", "qom-shrine-999;" + HARAM);
        runner.bringUpToDate();

        assertThat(state("projects").findings())
                .extracting(Finding::code)
                .containsExactly("unknown-site");
        assertThat(english("projects")).contains("P02").contains("qom-shrine-999");
        assertThat(
                        jdbc.sql("SELECT site_ref FROM project_site WHERE project_ref = 'P02'")
                                .query(String.class)
                                .list())
                .containsExactly(HARAM);
    }

    @Test
    void reportsASiteThatLiesInAnotherCountyThanStated() {
        DATA.setCell(SITES, HARAM, "county_ref", "ir-25-kahak");
        runner.bringUpToDate();

        assertThat(state("sites").findings())
                .extracting(Finding::code)
                .contains("county-contradicts");
        assertThat(
                        jdbc.sql("SELECT boundary_ref FROM site WHERE ref = '" + HARAM + "'")
                                .query(String.class)
                                .single())
                .isEqualTo("ir-25-qom");
    }

    @Test
    void takesASiteThatNobodyHasLocated() {
        DATA.setCell(SITES, HARAM, "lat", "");
        DATA.setCell(SITES, HARAM, "lon", "");
        DATA.setCell(SITES, HARAM, "location_precision", "unlocated");
        DATA.setCell(SITES, HARAM, "uncertainty_m", "");
        runner.bringUpToDate();

        assertThat(
                        count(
                                "SELECT count(*) FROM site_feature WHERE ref = '"
                                        + HARAM
                                        + "' AND geom IS NULL AND boundary_basis = 'stated'"))
                .isEqualTo(1);
    }

    @Test
    void writesOnlyTheRowThatChanged() {
        DATA.setCell(SITES, HARAM, "name_en", "The Haram");
        runner.bringUpToDate();

        var counts = state("sites").counts();
        assertThat(counts.changed()).isEqualTo(1);
        assertThat(counts.unchanged()).isEqualTo(59);
        assertThat(counts.added()).isZero();
    }

    @Test
    void endsARowThatIsGoneAndKeepsItsAddress() {
        DATA.dropLines(SITES, HARAM);
        runner.bringUpToDate();

        assertThat(state("sites").counts().ended()).isEqualTo(1);
        assertThat(
                        count(
                                "SELECT count(*) FROM site_feature WHERE ref = '"
                                        + HARAM
                                        + "' AND NOT is_current"))
                .isEqualTo(1);
    }

    @Test
    void leavesOutAnOutlineThatCrossesItself() {
        var bowTie =
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"ref":"ir-25-qom","level":"county","name_fa":"شهرستان قم"},
                 "geometry":{"type":"Polygon","coordinates":[[[50,34],[51,35],[51,34],[50,35],[50,34]]]}}]}
                """;
        DATA.write(COUNTIES, bowTie);
        runner.bringUpToDate();
        assertLeftOut("counties-qom", "invalid-geometry", "ir-25-qom");
    }

    @Test
    void bringsMetresOfAUtmZoneToLongitudeAndLatitude() {
        var metres =
                """
                {"type":"FeatureCollection",
                 "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32639"}},
                 "features":[{"type":"Feature","properties":{"ref":"utm","kind":"village","name_fa":"آزمون"},
                 "geometry":{"type":"Point","coordinates":[500000,3833000]}}]}
                """;
        DATA.write("places/towns_other_provinces.geojson", metres);
        runner.bringUpToDate();
        assertThat(
                        count(
                                "SELECT count(*) FROM place WHERE ref = 'utm' AND abs(ST_X(geom) - 51) < 1e-9"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "SELECT count(*) FROM place WHERE ref = 'utm' AND ST_Y(geom) BETWEEN 34.6 AND 34.7"))
                .isEqualTo(1);
    }

    @Test
    void readsAWindows1256TableInUtmMetres() {
        DATA.write(
                "places/towns_other_provinces.csv",
                "ref,kind,name_fa,e,n\nwin,village,روستاي كهك,500000,3833000\n",
                Charset.forName("windows-1256"));
        DATA.replace(
                "datapackage.json",
                "places/towns_other_provinces.geojson",
                "places/towns_other_provinces.csv");
        var manifest = DATA.read("datapackage.json");
        int entry = manifest.indexOf("\"name\": \"towns-other-provinces\"");
        int next = manifest.indexOf("\"name\": \"villages\"", entry);
        var changed =
                manifest.substring(entry, next)
                        .replace("\"format\": \"geojson\"", "\"format\": \"csv\"")
                        .replace("\"encoding\": \"utf-8\"", "\"encoding\": \"windows-1256\"")
                        .replace("\"crs\": \"OGC:CRS84\"", "\"crs\": \"EPSG:32639\"")
                        .replace(
                                "\"geometry\": null", "\"geometry\": {\"x\": \"e\", \"y\": \"n\"}");
        DATA.write(
                "datapackage.json",
                manifest.substring(0, entry) + changed + manifest.substring(next));
        runner.bringUpToDate();

        assertThat(state("towns-other-provinces").findings()).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "SELECT name_fa || ' ' || round(ST_X(geom)::numeric, 6) FROM place WHERE ref = 'win'")
                                .query(String.class)
                                .single())
                .as("the original spelling is kept")
                .isEqualTo("روستاي كهك 51.000000");
    }

    private void assertRefused(String dataset, String code) {
        assertThat(state(dataset).outcome()).isEqualTo("refused");
        assertThat(state(dataset).findings()).extracting(Finding::code).containsExactly(code);
    }

    private void assertLeftOut(String dataset, String code, String ref) {
        assertThat(state(dataset).outcome()).isEqualTo("loaded");
        assertThat(state(dataset).findings())
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo(code);
                            assertThat(finding.ref()).isEqualTo(ref);
                            assertThat(finding.line()).isPositive();
                        });
    }

    private String english(String dataset) {
        return state(dataset).findings().stream()
                .map(finding -> text.english(finding, state(dataset).path()))
                .reduce("", (all, one) -> all + one + "\n");
    }

    private String persian(String dataset) {
        return state(dataset).findings().stream()
                .map(finding -> text.persian(finding, state(dataset).path()))
                .reduce("", (all, one) -> all + one + "\n");
    }

    private DatasetState state(String name) {
        return datasets.listStates().stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
