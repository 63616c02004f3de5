-- What distances are measured to. Every place is measured on the ellipsoid, so the indexes stand on the geography.

CREATE VIEW settlement AS
SELECT place.ref, place.kind, place.name_fa, place.name_en, place.population, place.population_year,
       coalesce(place.population_source, place.source) AS population_source, place.geom,
       CASE place.kind WHEN 'city' THEN 500 ELSE 1000 END AS allowance_m
FROM place
WHERE place.kind IN ('city', 'town', 'suburb', 'village')
  AND place.geom IS NOT NULL
  AND coalesce(place.valid_to > current_date, true)
  AND NOT EXISTS (
      SELECT
      FROM place AS twin
      WHERE twin.name_fa = place.name_fa
        AND twin.ref <> place.ref
        AND twin.kind IN ('city', 'town', 'suburb', 'village')
        AND coalesce(twin.valid_to > current_date, true)
        AND ST_DWithin(twin.geom::geography, place.geom::geography, 3000)
        AND (twin.population IS NULL, twin.ref) < (place.population IS NULL, place.ref)
  );
COMMENT ON VIEW settlement IS 'Places where people live, each once: of two points of one name within 3 km the one with a stated population stands';
COMMENT ON COLUMN settlement.allowance_m IS 'Metres by which the atlas takes the point to be off, because no source states it: 500 for a city, 1000 for others';

CREATE VIEW watercourse AS
SELECT water.ref, water.kind, water.name_fa, water.name_en, water.seasonal, water.geom, 3000 AS allowance_m
FROM water
WHERE water.geom IS NOT NULL
  AND coalesce(water.valid_to > current_date, true);
COMMENT ON VIEW watercourse IS 'Rivers and lakes that stand today';
COMMENT ON COLUMN watercourse.allowance_m IS 'The lines are 1:2M-class data, off by up to a few kilometres according to their source; taken as 3 km';

CREATE INDEX place_geography ON place USING gist ((geom::geography));
CREATE INDEX site_geography ON site USING gist ((geom::geography));
CREATE INDEX water_geography ON water USING gist ((geom::geography));

CREATE FUNCTION population_within(origin geography, uncertainty_m integer, radius_m integer)
    RETURNS TABLE (low bigint, high bigint, counted integer, not_stated integer, years integer[], sources text[])
    LANGUAGE sql STABLE
AS $$
    SELECT CASE WHEN count(population) = 0 THEN NULL
                ELSE coalesce(sum(population) FILTER (WHERE metres + slack <= radius_m), 0) END,
           sum(population),
           count(population)::integer,
           (count(*) - count(population))::integer,
           coalesce(array_agg(DISTINCT population_year ORDER BY population_year)
                    FILTER (WHERE population IS NOT NULL AND population_year IS NOT NULL), '{}'),
           coalesce(array_agg(DISTINCT population_source ORDER BY population_source)
                    FILTER (WHERE population IS NOT NULL), '{}')
    FROM (
        SELECT population, population_year, population_source, allowance_m + uncertainty_m AS slack,
               ST_Distance(geom::geography, origin) AS metres
        FROM settlement
        WHERE ST_DWithin(geom::geography, origin, radius_m + uncertainty_m + allowance_m)
    ) AS reached
$$;
COMMENT ON FUNCTION population_within IS 'Stated populations of the settlements whose centre surely (low) or possibly (high) lies within a radius; null where none of them states one';
