package ir.hamyar.atlas.finder;

import ir.hamyar.atlas.page.PageRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads offers by the statement of the room that keeps them. Its columns are {@code ref, name_fa,
 * name_en, sectors, site_refs, stage}, the unit as {@code unit_ref, unit_name_fa, unit_name_en},
 * and {@code amount, amount_unit, amount_scope, amount_year, area_m2, size_note_fa, size_note_en,
 * months, instead_of}, as in {@link Offer}.
 */
public abstract class OfferRepository extends PageRepository implements OfferSource {

    private final JdbcClient jdbc;
    private final String collection;
    private final String statement;

    protected OfferRepository(JdbcClient jdbc, String collection, String statement) {
        this.jdbc = jdbc;
        this.collection = collection;
        this.statement = statement;
    }

    @Override
    public List<Offer> listOffers() {
        return jdbc.sql(statement).query((row, n) -> toOffer(row)).list();
    }

    private Offer toOffer(ResultSet row) throws SQLException {
        return new Offer(
                collection,
                self(row),
                texts(row, "sectors"),
                texts(row, "site_refs"),
                named(row, "unit"),
                row.getString("stage"),
                row.getBigDecimal("amount"),
                row.getString("amount_unit"),
                row.getString("amount_scope"),
                row.getObject("amount_year", Integer.class),
                row.getObject("area_m2", Long.class),
                bilingual(row, "size_note"),
                row.getObject("months", Integer.class),
                texts(row, "instead_of"));
    }
}
