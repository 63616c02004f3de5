-- How many assets of each kind stand where: what a map from afar shows, without looking at a million of them.

-- Levels are those of web maps: a cell of level 9 is a tile of zoom 9. A tile of zoom 7 is divided into 4 × 4 cells of level 9.
CREATE TABLE asset_cell (
    level smallint NOT NULL CHECK (level BETWEEN 7 AND 17),
    x     integer NOT NULL,
    y     integer NOT NULL,
    kind  text NOT NULL,
    ends  date NOT NULL,
    count integer NOT NULL,
    lon   bigint NOT NULL,
    lat   bigint NOT NULL,
    PRIMARY KEY (level, x, y, kind, ends)
);
COMMENT ON TABLE asset_cell IS 'Located assets counted by cell and kind; kept by triggers on asset, in the transaction that changes it';
COMMENT ON COLUMN asset_cell.x IS 'Column of the cell from the west, y its row from the north, as tiles of WebMercatorQuad are counted';
COMMENT ON COLUMN asset_cell.ends IS 'asset.valid_to, infinity where there is none: what has ended by today does not count';
COMMENT ON COLUMN asset_cell.lon IS 'Sum of the longitudes in millionths of a degree, whole numbers, so that adding and taking away leaves no crumbs; lat likewise';

-- The middle of what an asset covers stands for it. Latitudes beyond the web map's edge count at the edge.
CREATE FUNCTION asset_column(lon double precision) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(greatest(floor((lon + 180) / 360 * 131072), 0), 131071)::integer;
COMMENT ON FUNCTION asset_column(double precision) IS 'Column of level 17 in which a longitude lies';

CREATE FUNCTION asset_row(lat double precision) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(greatest(floor((0.5 - atanh(sin(radians(least(greatest(lat, -85.06), 85.06)))) / (2 * pi())) * 131072), 0), 131071)::integer;
COMMENT ON FUNCTION asset_row(double precision) IS 'Row of level 17 in which a latitude lies; Mercator''s y is atanh(sin(latitude))';

CREATE FUNCTION asset_cell_count() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    sign integer := CASE TG_ARGV[0] WHEN 'more' THEN 1 ELSE -1 END;
BEGIN
    -- Cells are taken in one order, so that two writers never wait for each other in a circle.
    WITH placed AS (
        SELECT kind, coalesce(valid_to, 'infinity') AS ends,
               (ST_XMin(geom) + ST_XMax(geom)) / 2 AS lon, (ST_YMin(geom) + ST_YMax(geom)) / 2 AS lat
        FROM changed
        WHERE geom IS NOT NULL AND NOT ST_IsEmpty(geom)
    ),
    deepest AS (
        SELECT asset_column(lon) AS x, asset_row(lat) AS y, kind, ends, count(*) AS count,
               sum(round(lon * 1000000)::bigint) AS lon, sum(round(lat * 1000000)::bigint) AS lat
        FROM placed
        GROUP BY 1, 2, 3, 4
    )
    INSERT INTO asset_cell AS kept (level, x, y, kind, ends, count, lon, lat)
    SELECT level, x >> (17 - level), y >> (17 - level), kind, ends, sign * sum(count), sign * sum(lon), sign * sum(lat)
    FROM deepest, generate_series(7, 17) AS level
    GROUP BY 1, 2, 3, 4, 5
    ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT (level, x, y, kind, ends) DO UPDATE
    SET count = kept.count + excluded.count, lon = kept.lon + excluded.lon, lat = kept.lat + excluded.lat;
    DELETE FROM asset_cell WHERE count = 0;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION asset_cell_count() IS 'Counts the rows of a statement into asset_cell, or out of it';

CREATE FUNCTION asset_cell_clear() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    TRUNCATE asset_cell;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION asset_cell_clear() IS 'Where no asset is left, none is counted';

CREATE INDEX asset_cell_empty ON asset_cell (count) WHERE count = 0;

