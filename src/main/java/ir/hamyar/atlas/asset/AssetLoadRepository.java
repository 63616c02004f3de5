package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.asset.Units.Outlined;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.postgis.jdbc.jts.JtsGeometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a load asks of the boundaries, once for all its records. */
@Repository
class AssetLoadRepository {

    private static final String LIST_COUNTIES =
            """
            SELECT ref, geom
            FROM boundary
            WHERE level = 'county' AND basis = 'legal' AND NOT context_only AND geom IS NOT NULL
              AND coalesce(valid_to > current_date, true)
            ORDER BY ref
            """;

    private static final String LIST_REFS = "SELECT ref FROM boundary";

    private final JdbcClient jdbc;

    AssetLoadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counties whose outline is known; longitude/latitude. */
    List<Outlined> listCounties() {
        return jdbc.sql(LIST_COUNTIES)
                .query(
                        (row, n) ->
                                new Outlined(
                                        row.getString("ref"),
                                        JtsGeometry.geomFromString(row.getString("geom"))))
                .list();
    }

    /** Refs of all units. */
    Set<String> listUnits() {
        return new HashSet<>(jdbc.sql(LIST_REFS).query(String.class).list());
    }
}
