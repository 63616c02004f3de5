package ir.hamyar.atlas.boundary;

import ir.hamyar.atlas.boundary.Boundary.CensusCount;
import ir.hamyar.atlas.boundary.Boundary.Child;
import ir.hamyar.atlas.page.PageRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers questions about administrative units. */
@Repository
class BoundaryRepository extends PageRepository {

    private static final String FIND_BY_REF =
            """
            SELECT boundary.ref, boundary.name_fa, boundary.name_en, boundary.level, boundary.basis,
                   boundary.context_only, boundary.geom IS NOT NULL AS has_outline,
                   parent.ref AS parent_ref, parent.name_fa AS parent_name_fa, parent.name_en AS parent_name_en,
                   boundary.population_source, boundary.population_note_fa, boundary.population_note_en,
                   boundary.area_km2, boundary.area_official_km2,
                   boundary.precision_m, boundary.precision_note_fa, boundary.precision_note_en,
                   boundary.note_fa, boundary.note_en, boundary.valid_from, boundary.valid_to,
                   coalesce(boundary.valid_to <= current_date, false) AS ended,
                   boundary.source, boundary.source_licence, boundary.source_date,
                   (boundary.updated_at AT TIME ZONE 'Asia/Tehran')::date AS updated_on,
                   dataset.title_fa AS dataset_title_fa, dataset.title_en AS dataset_title_en, dataset.attribution
            FROM boundary
            JOIN dataset ON dataset.name = boundary.dataset
            LEFT JOIN boundary AS parent ON parent.ref = boundary.parent_ref
            WHERE boundary.ref = :ref
            """;

    private static final String LIST_CHILDREN =
            """
            SELECT ref, name_fa, name_en, level, basis
            FROM boundary
            WHERE parent_ref = :ref
              AND coalesce(valid_to > current_date, true)
            ORDER BY array_position(ARRAY ['county', 'district', 'rural_district', 'city', 'municipal_zone'], level), ref
            """;

    private static final String LIST_CENSUS =
            """
            SELECT year, population
            FROM boundary_census
            WHERE boundary_ref = :ref
            ORDER BY year DESC
            """;

    private final JdbcClient jdbc;

    BoundaryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit, whether it still stands or has ended. */
    Optional<Boundary> findByRef(String ref) {
        var children = listChildren(ref);
        var census = listCensus(ref);
        return jdbc.sql(FIND_BY_REF)
                .param("ref", ref)
                .query((row, n) -> toBoundary(row, children, census))
                .optional();
    }

    private List<Child> listChildren(String ref) {
        return jdbc.sql(LIST_CHILDREN)
                .param("ref", ref)
                .query(
                        (row, n) ->
                                new Child(
                                        self(row), row.getString("level"), row.getString("basis")))
                .list();
    }

    private List<CensusCount> listCensus(String ref) {
        return jdbc.sql(LIST_CENSUS)
                .param("ref", ref)
                .query((row, n) -> new CensusCount(row.getInt("year"), row.getInt("population")))
                .list();
    }

    private static Boundary toBoundary(
            ResultSet row, List<Child> children, List<CensusCount> census) throws SQLException {
        return new Boundary(
                row.getString("ref"),
                bilingual(row, "name"),
                row.getString("level"),
                row.getString("basis"),
                row.getBoolean("context_only"),
                row.getBoolean("has_outline"),
                named(row, "parent"),
                children,
                census,
                row.getString("population_source"),
                bilingual(row, "population_note"),
                row.getBigDecimal("area_km2"),
                row.getBigDecimal("area_official_km2"),
                row.getObject("precision_m", Integer.class),
                bilingual(row, "precision_note"),
                bilingual(row, "note"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("ended"),
                provenance(row));
    }
}
