package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.page.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows the kinds of assets. */
@Repository
class AssetKindRepository {

    private static final String LIST_PRESENT =
            """
            SELECT ref, name_fa, name_en, other_names, geometry, colour, standing
            FROM asset_kind_present
            ORDER BY ref
            """;

    private static final String LIST_KNOWN =
            """
            SELECT ref, name_fa, name_en, other_names, geometry, colour, 0 AS standing
            FROM asset_kind
            ORDER BY ref
            """;

    private final JdbcClient jdbc;

    AssetKindRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of which there are assets, standing or ended. */
    List<AssetKind> listPresent() {
        return jdbc.sql(LIST_PRESENT).query(AssetKindRepository::toKind).list();
    }

    /** All kinds that have a name; how many stand is not asked. */
    List<AssetKind> listKnown() {
        return jdbc.sql(LIST_KNOWN).query(AssetKindRepository::toKind).list();
    }

    private static AssetKind toKind(ResultSet row, int number) throws SQLException {
        return new AssetKind(
                row.getString("ref"),
                new Bilingual(row.getString("name_fa"), row.getString("name_en")),
                List.of((String[]) row.getArray("other_names").getArray()),
                row.getString("geometry"),
                row.getString("colour"),
                row.getInt("standing"));
    }
}
