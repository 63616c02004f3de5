package ir.hamyar.atlas.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a sheet says, and keeps what handed-out sheets said. */
@Repository
class SheetRepository {

    /** Each column is a fact of the sheet, under the column's name. */
    private static final String SITES =
            """
            SELECT site.ref, site.name_fa, site.name_en,
                   array_to_string(site.other_names, E'\\n') AS other_names, site.kind,
                   site.place_fa, site.place_en, site.boundary_basis,
                   unit.name_fa AS county_fa, unit.name_en AS county_en,
                   CASE WHEN stated.ref <> unit.ref THEN stated.name_fa END AS stated_county_fa,
                   CASE WHEN stated.ref <> unit.ref THEN stated.name_en END AS stated_county_en,
                   coalesce(district.name_fa, site.district_fa) AS district_fa,
                   coalesce(district.name_en, site.district_en) AS district_en,
                   site.rural_district_fa, site.rural_district_en,
                   area.name_fa AS municipality_fa, area.name_en AS municipality_en,
                   site.location_precision, site.uncertainty_m,
                   trim_scale(round(ST_X(site.geom)::numeric, 6)) AS lon,
                   trim_scale(round(ST_Y(site.geom)::numeric, 6)) AS lat,
                   site.location_source_fa, site.location_source_en, site.period_fa, site.period_en,
                   site.heritage_no, site.heritage_note_fa, site.heritage_note_en,
                   site.fact_fa, site.fact_en, site.doubt_fa, site.doubt_en, site.valid_to,
                   site.source, site.source_licence, site.source_date, dataset.attribution
            FROM site
            JOIN dataset ON dataset.name = site.dataset
            LEFT JOIN boundary AS unit ON unit.ref = site.boundary_ref
            LEFT JOIN boundary AS stated ON stated.ref = site.county_ref
            LEFT JOIN boundary AS district ON district.ref = site.district_ref
            LEFT JOIN boundary AS area ON area.ref = site.municipality_ref
            WHERE site.ref = ANY (string_to_array(:refs, ','))
            """;

    /** As above; {@code site_ref} and {@code project_ref} say whose facts they are. */
    private static final String PROJECTS =
            """
            SELECT link.site_ref, project.ref AS project_ref, project.name_fa, project.name_en, project.stage,
                   project.stage_note_fa, project.stage_note_en,
                   array_to_string(project.sectors, E'\\n') AS sectors,
                   project.subsector_fa, project.subsector_en, trim_scale(project.progress_pct) AS progress_pct,
                   project.size_note_fa, project.size_note_en, project.owner_fa, project.owner_en,
                   project.partners_fa, project.partners_en,
                   trim_scale(project.amount) AS amount, project.amount_unit, project.amount_scope,
                   project.amount_year, project.amount_year_basis, project.amount_note_fa, project.amount_note_en,
                   project.reported_on, project.date_basis_fa, project.date_basis_en,
                   project.source_publisher, project.source_title, project.source_url,
                   project.source_licence, project.caveat_fa, project.caveat_en, project.attach_confidence
            FROM project_site AS link
            JOIN project ON project.ref = link.project_ref
            WHERE link.site_ref = ANY (string_to_array(:refs, ','))
              AND coalesce(project.valid_to > current_date, true)
            """;

    /** Whose licences ask to be named for the maps. */
    private static final String MAP_ATTRIBUTIONS =
            """
            SELECT DISTINCT trim(part) AS attribution
            FROM dataset
            CROSS JOIN LATERAL regexp_split_to_table(attribution, ';') AS part
            WHERE name IN (SELECT dataset FROM boundary WHERE geom IS NOT NULL
                           UNION SELECT dataset FROM place
                           UNION SELECT dataset FROM water)
              AND attribution <> ''
            ORDER BY 1
            """;

