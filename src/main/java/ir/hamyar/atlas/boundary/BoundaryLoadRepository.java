package ir.hamyar.atlas.boundary;

import java.math.BigDecimal;
import java.util.Optional;
import net.postgis.jdbc.jts.JtsGeometry;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a load needs to know of boundaries. */
@Repository
class BoundaryLoadRepository {

    private static final String IS_HELD_BY_OTHER =
            "SELECT EXISTS (SELECT 1 FROM boundary WHERE ref = :ref AND dataset <> :dataset)";

    private static final String FIND_PROVINCE =
            """
            SELECT boundary.ref
            FROM boundary_chain
            JOIN boundary ON boundary.ref = boundary_chain.ancestor_ref
            WHERE boundary_chain.ref = :ref AND boundary.level = 'province'
            """;

    private static final String FIND_OUTLINE =
            "SELECT geom FROM boundary WHERE ref = :ref AND geom IS NOT NULL";

    private static final String AREA_KM2 =
            "SELECT round((ST_Area(:outline::geography) / 1e6)::numeric, 1)";

    private final JdbcClient jdbc;

    BoundaryLoadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isHeldByOther(String ref, String dataset) {
        return jdbc.sql(IS_HELD_BY_OTHER)
                .param("ref", ref)
                .param("dataset", dataset)
                .query(Boolean.class)
                .single();
    }

    /** Ref of the province a unit lies in, also when it is the province itself. */
    Optional<String> findProvinceOf(String ref) {
        return jdbc.sql(FIND_PROVINCE).param("ref", ref).query(String.class).optional();
    }

    /** Outline in longitude/latitude. */
    Optional<Geometry> findOutline(String ref) {
        return jdbc.sql(FIND_OUTLINE)
                .param("ref", ref)
                .query((row, number) -> JtsGeometry.geomFromString(row.getString("geom")))
                .optional();
    }

    /** Area on the WGS 84 ellipsoid in square kilometres. */
    BigDecimal areaKm2(Geometry outline) {
        return jdbc.sql(AREA_KM2)
                .param("outline", new JtsGeometry(outline))
                .query(BigDecimal.class)
                .single();
    }
}
