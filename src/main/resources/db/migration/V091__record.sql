-- Features in the form in which data/ writes them: what an export hands out, and what completes a record of a
-- file that names only what it changes. Columns are the fields of the target; geom is the geometry of the record.

CREATE VIEW site_record AS
SELECT ref, name_fa, name_en, nullif(array_to_string(other_names, '; '), '') AS other_names, kind,
       county_ref, district_fa, district_en, district_ref, rural_district_fa, rural_district_en, place_fa, place_en,
       ST_Y(geom) AS lat, ST_X(geom) AS lon, location_precision, uncertainty_m,
       location_source_fa, location_source_en, source_licence AS location_licence,
       period_fa, period_en, heritage_no, heritage_note_fa, heritage_note_en,
       fact_fa, fact_en, doubt_fa, doubt_en, source AS sources, source_date, valid_from, valid_to,
       geom
FROM site;
COMMENT ON VIEW site_record IS 'Sites as data/sites writes them';

CREATE VIEW project_record AS
SELECT ref, priority, name_fa, name_en, place_fa AS site_fa, place_en AS site_en, municipality_or_county_fa, municipality_or_county_en,
       attach_to, array_to_string(sectors, ';') AS sectors, sector_basis, sector_basis_note, subsector_fa, subsector_en,
       stage, stage_note_fa, stage_note_en, progress_pct, owner_fa, owner_en, partners_fa, partners_en,
       amount, amount_unit, amount_stated_fa, amount_stated_en, amount_year, amount_year_basis, amount_scope,
       amount_note_fa, amount_note_en, size_note_fa, size_note_en, reported_on, date_basis_fa, date_basis_en,
       source_publisher, source_title, source_url, source, source_licence, source_date,
       fact_fa, fact_en, caveat_fa, caveat_en, nullif(array_to_string(site_refs, ';'), '') AS site_refs, boundary_ref,
       attach_confidence, attach_note_fa, attach_note_en, valid_from, valid_to,
       NULL::geometry AS geom
FROM project;
COMMENT ON VIEW project_record IS 'Projects as data/projects writes them';

CREATE VIEW boundary_record AS
SELECT boundary.ref, level, basis, context_only, name_fa, name_en, parent_ref, boundary.population, population_year,
       earlier.population_2006, earlier.population_2011,
       population_note_fa, population_note_en, population_source, area_km2, area_official_km2,
       ST_X(label_point) AS label_lon, ST_Y(label_point) AS label_lat,
       precision_m, precision_note_fa, precision_note_en, note_fa, note_en, valid_from, valid_to,
       source, source_licence, source_date, geom
FROM boundary
LEFT JOIN LATERAL (
    SELECT max(population) FILTER (WHERE year = 2006) AS population_2006,
           max(population) FILTER (WHERE year = 2011) AS population_2011
    FROM census_figure
    WHERE census_figure.boundary_ref = boundary.ref AND census_figure.dataset = boundary.dataset
) AS earlier ON true;
COMMENT ON VIEW boundary_record IS 'Boundaries as data/boundaries writes them';

CREATE VIEW place_record AS
SELECT ref, kind, name_fa, name_en, parent_ref, population, population_year, population_source, note_fa, note_en,
       valid_from, valid_to, source, source_licence, source_date, geom
FROM place;
COMMENT ON VIEW place_record IS 'Places as data/places writes them';

CREATE VIEW water_record AS
SELECT ref, kind, name_fa, name_en, name_note_fa, name_note_en, seasonal, area_km2, length_km,
       precision_note_fa, precision_note_en, note_fa, note_en, valid_from, valid_to,
       source, source_licence, source_date, geom
FROM water;
COMMENT ON VIEW water_record IS 'Rivers and lakes as data/water writes them';
