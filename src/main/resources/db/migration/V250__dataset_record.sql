-- The catalogue: one record for each dataset of the manifest.

CREATE VIEW dataset_record AS
SELECT dataset.name AS ref,
       'dataset'::text AS type,
       dataset.title_fa AS name_fa,
       dataset.title_en AS name_en,
       dataset.description_fa,
       dataset.description_en,
       dataset.precision_fa AS precision_note_fa,
       dataset.precision_en AS precision_note_en,
       CASE WHEN dataset.target <> 'asset-kinds' THEN dataset.target END AS collection,
       dataset.path AS file,
       dataset.source,
       dataset.source_licence,
       dataset.source_date,
       dataset.attribution,
       dataset.loaded_at AS updated_at,
       extent.geom,
       days.first_day AS time_start,
       days.last_day AS time_end,
       true AS is_current
FROM dataset
-- A date of a source is a text. Years, months and days, one or several, tell days; all else tells none.
LEFT JOIN LATERAL (
    SELECT regexp_match(dataset.source_date,
                        '^(\d{4})(-(0[1-9]|1[0-2]))?(-(0[1-9]|[12]\d|3[01]))?(; \d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)*$') IS NOT NULL
               AS told,
           split_part(dataset.source_date, '; ', 1) AS first,
           substring(dataset.source_date FROM '[^ ;]+$') AS last
) AS stated ON stated.told
LEFT JOIN LATERAL (
    SELECT to_date(left(stated.first || '-01-01', 7) || '-01', 'YYYY-MM-DD') AS first_month,
           to_date(left(stated.last || '-01-01', 7) || '-01', 'YYYY-MM-DD') AS last_month,
           coalesce(nullif(substring(stated.first FROM 9), ''), '1')::integer AS first_date,
           nullif(substring(stated.last FROM 9), '')::integer AS last_date
) AS read ON stated.told
LEFT JOIN LATERAL (
    SELECT read.first_month + read.first_date - 1 AS first_day,
           CASE
               WHEN read.last_date IS NOT NULL THEN read.last_month + read.last_date - 1
               WHEN length(stated.last) = 7 THEN (read.last_month + interval '1 month')::date - 1
               ELSE (read.last_month + interval '1 year')::date - 1
           END AS last_day
) AS days ON stated.told
-- Each branch is walked for datasets of its own target only.
LEFT JOIN LATERAL (
    SELECT ST_SetSRID(ST_Extent(held.geom)::geometry, 4326) AS geom
    FROM (
        SELECT boundary.geom FROM boundary WHERE dataset.target = 'boundaries' AND boundary.dataset = dataset.name
        UNION ALL
        SELECT site.geom FROM site WHERE dataset.target = 'sites' AND site.dataset = dataset.name
        UNION ALL
        SELECT feature.geom
        FROM project
        JOIN project_feature AS feature USING (ref)
        WHERE dataset.target = 'projects' AND project.dataset = dataset.name
        UNION ALL
        SELECT feature.geom
        FROM opportunity
        JOIN opportunity_feature AS feature USING (ref)
        WHERE dataset.target = 'opportunities' AND opportunity.dataset = dataset.name
        UNION ALL
        SELECT place.geom FROM place WHERE dataset.target = 'places' AND place.dataset = dataset.name
        UNION ALL
        SELECT water.geom FROM water WHERE dataset.target = 'water' AND water.dataset = dataset.name
        UNION ALL
        SELECT asset.geom FROM asset WHERE dataset.target = 'assets' AND asset.dataset = dataset.name
    ) AS held
) AS extent ON true
WHERE dataset.role IS DISTINCT FROM 'upload';
COMMENT ON VIEW dataset_record IS 'Datasets of the manifest as records of the catalogue; files that somebody brought in later are not among them';
COMMENT ON COLUMN dataset_record.geom IS 'The box around everything of the dataset that is located';
COMMENT ON COLUMN dataset_record.time_start IS 'First day of the date of the source, null where that is not stated in years, months or days';
COMMENT ON COLUMN dataset_record.collection IS 'The collection its features are published in, null where they are in none';
