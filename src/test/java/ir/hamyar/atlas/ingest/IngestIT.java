package ir.hamyar.atlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real data folder, loaded at start. */
class IngestIT extends AtlasIT {

    @Autowired private JdbcClient jdbc;
    @Autowired private IngestRunner runner;
    @Autowired private DatasetRepository datasets;

    @Test
    void loadsTheSixtySitesAndSetsThreeAside() {
        assertThat(count("SELECT count(*) FROM site")).isEqualTo(60);
        var sites = state("sites");
        assertThat(sites.counts().read()).isEqualTo(63);
        assertThat(sites.counts().leftOut()).isEqualTo(3);
        assertThat(sites.findings()).extracting(Finding::code).containsOnly("set-aside");
    }

    @Test
    void loadsAllProjectsPlacesAndWater() {
        assertThat(count("SELECT count(*) FROM project")).isEqualTo(54);
        assertThat(count("SELECT count(*) FROM opportunity")).isEqualTo(5);
        assertThat(count("SELECT count(*) FROM place")).isEqualTo(115);
        assertThat(count("SELECT count(*) FROM water")).isEqualTo(6);
    }

    @Test
    void refusesNoDatasetAndWarnsOfNothing() {
        assertThat(datasets.listStates())
                .hasSize(17)
                .allSatisfy(
                        state -> {
                            assertThat(state.outcome()).isEqualTo("loaded");
                            assertThat(state.findings())
                                    .allMatch(
                                            finding -> finding.severity() == Finding.Severity.NOTE);
                        });
    }

    @Test
    void loadsNothingAgainWhenNothingChanged() {
        long before = count("SELECT count(*) FROM load_batch");
        runner.bringUpToDate();
        assertThat(count("SELECT count(*) FROM load_batch")).isEqualTo(before);
    }

    @Test
    void dividesTheProvinceAmongItsSixMunicipalities() {
        assertThat(
                        count(
                                "SELECT count(*) FROM boundary WHERE basis = 'modelled' AND geom IS NOT NULL"))
                .isEqualTo(6);
        var together =
                jdbc.sql("SELECT sum(area_km2) FROM boundary WHERE basis = 'modelled'")
                        .query(BigDecimal.class)
                        .single();
        assertThat(together).isBetween(new BigDecimal("11635.0"), new BigDecimal("11636.5"));
    }

    @Test
    void givesEachPlaceToTheNearestMunicipality() {
        long elsewhere =
                count(
                        """
                        SELECT count(*)
                        FROM place
                        JOIN boundary AS area ON area.basis = 'modelled' AND ST_Covers(area.geom, place.geom)
                        WHERE area.ref <> (SELECT ref FROM boundary WHERE basis = 'modelled'
                                           ORDER BY ST_Distance(label_point::geography, place.geom::geography) LIMIT 1)
                          AND (SELECT max(d) - min(d) FROM (
                                 SELECT ST_Distance(label_point::geography, place.geom::geography) AS d
                                 FROM boundary WHERE basis = 'modelled' ORDER BY 1 LIMIT 2) AS two) > 100
                        """);
        assertThat(elsewhere).isZero();
    }

    @Test
    void countsEachSiteForOneCountyOnly() {
        assertThat(
                        count(
                                "SELECT sum(site_count) FROM boundary_feature WHERE level = 'county' AND parent_ref = 'ir-25'"))
                .isEqualTo(60);
        assertThat(count("SELECT site_count FROM boundary_feature WHERE ref = 'ir-25'"))
                .isEqualTo(60);
    }

    @Test
    void leavesTheCountyToTheSourceWhereTheCircleCrossesABorder() {
        assertThat(count("SELECT count(*) FROM site WHERE boundary_basis = 'stated'")).isEqualTo(3);
        assertThat(
                        count(
                                """
                                SELECT count(*)
                                FROM site JOIN boundary ON boundary.ref = site.boundary_ref
                                WHERE boundary_basis = 'location'
                                  AND NOT ST_Covers(boundary.geom, ST_Buffer(site.geom::geography, site.uncertainty_m)::geometry)
                                """))
                .isZero();
    }

    @Test
    void keepsAmountsInTheUnitTheyWerePublishedIn() {
        var amount =
                jdbc.sql(
                                "SELECT amount || ' ' || amount_unit || ' ' || amount_scope FROM project WHERE ref = 'P02'")
                        .query(String.class)
                        .single();
        assertThat(amount).isEqualTo("3000000000 toman programme_total");
    }

    @Test
    void knowsSinceWhenKahakAndJafarabadAreCounties() {
        assertThat(
                        jdbc.sql(
                                        "SELECT ref FROM boundary WHERE valid_from = DATE '2021-05-09' ORDER BY ref")
                                .query(String.class)
                                .list())
                .containsExactly("ir-25-jafarabad", "ir-25-kahak");
    }

    @Test
    void keepsTheFiguresOfThreeCensuses() {
        assertThat(
                        jdbc.sql(
                                        "SELECT population FROM boundary_census WHERE boundary_ref = 'ir-25-city-qom' ORDER BY year")
                                .query(Integer.class)
                                .list())
                .containsExactly(957496, 1074036, 1201158);
    }

    @Test
    void namesSourceLicenceAndBatchOnEveryRow() {
        for (var table : new String[] {"boundary", "site", "project", "place", "water"}) {
            assertThat(
                            count(
                                    "SELECT count(*) FROM "
                                            + table
                                            + " WHERE source = '' OR source_licence = '' OR batch NOT IN (SELECT id FROM load_batch)"))
                    .as(table)
                    .isZero();
        }
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
