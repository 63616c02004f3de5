-- What can be explored, all kinds alike: one row for each way in which a thing meets a question. A site has a row for
-- each of its offers, so that sector and stage, asked together, must hold for one and the same; whatever can be
-- counted is a list of codes, and what no source states is a code of its own.

CREATE FUNCTION amount_band(amount numeric, unit text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE WHEN amount IS NULL OR unit IS NULL THEN 'not_stated'
                ELSE unit || '-e' || (length(trunc(amount)::text) - 1) END
    $$;
COMMENT ON FUNCTION amount_band IS 'Power of ten of an amount within its own unit: toman-e9 holds 1 to 10 billion toman';

CREATE FUNCTION area_band(area_m2 numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT CASE WHEN area_m2 IS NULL THEN 'not_stated'
                WHEN area_m2 < 1000 THEN 'under-1000'
                WHEN area_m2 < 10000 THEN 'from-1000'
                WHEN area_m2 < 100000 THEN 'from-10000'
                ELSE 'from-100000' END
    $$;
COMMENT ON FUNCTION area_band IS 'Band of an area of land in square metres, named by its lower end';

CREATE VIEW unit_county AS
SELECT chain.ref,
       coalesce(min(above.ref) FILTER (WHERE above.level = 'county'),
                min(above.ref) FILTER (WHERE above.level = 'province')) AS county_ref,
       min(above.ref) FILTER (WHERE above.basis = 'modelled') AS area_ref
FROM boundary_chain AS chain
JOIN boundary AS above ON above.ref = chain.ancestor_ref
GROUP BY chain.ref;
COMMENT ON VIEW unit_county IS 'The county of an administrative unit, the province where no county is known, and its modelled service area';

CREATE VIEW offer AS
SELECT 'projects' AS collection, ref, name_fa, name_en, place_fa, place_en, sectors, stage,
       NULL::text AS model, amount, amount_unit, amount_scope, amount_year, NULL::numeric AS land_area_m2,
       NULL::text AS tenure, NULL::date AS deadline, reported_on, site_refs, boundary_ref, search_key,
       source, source_licence, source_date, source_url, source_title, false AS demonstration,
       NULL::geometry AS own_geom, NULL::text AS own_precision, NULL::integer AS own_uncertainty_m
FROM project
WHERE coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'opportunities', ref, name_fa, name_en, place_fa, place_en, sectors, stage,
       participation_model, amount, amount_unit, amount_scope, amount_year, land_area_m2,
       ownership_type, deadline, reported_on, site_refs, boundary_ref, search_key,
       source, source_licence, source_date, source_url, source_title, demonstration,
       geom, location_precision, uncertainty_m
FROM opportunity
WHERE coalesce(valid_to > current_date, true);
COMMENT ON VIEW offer IS 'Whatever may stand at a site or in a unit, with its terms; null is not stated';

CREATE VIEW explore_entry AS
SELECT 'sites' AS collection, site.ref, site.search_key,
       ARRAY [site.kind] AS kinds,
       coalesce(offer.sectors, '{none}') AS sectors,
       ARRAY [coalesce(unit.county_ref, 'not_stated')] AS counties,
       ARRAY [coalesce(site.municipality_ref, 'between')] AS areas,
       ARRAY [coalesce(offer.stage, 'none')] AS stages,
       ARRAY [CASE WHEN offer.ref IS NULL THEN 'none' ELSE coalesce(offer.model, 'not_stated') END] AS models,
       ARRAY [CASE WHEN offer.ref IS NULL THEN 'none' ELSE amount_band(offer.amount, offer.amount_unit) END] AS amounts,
       ARRAY [CASE WHEN offer.ref IS NULL THEN 'none' ELSE area_band(offer.land_area_m2) END] AS land_areas,
       ARRAY [CASE WHEN offer.ref IS NULL THEN 'none' ELSE coalesce(offer.tenure, 'not_stated') END] AS tenures,
       ARRAY [CASE WHEN offer.ref IS NULL THEN 'none' WHEN offer.deadline IS NULL THEN 'not_stated'
                   WHEN offer.deadline < current_date THEN 'closed' ELSE 'open' END] AS deadlines,
       ARRAY [site.location_precision] AS precisions,
       site.geom::geometry AS ground, coalesce(site.uncertainty_m, 0) AS uncertainty_m,
       coalesce(offer.demonstration, false) AS demonstration
FROM site
LEFT JOIN unit_county AS unit ON unit.ref = site.boundary_ref
LEFT JOIN offer ON offer.site_refs @> ARRAY [site.ref]
WHERE coalesce(site.valid_to > current_date, true)
UNION ALL
SELECT offer.collection, offer.ref, offer.search_key,
       '{}',
       offer.sectors,
       coalesce(nullif(array_remove(at_sites.counties || unit.county_ref, NULL), '{}'), '{not_stated}'),
       coalesce(nullif(array_remove(at_sites.areas || unit.area_ref, NULL), '{}'), '{not_stated}'),
       ARRAY [coalesce(offer.stage, 'not_stated')],
       ARRAY [coalesce(offer.model, 'not_stated')],
       ARRAY [amount_band(offer.amount, offer.amount_unit)],
       ARRAY [area_band(offer.land_area_m2)],
       ARRAY [coalesce(offer.tenure, 'not_stated')],
       ARRAY [CASE WHEN offer.deadline IS NULL THEN 'not_stated'
                   WHEN offer.deadline < current_date THEN 'closed' ELSE 'open' END],
       CASE WHEN offer.own_precision IS NOT NULL THEN ARRAY [offer.own_precision]
            WHEN cardinality(at_sites.precisions) > 0 THEN at_sites.precisions ELSE '{unit}' END,
       coalesce(offer.own_geom, at_sites.ground, own.geom),
       CASE WHEN offer.own_geom IS NULL THEN coalesce(at_sites.uncertainty_m, 0)
            ELSE coalesce(offer.own_uncertainty_m, 0) END,
       offer.demonstration
FROM offer
LEFT JOIN unit_county AS unit ON unit.ref = offer.boundary_ref
LEFT JOIN boundary AS own ON own.ref = offer.boundary_ref
CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT county.county_ref) FILTER (WHERE county.county_ref IS NOT NULL) AS counties,
           array_agg(DISTINCT coalesce(site.municipality_ref, 'between')) FILTER (WHERE site.ref IS NOT NULL) AS areas,
           array_agg(DISTINCT site.location_precision) FILTER (WHERE site.ref IS NOT NULL) AS precisions,
           ST_Collect(site.geom) AS ground, max(site.uncertainty_m) AS uncertainty_m
    FROM site
    LEFT JOIN unit_county AS county ON county.ref = site.boundary_ref
    WHERE site.ref = ANY (offer.site_refs)
) AS at_sites;
COMMENT ON VIEW explore_entry IS 'One row for each way in which a site or an offer meets a question; ground is where it lies as far as known';
COMMENT ON COLUMN explore_entry.ground IS 'The sites it stands at, otherwise the unit it lies somewhere in; null where neither is known';
COMMENT ON COLUMN explore_entry.uncertainty_m IS 'Radius in metres by which the ground may be wrong';