CREATE TRIGGER asset_counted_in AFTER INSERT ON asset
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION asset_cell_count('more');
CREATE TRIGGER asset_counted_out AFTER DELETE ON asset
REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION asset_cell_count('less');
-- In and out are two triggers, run in the order of their names: what was goes first.
CREATE TRIGGER asset_counted_again_1_out AFTER UPDATE ON asset
REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION asset_cell_count('less');
CREATE TRIGGER asset_counted_again_2_in AFTER UPDATE ON asset
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION asset_cell_count('more');
CREATE TRIGGER asset_counted_none AFTER TRUNCATE ON asset
FOR EACH STATEMENT EXECUTE FUNCTION asset_cell_clear();

WITH placed AS (
    SELECT kind, coalesce(valid_to, 'infinity') AS ends,
           (ST_XMin(geom) + ST_XMax(geom)) / 2 AS lon, (ST_YMin(geom) + ST_YMax(geom)) / 2 AS lat
    FROM asset
    WHERE geom IS NOT NULL AND NOT ST_IsEmpty(geom)
),
deepest AS (
    SELECT asset_column(lon) AS x, asset_row(lat) AS y, kind, ends, count(*) AS count,
           sum(round(lon * 1000000)::bigint) AS lon, sum(round(lat * 1000000)::bigint) AS lat
    FROM placed
    GROUP BY 1, 2, 3, 4
)
INSERT INTO asset_cell (level, x, y, kind, ends, count, lon, lat)
SELECT level, x >> (17 - level), y >> (17 - level), kind, ends, sum(count), sum(lon), sum(lat)
FROM deepest, generate_series(7, 17) AS level
GROUP BY 1, 2, 3, 4, 5;

-- Assets near each other stand near each other in this order, so that a page of a box is read without looking at the whole box.
-- The key interleaves the bits of longitude and latitude, 20 each (Morton's order); what is larger than the finest of its
-- steps allows for has the key -1 and is found by an index of its own.
CREATE FUNCTION spread_bits(number bigint) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
    number := (number | (number << 16)) & 281470681808895;
    number := (number | (number << 8)) & 71777214294589695;
    number := (number | (number << 4)) & 1085102592571150095;
    number := (number | (number << 2)) & 3689348814741910323;
    RETURN (number | (number << 1)) & 6148914691236517205;
END
$$;
COMMENT ON FUNCTION spread_bits(bigint) IS 'The lowest 32 bits of a number with a zero before each';

-- Not in SQL, or every plan would carry the whole expression instead of one name.
CREATE FUNCTION place_key(geom geometry) RETURNS bigint
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    IF geom IS NULL OR ST_IsEmpty(geom) THEN
        RETURN NULL;
    ELSIF greatest(ST_XMax(geom) - ST_XMin(geom), ST_YMax(geom) - ST_YMin(geom)) > 0.002 THEN
        RETURN -1;
    END IF;
    RETURN spread_bits(least(floor(((ST_XMin(geom) + ST_XMax(geom)) / 2 + 180) / 360 * 1048576), 1048575)::bigint)
           | (spread_bits(least(floor(((ST_YMin(geom) + ST_YMax(geom)) / 2 + 90) / 180 * 1048576), 1048575)::bigint) << 1);
END
$$;
COMMENT ON FUNCTION place_key(geometry) IS 'Where the middle of a small geometry lies in the order of places; -1 for one wider or higher than 0.002 degrees';

CREATE INDEX asset_place ON asset (place_key(geom), ref);
CREATE INDEX asset_large ON asset USING gist (geom) WHERE place_key(geom) = -1;

CREATE OR REPLACE VIEW asset_feature AS
SELECT ref, kind, kind_stated, name_fa, name_en, status, condition, quantity, unit,
       address_fa, address_en, owner_fa, owner_en, boundary_ref, boundary_basis, area_m2, length_m,
       installed_on, inspected_on, location_precision, uncertainty_m, note_fa, note_en,
       properties AS other_facts,
       source, source_licence, source_date, updated_at, valid_from, valid_to, geom,
       coalesce(valid_from, '-infinity'::date) AS time_start,
       coalesce(valid_to - 1, 'infinity'::date) AS time_end,
       coalesce(valid_to > current_date, true) AS is_current,
       place_key(geom) AS place_key
FROM asset;
