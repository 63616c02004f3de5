CREATE VIEW search_entry AS
SELECT 'sites' AS collection, ref, name_fa, name_en, kind, search_key,
       ST_X(geom) AS lon, ST_Y(geom) AS lat, coalesce(place_fa, '') AS detail_fa, coalesce(place_en, '') AS detail_en, 1 AS rank
FROM site WHERE coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'projects', ref, name_fa, name_en, stage, search_key, NULL, NULL,
       coalesce(place_fa, ''), coalesce(place_en, ''), 2
FROM project WHERE coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'boundaries', ref, name_fa, name_en, level, search_key, ST_X(label_point), ST_Y(label_point), '', '', 3
FROM boundary WHERE NOT context_only AND coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'places', ref, name_fa, name_en, kind, search_key, ST_X(geom), ST_Y(geom), '', '', 4
FROM place WHERE coalesce(valid_to > current_date, true);
COMMENT ON VIEW search_entry IS 'Everything the search box finds; search_key holds the normalised names without spaces, divided by |';
