package ir.hamyar.atlas.project;

import ir.hamyar.atlas.page.PageRepository;
import ir.hamyar.atlas.page.ProjectLine;
import ir.hamyar.atlas.page.ProjectLines;
import ir.hamyar.atlas.sketch.SketchPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers questions about projects. */
@Repository
class ProjectRepository extends PageRepository implements ProjectLines {

    private static final String FIND_BY_REF =
            """
            SELECT project.ref, project.name_fa, project.name_en, project.place_fa, project.place_en,
                   project.municipality_or_county_fa, project.municipality_or_county_en, project.attach_to,
                   project.sectors, project.sector_basis, project.sector_basis_note,
                   project.subsector_fa, project.subsector_en,
                   project.stage, project.stage_note_fa, project.stage_note_en, project.progress_pct,
                   project.owner_fa, project.owner_en, project.partners_fa, project.partners_en,
                   project.amount, project.amount_unit, project.amount_stated_fa, project.amount_stated_en,
                   project.amount_scope, project.amount_year, project.amount_year_basis,
                   project.amount_note_fa, project.amount_note_en, project.size_note_fa, project.size_note_en,
                   project.reported_on, project.date_basis_fa, project.date_basis_en,
                   project.source_publisher, project.source_title, project.source_url,
                   project.fact_fa, project.fact_en, project.caveat_fa, project.caveat_en,
                   unit.ref AS unit_ref, unit.name_fa AS unit_name_fa, unit.name_en AS unit_name_en,
                   project.attach_confidence, project.attach_note_fa, project.attach_note_en,
                   project.valid_from, project.valid_to,
                   coalesce(project.valid_to <= current_date, false) AS ended,
                   project.source, project.source_licence, project.source_date,
                   (project.updated_at AT TIME ZONE 'Asia/Tehran')::date AS updated_on,
                   dataset.title_fa AS dataset_title_fa, dataset.title_en AS dataset_title_en, dataset.attribution
            FROM project
            JOIN dataset ON dataset.name = project.dataset
            LEFT JOIN boundary AS unit ON unit.ref = project.boundary_ref
            WHERE project.ref = :ref
            """;

    private static final String LIST_OF_SITE =
            """
            SELECT ref, name_fa, name_en, stage, sectors, amount, amount_unit, amount_scope, amount_year,
                   amount_year_basis, reported_on, source_publisher, source_title, source_url
            FROM project
            JOIN project_site ON project_site.project_ref = project.ref
            WHERE project_site.site_ref = :ref
              AND coalesce(valid_to > current_date, true)
            ORDER BY reported_on DESC NULLS LAST, ref
            """;

    private static final String LIST_OF_BOUNDARY =
            """
            SELECT ref, name_fa, name_en, stage, sectors, amount, amount_unit, amount_scope, amount_year,
                   amount_year_basis, reported_on, source_publisher, source_title, source_url
            FROM project
            JOIN project_boundary ON project_boundary.project_ref = project.ref
            WHERE project_boundary.boundary_ref = :ref
              AND coalesce(valid_to > current_date, true)
            ORDER BY reported_on DESC NULLS LAST, ref
            """;

    private static final String LIST_SITE_POINTS =
            """
            SELECT site.ref, ST_X(site.geom) AS lon, ST_Y(site.geom) AS lat,
                   site.uncertainty_m, site.location_precision
            FROM project_site
            JOIN site ON site.ref = project_site.site_ref
            WHERE project_site.project_ref = :ref
              AND site.geom IS NOT NULL
            ORDER BY site.ref
            """;

    private final JdbcClient jdbc;

    ProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The project, whether it still stands or has ended. */
    Optional<Project> findByRef(String ref) {
        return jdbc.sql(FIND_BY_REF).param("ref", ref).query((row, n) -> toProject(row)).optional();
    }

    /** Where the sites of a project stand; those that are not located are left out. */
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
    public List<ProjectLine> listOfSite(String siteRef) {
        return jdbc.sql(LIST_OF_SITE).param("ref", siteRef).query((row, n) -> toLine(row)).list();
    }

    @Override
    public List<ProjectLine> listOfBoundary(String boundaryRef) {
        return jdbc.sql(LIST_OF_BOUNDARY)
                .param("ref", boundaryRef)
                .query((row, n) -> toLine(row))
                .list();
    }

    private static Project toProject(ResultSet row) throws SQLException {
        return new Project(
                row.getString("ref"),
                bilingual(row, "name"),
                bilingual(row, "place"),
                bilingual(row, "municipality_or_county"),
                row.getString("attach_to"),
                texts(row, "sectors"),
                row.getString("sector_basis"),
                row.getString("sector_basis_note"),
                bilingual(row, "subsector"),
                row.getString("stage"),
                bilingual(row, "stage_note"),
                row.getBigDecimal("progress_pct"),
                bilingual(row, "owner"),
                bilingual(row, "partners"),
                toCost(row),
                bilingual(row, "size_note"),
                row.getObject("reported_on", LocalDate.class),
                bilingual(row, "date_basis"),
                new Project.Source(
                        row.getString("source_publisher"),
                        row.getString("source_title"),
                        row.getString("source_url")),
                bilingual(row, "fact"),
                bilingual(row, "caveat"),
                named(row, "unit"),
                row.getString("attach_confidence"),
                bilingual(row, "attach_note"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("ended"),
                provenance(row));
    }

    private static Project.Cost toCost(ResultSet row) throws SQLException {
        return new Project.Cost(
                row.getBigDecimal("amount"),
                row.getString("amount_unit"),
                bilingual(row, "amount_stated"),
                row.getString("amount_scope"),
                row.getObject("amount_year", Integer.class),
                row.getString("amount_year_basis"),
                bilingual(row, "amount_note"));
    }

    private static ProjectLine toLine(ResultSet row) throws SQLException {
        return new ProjectLine(
                self(row),
                row.getString("stage"),
                texts(row, "sectors"),
                row.getBigDecimal("amount"),
                row.getString("amount_unit"),
                row.getString("amount_scope"),
                row.getObject("amount_year", Integer.class),
                row.getString("amount_year_basis"),
                row.getObject("reported_on", LocalDate.class),
                row.getString("source_publisher"),
                row.getString("source_title"),
                row.getString("source_url"));
    }
}
