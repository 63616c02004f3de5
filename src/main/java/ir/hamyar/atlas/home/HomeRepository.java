package ir.hamyar.atlas.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers what the map page must know before it is drawn. */
@Repository
class HomeRepository {

    private static final String LIST_SITES =
            """
            SELECT site.ref, site.name_fa, site.name_en, site.kind, site.place_fa, site.place_en,
                   county.name_fa AS county_fa, county.name_en AS county_en,
                   site.location_precision, site.uncertainty_m, site.project_count
            FROM site_feature AS site
            LEFT JOIN boundary AS county ON county.ref = site.boundary_ref
            WHERE site.is_current
            ORDER BY site.project_count DESC, site.ref
            """;

    private static final String FIND_OPENING_FRAME =
            """
            SELECT ST_XMin(geom) AS west, ST_YMin(geom) AS south, ST_XMax(geom) AS east, ST_YMax(geom) AS north
            FROM boundary_feature
            WHERE level = 'province' AND NOT context_only AND is_current AND geom IS NOT NULL
            ORDER BY site_count DESC, ref
            LIMIT 1
            """;

    private final JdbcClient jdbc;

    HomeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All sites, those with projects first. */
    List<SiteLine> listSites() {
        return jdbc.sql(LIST_SITES).query(HomeRepository::toSiteLine).list();
    }

    /**
     * West, south, east and north of the province with the most sites; empty before any data is
     * loaded.
     */
    Optional<List<Double>> findOpeningFrame() {
        return jdbc.sql(FIND_OPENING_FRAME)
                .query(
                        (row, number) ->
                                List.of(
                                        row.getDouble("west"),
                                        row.getDouble("south"),
                                        row.getDouble("east"),
                                        row.getDouble("north")))
                .optional();
    }

    private static SiteLine toSiteLine(ResultSet row, int number) throws SQLException {
        return new SiteLine(
                row.getString("ref"),
                row.getString("name_fa"),
                row.getString("name_en"),
                row.getString("kind"),
                row.getString("place_fa"),
                row.getString("place_en"),
                row.getString("county_fa"),
                row.getString("county_en"),
                row.getString("location_precision"),
                row.getObject("uncertainty_m", Integer.class),
                row.getInt("project_count"));
    }
}