CREATE VIEW explore_row AS
SELECT 'sites' AS collection, site.ref, site.name_fa, site.name_en, site.place_fa, site.place_en, site.kind,
       county.ref AS county_ref, county.name_fa AS county_name_fa, county.name_en AS county_name_en,
       (SELECT coalesce(array_agg(DISTINCT sector ORDER BY sector), '{}')
        FROM offer CROSS JOIN unnest(offer.sectors) AS sector
        WHERE offer.site_refs @> ARRAY [site.ref]) AS sectors,
       (SELECT count(*) FROM offer
        WHERE offer.site_refs @> ARRAY [site.ref] AND offer.collection = 'projects')::integer AS offers,
       (SELECT count(*) FROM offer
        WHERE offer.site_refs @> ARRAY [site.ref] AND offer.collection = 'opportunities')::integer AS opportunities,
       NULL::text AS stage, NULL::text AS model, NULL::numeric AS amount, NULL::text AS amount_unit,
       NULL::text AS amount_scope, NULL::integer AS amount_year, NULL::numeric AS land_area_m2,
       NULL::text AS tenure, NULL::date AS deadline, NULL::date AS reported_on,
       site.location_precision AS precision, site.uncertainty_m,
       site.source, site.source_licence, site.source_date, NULL::text AS source_url, NULL::text AS source_title,
       false AS demonstration
FROM site
LEFT JOIN unit_county AS unit ON unit.ref = site.boundary_ref
LEFT JOIN boundary AS county ON county.ref = unit.county_ref
WHERE coalesce(site.valid_to > current_date, true)
UNION ALL
SELECT offer.collection, offer.ref, offer.name_fa, offer.name_en, offer.place_fa, offer.place_en, NULL,
       county.ref, county.name_fa, county.name_en, offer.sectors, cardinality(offer.site_refs), 0,
       offer.stage, offer.model, offer.amount, offer.amount_unit, offer.amount_scope, offer.amount_year,
       offer.land_area_m2, offer.tenure, offer.deadline, offer.reported_on,
       coalesce(offer.own_precision, worst.location_precision, 'unit'),
       CASE WHEN offer.own_precision IS NULL THEN worst.uncertainty_m ELSE offer.own_uncertainty_m END,
       offer.source, offer.source_licence, offer.source_date, offer.source_url, offer.source_title,
       offer.demonstration
FROM offer
LEFT JOIN LATERAL (
    SELECT site.location_precision, site.uncertainty_m, site.boundary_ref
    FROM site
    WHERE site.ref = ANY (offer.site_refs)
    ORDER BY site.uncertainty_m DESC NULLS FIRST
    LIMIT 1
) AS worst ON true
LEFT JOIN unit_county AS unit ON unit.ref = coalesce(worst.boundary_ref, offer.boundary_ref)
LEFT JOIN boundary AS county ON county.ref = unit.county_ref;
COMMENT ON VIEW explore_row IS 'One row for each thing that can be explored, as a table shows it';
COMMENT ON COLUMN explore_row.precision IS 'Of the least precise of its sites; unit where only an administrative unit is known';
