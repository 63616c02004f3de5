package ir.hamyar.atlas.project;

import ir.hamyar.atlas.finder.Offer;
import ir.hamyar.atlas.finder.OfferSource;
import ir.hamyar.atlas.page.PageRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Published projects as something one might invest in. No source states area or duration as a
 * number.
 */
@Repository
class ProjectOfferRepository extends PageRepository implements OfferSource {

    private static final String LIST_OFFERS =
            """
            SELECT project.ref, project.name_fa, project.name_en, project.sectors, project.site_refs, project.stage,
                   unit.ref AS unit_ref, unit.name_fa AS unit_name_fa, unit.name_en AS unit_name_en,
                   project.amount, project.amount_unit, project.amount_scope, project.amount_year,
                   project.size_note_fa, project.size_note_en
            FROM project
            LEFT JOIN boundary AS unit ON unit.ref = project.boundary_ref
            WHERE coalesce(project.valid_to > current_date, true)
            ORDER BY project.ref
            """;

    private final JdbcClient jdbc;

    ProjectOfferRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Offer> listOffers() {
        return jdbc.sql(LIST_OFFERS).query((row, n) -> toOffer(row)).list();
    }

    private static Offer toOffer(ResultSet row) throws SQLException {
        return new Offer(
                "projects",
                self(row),
                texts(row, "sectors"),
                texts(row, "site_refs"),
                named(row, "unit"),
                row.getString("stage"),
                row.getBigDecimal("amount"),
                row.getString("amount_unit"),
                row.getString("amount_scope"),
                row.getObject("amount_year", Integer.class),
                null,
                bilingual(row, "size_note"),
                null,
                List.of());
    }
}
