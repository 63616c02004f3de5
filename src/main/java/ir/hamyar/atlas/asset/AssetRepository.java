package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.page.PageRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers questions about single assets. */
@Repository
class AssetRepository extends PageRepository {

    private static final String FIND_BY_REF =
            """
            SELECT asset.ref, asset.kind, asset.kind_stated, asset_kind.name_fa AS kind_name_fa,
                   asset_kind.name_en AS kind_name_en, asset.name_fa, asset.name_en,
                   asset.status, asset.condition, asset.quantity, asset.unit,
                   asset.address_fa, asset.address_en, asset.owner_fa, asset.owner_en,
                   unit.ref AS unit_ref, unit.name_fa AS unit_name_fa, unit.name_en AS unit_name_en,
                   asset.boundary_basis, asset.area_m2, asset.length_m, asset.installed_on, asset.inspected_on,
                   ST_GeometryType(asset.geom) AS form,
                   (ST_XMin(asset.geom) + ST_XMax(asset.geom)) / 2 AS lon,
                   (ST_YMin(asset.geom) + ST_YMax(asset.geom)) / 2 AS lat,
                   asset.location_precision, asset.uncertainty_m, asset.note_fa, asset.note_en, asset.properties,
                   asset.valid_to, coalesce(asset.valid_to <= current_date, false) AS ended,
                   asset.source, asset.source_licence, asset.source_date,
                   (asset.updated_at AT TIME ZONE 'Asia/Tehran')::date AS updated_on,
                   dataset.title_fa AS dataset_title_fa, dataset.title_en AS dataset_title_en, dataset.attribution
            FROM asset
            JOIN dataset ON dataset.name = asset.dataset
            LEFT JOIN asset_kind ON asset_kind.ref = asset.kind
            LEFT JOIN boundary AS unit ON unit.ref = asset.boundary_ref
            WHERE asset.ref = :ref
            """;

    private final JdbcClient jdbc;

    AssetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The asset, whether it still stands or has ended. */
    Optional<Asset> findByRef(String ref) {
        return jdbc.sql(FIND_BY_REF).param("ref", ref).query((row, n) -> toAsset(row)).optional();
    }

    private static Asset toAsset(ResultSet row) throws SQLException {
        return new Asset(
                row.getString("ref"),
                row.getString("kind"),
                row.getString("kind_stated"),
                bilingual(row, "kind_name"),
                bilingual(row, "name"),
                row.getString("status"),
                row.getString("condition"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                bilingual(row, "address"),
                bilingual(row, "owner"),
                named(row, "unit"),
                row.getString("boundary_basis"),
                row.getBigDecimal("area_m2"),
                row.getBigDecimal("length_m"),
                row.getObject("installed_on", LocalDate.class),
                row.getObject("inspected_on", LocalDate.class),
                row.getString("form"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getString("location_precision"),
                row.getObject("uncertainty_m", Integer.class),
                bilingual(row, "note"),
                OtherFacts.read(row.getString("properties")),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("ended"),
                provenance(row));
    }
}
