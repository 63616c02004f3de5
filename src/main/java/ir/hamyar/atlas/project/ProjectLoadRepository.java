package ir.hamyar.atlas.project;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a load asks about sites and boundaries. */
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
}
