package ir.hamyar.atlas.finder;

import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.PageRepository;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows which sites there are to answer for. */
@Repository
class FinderRepository extends PageRepository {

    private static final String LIST_SITES =
            """
            SELECT ref, name_fa, name_en
            FROM site
            WHERE coalesce(valid_to > current_date, true)
            ORDER BY ref
            """;

    private final JdbcClient jdbc;

    FinderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Named> listSites() {
        return jdbc.sql(LIST_SITES).query((row, n) -> self(row)).list();
    }
}
