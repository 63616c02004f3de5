-- A page of a box begins at its south-western corner. Around it lie, within the reach of a small outline, many points that
-- cannot touch the box and had to be read to know it. What has no extent now has keys of its own, before all outlines.
CREATE OR REPLACE FUNCTION place_key(geom geometry) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    extent double precision;
BEGIN
    IF geom IS NULL OR ST_IsEmpty(geom) THEN
        RETURN NULL;
    END IF;
    extent := greatest(ST_XMax(geom) - ST_XMin(geom), ST_YMax(geom) - ST_YMin(geom));
    IF extent > 0.002 THEN
        RETURN -1;
    END IF;
    RETURN spread_bits(least(floor(((ST_XMin(geom) + ST_XMax(geom)) / 2 + 180) / 360 * 1048576), 1048575)::bigint)
           | (spread_bits(least(floor(((ST_YMin(geom) + ST_YMax(geom)) / 2 + 90) / 180 * 1048576), 1048575)::bigint) << 1)
           | CASE WHEN extent > 0 THEN 1099511627776 ELSE 0 END;
END
$$;
COMMENT ON FUNCTION place_key(geometry) IS 'Where the middle of a small geometry lies in the order of places, outlines (from 2^40 on) after points; -1 for one wider or higher than 0.002 degrees';

-- What is stored was worked out by the function as it was.
DROP VIEW asset_feature;
ALTER TABLE asset DROP COLUMN place_key;
ALTER TABLE asset ADD place_key bigint GENERATED ALWAYS AS (place_key(geom)) STORED;
COMMENT ON COLUMN asset.place_key IS 'Where it lies in the order of places, see place_key()';

CREATE INDEX asset_place ON asset (place_key, ref);
CREATE INDEX asset_large ON asset USING gist (geom) WHERE place_key = -1;

CREATE VIEW asset_feature AS
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
COMMENT ON VIEW asset_feature IS 'Municipal assets as published';
