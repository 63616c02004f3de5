package ir.hamyar.atlas.opportunity;

import ir.hamyar.atlas.finder.OfferRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opportunities before the questions of the finder; each stands for the projects it names. */
@Repository
class OpportunityOfferRepository extends OfferRepository {

    /** Building and operating count together where both are stated; a lease runs for its term. */
    private static final String LIST_OFFERS =
            """
            SELECT opportunity.ref, opportunity.name_fa, opportunity.name_en, opportunity.sectors,
                   opportunity.site_refs, opportunity.stage,
                   unit.ref AS unit_ref, unit.name_fa AS unit_name_fa, unit.name_en AS unit_name_en,
                   opportunity.amount, opportunity.amount_unit, opportunity.amount_scope, opportunity.amount_year,
                   floor(opportunity.land_area_m2)::bigint AS area_m2,
                   opportunity.size_note_fa, opportunity.size_note_en,
                   ceil(12 * coalesce(opportunity.build_years + opportunity.operate_years, opportunity.build_years,
                                      opportunity.operate_years, opportunity.lease_term_years))::integer AS months,
                   ARRAY (SELECT 'projects/' || replaced
                          FROM unnest(opportunity.project_refs) AS replaced) AS instead_of
            FROM opportunity
            LEFT JOIN boundary AS unit ON unit.ref = opportunity.boundary_ref
            WHERE coalesce(opportunity.valid_to > current_date, true)
            ORDER BY opportunity.ref
            """;

    OpportunityOfferRepository(JdbcClient jdbc) {
        super(jdbc, "opportunities", LIST_OFFERS);
    }
}
