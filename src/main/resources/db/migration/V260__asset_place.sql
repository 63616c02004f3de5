-- The order of places is worked out once for each asset, when it is written, and not whenever a page is read or an index filled.
ALTER TABLE asset ADD place_key bigint GENERATED ALWAYS AS (place_key(geom)) STORED;
COMMENT ON COLUMN asset.place_key IS 'Where it lies in the order of places, see place_key()';

DROP INDEX asset_place;
DROP INDEX asset_large;
CREATE INDEX asset_place ON asset (place_key, ref);
CREATE INDEX asset_large ON asset USING gist (geom) WHERE place_key = -1;

CREATE OR REPLACE VIEW asset_feature AS
SELECT ref, kind, kind_stated, name_fa, name_en, status, condition, quantity, unit,
       address_fa, address_en, owner_fa, owner_en, boundary_ref, boundary_basis, area_m2, length_m,
       installed_on, inspected_on, location_precision, uncertainty_m, note_fa, note_en,
       properties AS other_facts,
       source, source_licence, source_date, updated_at, valid_from, valid_to, geom,
       coalesce(valid_from, '-infinity'::date) AS time_start,
       coalesce(valid_to - 1, 'infinity'::date) AS time_end,
       coalesce(valid_to > current_date, true) AS is_current,
       place_key
FROM asset;
