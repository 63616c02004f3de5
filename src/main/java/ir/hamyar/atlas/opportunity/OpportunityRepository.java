package ir.hamyar.atlas.opportunity;

import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.OpportunityLine;
import ir.hamyar.atlas.page.OpportunityLines;
import ir.hamyar.atlas.page.PageRepository;
import ir.hamyar.atlas.sketch.SketchPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers questions about opportunities. */
@Repository
class OpportunityRepository extends PageRepository implements OpportunityLines {

    private static final String FIND_BY_REF =
            """
            SELECT opportunity.ref, opportunity.demonstration, opportunity.valid_to,
                   coalesce(opportunity.valid_to <= current_date, false) AS ended,
                   unit.ref AS unit_ref, unit.name_fa AS unit_name_fa, unit.name_en AS unit_name_en,
                   opportunity.source, opportunity.source_licence, opportunity.source_date,
                   (opportunity.updated_at AT TIME ZONE 'Asia/Tehran')::date AS updated_on,
                   dataset.title_fa AS dataset_title_fa, dataset.title_en AS dataset_title_en, dataset.attribution
            FROM opportunity
            JOIN dataset ON dataset.name = opportunity.dataset
            LEFT JOIN boundary AS unit ON unit.ref = opportunity.boundary_ref
            WHERE opportunity.ref = :ref
            """;

    private static final String LIST_STATED =
            """
            SELECT record.ref, field.key, field.value
            FROM opportunity_record AS record
            CROSS JOIN LATERAL jsonb_each_text(to_jsonb(record) - 'geom') AS field
            WHERE record.ref = ANY (:refs) AND field.value IS NOT NULL
            """;

    private static final String LIST_SITES =
            """
            SELECT site.ref, site.name_fa, site.name_en
            FROM opportunity_site
            JOIN site ON site.ref = opportunity_site.site_ref
            WHERE opportunity_site.opportunity_ref = :ref
            ORDER BY site.ref
            """;

    private static final String LIST_PROJECTS =
            """
            SELECT project.ref, project.name_fa, project.name_en
            FROM opportunity
            JOIN project ON project.ref = ANY (opportunity.project_refs)
            WHERE opportunity.ref = :ref
            ORDER BY project.ref
            """;

    private static final String LIST_SITE_POINTS =
            """
            SELECT site.ref, ST_X(site.geom) AS lon, ST_Y(site.geom) AS lat,
                   site.uncertainty_m, site.location_precision
            FROM opportunity_site
            JOIN site ON site.ref = opportunity_site.site_ref
            WHERE opportunity_site.opportunity_ref = :ref
              AND site.geom IS NOT NULL
            ORDER BY site.ref
            """;

    private static final String LINE =
            """
            SELECT opportunity.ref, name_fa, name_en, place_fa, place_en, stage, sectors, participation_model,
                   amount, amount_unit, amount_scope, amount_year, deadline, desk_org_fa, desk_org_en, demonstration
            FROM opportunity
            """;

    private static final String STANDS =
            """
             AND coalesce(valid_to > current_date, true)
            ORDER BY demonstration, deadline NULLS LAST, opportunity.ref
            """;

    private static final String LIST_OF_SITE =
            LINE + "WHERE opportunity.site_refs @> ARRAY [:ref]::text[]" + STANDS;

    private static final String LIST_OF_PROJECT =
            LINE + "WHERE opportunity.project_refs @> ARRAY [:ref]::text[]" + STANDS;

    private static final String LIST_OF_BOUNDARY =
            LINE
                    + """
                      JOIN opportunity_boundary ON opportunity_boundary.opportunity_ref = opportunity.ref
                      WHERE opportunity_boundary.boundary_ref = :ref
                      """
                    + STANDS;

    private final JdbcClient jdbc;

    OpportunityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The opportunity, whether it still stands or has ended. */
    Optional<Opportunity> findByRef(String ref) {
        var sites = listNamed(LIST_SITES, ref);
        var projects = listNamed(LIST_PROJECTS, ref);
        var stated = stated(List.of(ref)).getOrDefault(ref, new Stated(Map.of()));
        return jdbc.sql(FIND_BY_REF)
                .param("ref", ref)
                .query((row, n) -> toOpportunity(row, stated, sites, projects))
                .optional();
    }

    /** What the sources of these opportunities state, by ref. */
    Map<String, Stated> stated(List<String> refs) {
        var values = new HashMap<String, Map<String, String>>();
        jdbc.sql(LIST_STATED)
                .param("refs", refs.toArray(String[]::new))
                .query(
                        row -> {
                            values.computeIfAbsent(row.getString("ref"), ref -> new HashMap<>())
                                    .put(row.getString("key"), row.getString("value"));
                        });
        var stated = new HashMap<String, Stated>();
        values.forEach((ref, fields) -> stated.put(ref, new Stated(fields)));
        return stated;
    }

    /** Where the sites of an opportunity stand; those that are not located are left out. */
    List<SketchPoint> listSitePoints(String ref) {
        return jdbc.sql(LIST_SITE_POINTS)
                .param("ref", ref)
                .query(
                        (row, n) ->
                                new SketchPoint(
                                        row.getString("ref"),
                                        row.getDouble("lon"),
                                        row.getDouble("lat"),
                                        row.getInt("uncertainty_m"),
                                        row.getString("location_precision"),
                                        null))
                .list();
    }

    @Override
    public List<OpportunityLine> listOfSite(String siteRef) {
        return listLines(LIST_OF_SITE, siteRef);
    }

    @Override
    public List<OpportunityLine> listOfProject(String projectRef) {
        return listLines(LIST_OF_PROJECT, projectRef);
    }

    @Override
    public List<OpportunityLine> listOfBoundary(String boundaryRef) {
        return listLines(LIST_OF_BOUNDARY, boundaryRef);
    }

    private List<OpportunityLine> listLines(String question, String ref) {
        return jdbc.sql(question).param("ref", ref).query((row, n) -> toLine(row)).list();
    }

    private List<Named> listNamed(String question, String ref) {
        return jdbc.sql(question).param("ref", ref).query((row, n) -> self(row)).list();
    }

    private static Opportunity toOpportunity(
            ResultSet row, Stated stated, List<Named> sites, List<Named> projects)
            throws SQLException {
        return new Opportunity(
                row.getString("ref"),
                stated,
                named(row, "unit"),
                sites,
                projects,
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("ended"),
                row.getBoolean("demonstration"),
                provenance(row));
    }

    private static OpportunityLine toLine(ResultSet row) throws SQLException {
        return new OpportunityLine(
                self(row),
                bilingual(row, "place"),
                row.getString("stage"),
                texts(row, "sectors"),
                row.getString("participation_model"),
                row.getBigDecimal("amount"),
                row.getString("amount_unit"),
                row.getString("amount_scope"),
                row.getObject("amount_year", Integer.class),
                row.getObject("deadline", LocalDate.class),
                bilingual(row, "desk_org"),
                row.getBoolean("demonstration"));
    }
}
