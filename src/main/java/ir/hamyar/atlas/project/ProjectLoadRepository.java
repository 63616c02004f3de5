package ir.hamyar.atlas.project;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a load asks about sites and boundaries, and the ties it writes. */
@Repository
class ProjectLoadRepository {

    private static final String IS_BOUNDARY =
            "SELECT EXISTS (SELECT 1 FROM boundary WHERE ref = :ref)";

    private static final String IS_SITE = "SELECT EXISTS (SELECT 1 FROM site WHERE ref = :ref)";

    /** Apart means neither unit contains the other; a modelled area is compared by its county. */
    private static final String IS_APART =
            """
            SELECT NOT EXISTS (
                SELECT 1
                FROM site
                JOIN boundary_chain AS of_site ON of_site.ref = site.boundary_ref
                JOIN boundary_chain AS of_project ON of_project.ref = :boundary
                JOIN boundary AS county ON county.ref = of_project.ancestor_ref
                WHERE site.ref = :site
                  AND (of_site.ancestor_ref = :boundary
                       OR (county.level = 'county' AND county.ref = of_site.ref))
            )
            """;

    private static final String DELETE_TIES =
            "DELETE FROM project_site WHERE project_ref = :project";

    private static final String INSERT_TIE =
            "INSERT INTO project_site (project_ref, site_ref) VALUES (:project, :site)";

    private final JdbcClient jdbc;

    ProjectLoadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isBoundary(String ref) {
        return jdbc.sql(IS_BOUNDARY).param("ref", ref).query(Boolean.class).single();
    }

    boolean isSite(String ref) {
        return jdbc.sql(IS_SITE).param("ref", ref).query(Boolean.class).single();
    }

    boolean isApart(String site, String boundary) {
        return jdbc.sql(IS_APART)
                .param("site", site)
                .param("boundary", boundary)
                .query(Boolean.class)
                .single();
    }

    /** Sets which sites each project is attached to. */
    void replaceSites(Map<String, List<String>> sitesByProject) {
        sitesByProject.forEach(
                (project, sites) -> {
                    jdbc.sql(DELETE_TIES).param("project", project).update();
                    for (var site : sites) {
                        jdbc.sql(INSERT_TIE).param("project", project).param("site", site).update();
                    }
                });
    }
}
