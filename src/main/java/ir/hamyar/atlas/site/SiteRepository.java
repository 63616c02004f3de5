package ir.hamyar.atlas.site;

import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.PageRepository;
import ir.hamyar.atlas.page.SiteLine;
import ir.hamyar.atlas.page.SiteLines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers questions about sites. */
@Repository
class SiteRepository extends PageRepository implements SiteLines {

    private static final String FIND_BY_REF =
            """
            SELECT site.ref, site.name_fa, site.name_en, site.other_names, site.kind,
                   site.place_fa, site.place_en, site.boundary_basis,
                   unit.ref AS unit_ref, unit.name_fa AS unit_name_fa, unit.name_en AS unit_name_en,
                   stated.ref AS stated_ref, stated.name_fa AS stated_name_fa, stated.name_en AS stated_name_en,
                   district.ref AS district_ref, district.name_fa AS district_name_fa, district.name_en AS district_name_en,
                   site.district_fa, site.district_en, site.rural_district_fa, site.rural_district_en,
                   area.ref AS area_ref, area.name_fa AS area_name_fa, area.name_en AS area_name_en,
                   site.location_precision, site.uncertainty_m, ST_X(site.geom) AS lon, ST_Y(site.geom) AS lat,
                   site.location_source_fa, site.location_source_en, site.period_fa, site.period_en,
                   site.heritage_no, site.heritage_note_fa, site.heritage_note_en,
                   site.fact_fa, site.fact_en, site.doubt_fa, site.doubt_en, site.valid_from, site.valid_to,
                   coalesce(site.valid_to <= current_date, false) AS ended,
                   site.source, site.source_licence, site.source_date,
                   (site.updated_at AT TIME ZONE 'Asia/Tehran')::date AS updated_on,
                   dataset.title_fa AS dataset_title_fa, dataset.title_en AS dataset_title_en, dataset.attribution
            FROM site
            JOIN dataset ON dataset.name = site.dataset
            LEFT JOIN boundary AS unit ON unit.ref = site.boundary_ref
            LEFT JOIN boundary AS stated ON stated.ref = site.county_ref
            LEFT JOIN boundary AS district ON district.ref = site.district_ref
            LEFT JOIN boundary AS area ON area.ref = site.municipality_ref
            WHERE site.ref = :ref
            """;

    private static final String LIST_ON_SAME_POINT =
            """
            SELECT other.ref, other.name_fa, other.name_en
            FROM site
            JOIN site AS other ON other.geom && site.geom AND ST_Equals(other.geom, site.geom) AND other.ref <> site.ref
            WHERE site.ref = :ref
              AND coalesce(other.valid_to > current_date, true)
            ORDER BY other.ref
            """;

    private static final String LIST_OF_BOUNDARY =
            """
            SELECT ref, name_fa, name_en, kind, place_fa, place_en, location_precision, uncertainty_m, project_count
            FROM site_feature
            JOIN site_boundary ON site_boundary.site_ref = site_feature.ref
            WHERE site_boundary.boundary_ref = :ref
              AND is_current
            ORDER BY ref
            """;

    private static final String LIST_OF_PROJECT =
            """
            SELECT ref, name_fa, name_en, kind, place_fa, place_en, location_precision, uncertainty_m, project_count
            FROM site_feature
            JOIN project_site ON project_site.site_ref = site_feature.ref
            WHERE project_site.project_ref = :ref
            ORDER BY ref
            """;

    private static final String FIND_LAST_READING =
            """
            SELECT (dataset.loaded_at AT TIME ZONE 'Asia/Tehran')::date
            FROM site
            JOIN dataset ON dataset.name = site.dataset
            WHERE site.ref = :ref AND dataset.loaded_at IS NOT NULL
            """;

    private final JdbcClient jdbc;

    SiteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The site, whether it still stands or has ended. */
    Optional<Site> findByRef(String ref) {
        var samePoint = listOnSamePoint(ref);
        return jdbc.sql(FIND_BY_REF)
                .param("ref", ref)
                .query((row, n) -> toSite(row, samePoint))
                .optional();
    }

    /** The day, in Tehran, on which the file that holds the site was last read. */
    Optional<LocalDate> findLastReading(String ref) {
        return jdbc.sql(FIND_LAST_READING).param("ref", ref).query(LocalDate.class).optional();
    }

    @Override
    public List<SiteLine> listOfBoundary(String boundaryRef) {
        return jdbc.sql(LIST_OF_BOUNDARY)
                .param("ref", boundaryRef)
                .query((row, n) -> toLine(row))
                .list();
    }

    @Override
    public List<SiteLine> listOfProject(String projectRef) {
        return jdbc.sql(LIST_OF_PROJECT)
                .param("ref", projectRef)
                .query((row, n) -> toLine(row))
                .list();
    }

    private List<Named> listOnSamePoint(String ref) {
        return jdbc.sql(LIST_ON_SAME_POINT).param("ref", ref).query((row, n) -> self(row)).list();
    }

    private static Site toSite(ResultSet row, List<Named> samePoint) throws SQLException {
        return new Site(
                row.getString("ref"),
                bilingual(row, "name"),
                texts(row, "other_names"),
                row.getString("kind"),
                bilingual(row, "place"),
                named(row, "unit"),
                row.getString("boundary_basis"),
                named(row, "stated"),
                named(row, "district"),
                bilingual(row, "district"),
                bilingual(row, "rural_district"),
                named(row, "area"),
                row.getString("location_precision"),
                row.getObject("uncertainty_m", Integer.class),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                bilingual(row, "location_source"),
                bilingual(row, "period"),
                row.getString("heritage_no"),
                bilingual(row, "heritage_note"),
                bilingual(row, "fact"),
                bilingual(row, "doubt"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("ended"),
                samePoint,
                provenance(row));
    }

    private static SiteLine toLine(ResultSet row) throws SQLException {
        return new SiteLine(
                self(row),
                row.getString("kind"),
                bilingual(row, "place"),
                row.getString("location_precision"),
                row.getObject("uncertainty_m", Integer.class),
                row.getInt("project_count"));
    }
}