    private static final String LIST_REFS =
            """
            SELECT site.ref
            FROM site_feature AS site
            WHERE is_current
              AND (:kinds IS NULL OR kind = ANY (string_to_array(:kinds, ',')))
              AND (:precisions IS NULL OR location_precision = ANY (string_to_array(:precisions, ',')))
              AND (:units IS NULL OR EXISTS (
                      SELECT 1
                      FROM site_boundary
                      WHERE site_boundary.site_ref = site.ref
                        AND boundary_ref = ANY (string_to_array(:units, ','))))
              AND (:areas IS NULL OR municipality_ref = ANY (string_to_array(:areas, ',')))
              AND ((:sectors IS NULL AND :stages IS NULL) OR EXISTS (
                      SELECT 1
                      FROM project_site AS link
                      JOIN project ON project.ref = link.project_ref
                      WHERE link.site_ref = site.ref
                        AND coalesce(project.valid_to > current_date, true)
                        AND (:sectors IS NULL OR project.sectors && string_to_array(:sectors, ','))
                        AND (:stages IS NULL OR project.stage = ANY (string_to_array(:stages, ',')))))
            ORDER BY site.ref
            LIMIT :most
            """;

    private static final String ISSUE =
            """
            INSERT INTO sheet_issue (hash, language, site_ref, facts)
            VALUES (:hash, :language, :site, :facts::jsonb)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND_ISSUE =
            """
            SELECT site_ref, min(issued_at) AS issued_at, min(facts::text) AS facts
            FROM sheet_issue
            WHERE hash = :hash
            GROUP BY site_ref
            """;

    private final JdbcClient jdbc;

    SheetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of the sites, by their refs; those that do not exist are left out. */
    Map<String, FactRow> listSites(List<String> refs) {
        var sites = new TreeMap<String, FactRow>();
        jdbc.sql(SITES)
                .param("refs", String.join(",", refs))
                .query(
                        row -> {
                            sites.put(row.getString("ref"), toFacts(row));
                        });
        return sites;
    }

    /** The projects of each site by their refs; a site without any is left out. */
    Map<String, Map<String, FactRow>> listProjects(List<String> siteRefs) {
        var projects = new TreeMap<String, Map<String, FactRow>>();
        jdbc.sql(PROJECTS)
                .param("refs", String.join(",", siteRefs))
                .query(
                        row -> {
                            projects.computeIfAbsent(
                                            row.getString("site_ref"), unseen -> new TreeMap<>())
                                    .put(row.getString("project_ref"), toFacts(row));
                        });
        return projects;
    }

    List<String> listMapAttributions() {
        return jdbc.sql(MAP_ATTRIBUTIONS).query(String.class).list();
    }

    /** Refs of the sites that meet the filter, at most {@code most}. */
    List<String> listRefs(AtlasFilter filter, int most) {
        return jdbc.sql(LIST_REFS)
                .param("kinds", filter.joined("kind"), java.sql.Types.VARCHAR)
                .param("precisions", filter.joined("precision"), java.sql.Types.VARCHAR)
                .param("units", filter.joined("county"), java.sql.Types.VARCHAR)
                .param("areas", filter.joined("area"), java.sql.Types.VARCHAR)
                .param("sectors", filter.joined("sector"), java.sql.Types.VARCHAR)
                .param("stages", filter.joined("stage"), java.sql.Types.VARCHAR)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Keeps what a sheet says; nothing is written where the same was handed out before. */
    void issue(String siteRef, SheetFacts facts, String language) {
        jdbc.sql(ISSUE)
                .param("hash", facts.hash())
                .param("language", language)
                .param("site", siteRef)
                .param("facts", facts.toJson())
                .update();
    }

    Optional<Issue> findIssue(String hash) {
        return jdbc.sql(FIND_ISSUE)
                .param("hash", hash)
                .query(
                        (row, n) ->
                                new Issue(
                                        row.getString("site_ref"),
                                        row.getObject("issued_at", OffsetDateTime.class),
                                        SheetFacts.fromJson(row.getString("facts"))))
                .optional();
    }

    /** What a sheet said and when it was first handed out. */
    record Issue(String siteRef, OffsetDateTime issuedAt, SheetFacts facts) {}

    private static FactRow toFacts(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var facts = new LinkedHashMap<String, String>();
        for (var at = 1; at <= columns.getColumnCount(); at++) {
            var name = columns.getColumnLabel(at);
            var value = row.getString(at);
            if (value != null && !value.isBlank() && !name.endsWith("_ref")) {
                facts.put(name, value.strip());
            }
        }
        return new FactRow(facts);
    }
}
