package ir.hamyar.atlas.project;

import ir.hamyar.atlas.finder.OfferRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Published projects as something one might invest in. No source states area or duration as a
 * number.
 */
@Repository
class ProjectOfferRepository extends OfferRepository {

    private static final String LIST_OFFERS =
            """
            SELECT project.ref, project.name_fa, project.name_en, project.sectors, project.site_refs, project.stage,
                   unit.ref AS unit_ref, unit.name_fa AS unit_name_fa, unit.name_en AS unit_name_en,
                   project.amount, project.amount_unit, project.amount_scope, project.amount_year,
                   project.size_note_fa, project.size_note_en,
                   NULL::bigint AS area_m2, NULL::integer AS months, ARRAY[]::text[] AS instead_of
            FROM project
            LEFT JOIN boundary AS unit ON unit.ref = project.boundary_ref
            WHERE coalesce(project.valid_to > current_date, true)
            ORDER BY project.ref
            """;

    ProjectOfferRepository(JdbcClient jdbc) {
        super(jdbc, "projects", LIST_OFFERS);
    }
}
