package ir.hamyar.atlas.nearby;

import ir.hamyar.atlas.geo.KnownDistance;
import ir.hamyar.atlas.page.PageRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Measures on the ellipsoid. {@code ORDER BY … <->} walks the index on the geography; what it finds
 * is measured by {@code ST_Distance}.
 */
@Repository
class NearbyRepository extends PageRepository {

    private static final String FIND_ORIGIN =
            """
            SELECT ref, ST_X(geom) AS lon, ST_Y(geom) AS lat, uncertainty_m, location_precision
            FROM site
            WHERE ref = :ref
            """;

    private static final String LIST_TOWNS =
            """
            SELECT 'places' AS collection, ref, name_fa, name_en, kind, allowance_m,
                   ST_Distance(geom::geography, origin) AS metres
            FROM settlement
            CROSS JOIN (SELECT ST_SetSRID(ST_MakePoint(:lon, :lat), 4326)::geography AS origin) AS point
            WHERE kind = 'city'
            ORDER BY geom::geography <-> origin, ref
            LIMIT :limit
            """;

    private static final String LIST_SETTLEMENTS =
            """
            SELECT 'places' AS collection, ref, name_fa, name_en, kind, allowance_m,
                   ST_Distance(geom::geography, origin) AS metres
            FROM settlement
            CROSS JOIN (SELECT ST_SetSRID(ST_MakePoint(:lon, :lat), 4326)::geography AS origin) AS point
            WHERE kind <> 'city'
            ORDER BY geom::geography <-> origin, ref
            LIMIT :limit
            """;

    /** A seat stands for its municipality: the label point of the area modelled around it. */
    private static final String LIST_SEATS =
            """
            SELECT 'boundaries' AS collection, ref, name_fa, name_en, level AS kind, 500 AS allowance_m,
                   ST_Distance(label_point::geography, origin) AS metres
            FROM boundary
            CROSS JOIN (SELECT ST_SetSRID(ST_MakePoint(:lon, :lat), 4326)::geography AS origin) AS point
            WHERE basis = 'modelled'
              AND label_point IS NOT NULL
              AND coalesce(valid_to > current_date, true)
            ORDER BY metres, ref
            LIMIT :limit
            """;

    private static final String LIST_WATER =
            """
            SELECT 'water' AS collection, ref, name_fa, name_en, kind, allowance_m,
                   ST_Distance(geom::geography, origin) AS metres
            FROM watercourse
            CROSS JOIN (SELECT ST_SetSRID(ST_MakePoint(:lon, :lat), 4326)::geography AS origin) AS point
            ORDER BY geom::geography <-> origin, ref
            LIMIT :limit
            """;

    private static final String LIST_SITES =
            """
            SELECT 'sites' AS collection, ref, name_fa, name_en, kind, uncertainty_m AS allowance_m,
                   ST_Distance(geom::geography, origin) AS metres
            FROM site
            CROSS JOIN (SELECT ST_SetSRID(ST_MakePoint(:lon, :lat), 4326)::geography AS origin) AS point
            WHERE geom IS NOT NULL
              AND ref <> :self
              AND coalesce(valid_to > current_date, true)
            ORDER BY geom::geography <-> origin, ref
            LIMIT :limit
            """;

    /**
     * A project stands where the closest of its sites does; one without a located site, nowhere.
     */
    private static final String LIST_PROJECTS =
            """
            SELECT 'projects' AS collection, ref, name_fa, name_en, NULL AS kind, allowance_m, metres
            FROM (
                SELECT DISTINCT ON (project.ref) project.ref, project.name_fa, project.name_en,
                       site.uncertainty_m AS allowance_m, ST_Distance(site.geom::geography, origin) AS metres
                FROM project
                JOIN project_site ON project_site.project_ref = project.ref
                JOIN site ON site.ref = project_site.site_ref AND site.geom IS NOT NULL
                CROSS JOIN (SELECT ST_SetSRID(ST_MakePoint(:lon, :lat), 4326)::geography AS origin) AS point
                WHERE coalesce(project.valid_to > current_date, true)
                  AND :self <> ALL (project.site_refs)
                ORDER BY project.ref, metres
            ) AS placed
            ORDER BY metres, ref
            LIMIT :limit
            """;

    private static final String COUNT_POPULATION =
            """
            SELECT low, high, counted, not_stated, years, sources
            FROM population_within(ST_SetSRID(ST_MakePoint(:lon, :lat), 4326)::geography, :uncertainty, :radius)
            """;

    private final JdbcClient jdbc;

    NearbyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Origin> findOrigin(String siteRef) {
        return jdbc.sql(FIND_ORIGIN)
                .param("ref", siteRef)
                .query((row, n) -> toOrigin(row))
                .optional();
    }

    List<Neighbour> listTowns(Origin origin, int limit) {
        return list(LIST_TOWNS, origin, limit);
    }

    List<Neighbour> listSettlements(Origin origin, int limit) {
        return list(LIST_SETTLEMENTS, origin, limit);
    }

    List<Neighbour> listSeats(Origin origin, int limit) {
        return list(LIST_SEATS, origin, limit);
    }

    List<Neighbour> listWater(Origin origin, int limit) {
        return list(LIST_WATER, origin, limit);
    }

    /** Other sites that stand today. */
    List<Neighbour> listSites(Origin origin, int limit) {
        return list(LIST_SITES, origin, limit);
    }

    /** Projects attached to other sites. */
    List<Neighbour> listProjects(Origin origin, int limit) {
        return list(LIST_PROJECTS, origin, limit);
    }

    PopulationWithin countPopulation(Origin origin, int radiusM) {
        return jdbc.sql(COUNT_POPULATION)
                .param("lon", origin.lon())
                .param("lat", origin.lat())
                .param("uncertainty", origin.uncertaintyM())
                .param("radius", radiusM)
                .query((row, n) -> toPopulation(row, radiusM))
                .single();
    }

    private List<Neighbour> list(String sql, Origin origin, int limit) {
        return jdbc.sql(sql)
                .param("lon", origin.lon())
                .param("lat", origin.lat())
                .param("self", origin.siteRef() == null ? "" : origin.siteRef())
                .param("limit", limit)
                .query((row, n) -> toNeighbour(row, origin))
                .list();
    }

    private static Origin toOrigin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("ref"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getInt("uncertainty_m"),
                row.getString("location_precision"));
    }

    private static Neighbour toNeighbour(ResultSet row, Origin origin) throws SQLException {
        var slack = row.getInt("allowance_m") + origin.uncertaintyM();
        return new Neighbour(
                row.getString("collection"),
                row.getString("ref"),
                bilingual(row, "name"),
                row.getString("kind"),
                KnownDistance.of(row.getDouble("metres"), slack));
    }

    private static PopulationWithin toPopulation(ResultSet row, int radiusM) throws SQLException {
        return new PopulationWithin(
                radiusM,
                row.getObject("low", Long.class),
                row.getObject("high", Long.class),
                row.getInt("counted"),
                row.getInt("not_stated"),
                List.of((Integer[]) row.getArray("years").getArray()),
                texts(row, "sources"));
    }
}
