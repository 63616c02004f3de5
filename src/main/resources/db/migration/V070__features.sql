-- What the open services publish: one view per collection, whose column names are the property names.
-- time_start and time_end bound the days on which a feature matches `datetime`; is_current says whether it
-- stands in an answer that names no day.

CREATE VIEW site_feature AS
SELECT site.ref, site.name_fa, site.name_en, site.other_names, site.kind,
       site.boundary_ref, site.boundary_basis, site.county_ref, site.municipality_ref,
       site.district_ref, site.district_fa, site.district_en, site.rural_district_fa, site.rural_district_en,
       site.place_fa, site.place_en,
       site.location_precision, site.uncertainty_m, site.location_source_en AS location_source,
       site.location_source_fa, site.period_en AS period, site.period_fa,
       site.heritage_no, site.heritage_note_fa, site.heritage_note_en,
       site.fact_fa, site.fact_en, site.doubt_fa, site.doubt_en,
       attached.project_count, attached.project_refs, attached.sectors,
       site.source, site.source_licence, site.source_date, site.updated_at, site.valid_from, site.valid_to,
       site.geom,
       coalesce(site.valid_from, '-infinity'::date) AS time_start,
       coalesce(site.valid_to - 1, 'infinity'::date) AS time_end,
       coalesce(site.valid_to > current_date, true) AS is_current
FROM site
CROSS JOIN LATERAL (
    SELECT count(*)::integer AS project_count,
           coalesce(array_agg(project.ref ORDER BY project.ref), '{}') AS project_refs,
           coalesce((SELECT array_agg(DISTINCT sector ORDER BY sector)
                     FROM project_site AS link
                     JOIN project AS one ON one.ref = link.project_ref
                     CROSS JOIN unnest(one.sectors) AS sector
                     WHERE link.site_ref = site.ref
                       AND coalesce(one.valid_to > current_date, true)), '{}') AS sectors
    FROM project_site
    JOIN project ON project.ref = project_site.project_ref
    WHERE project_site.site_ref = site.ref
      AND coalesce(project.valid_to > current_date, true)
) AS attached;
COMMENT ON VIEW site_feature IS 'Sites as published';

CREATE VIEW site_boundary AS
SELECT site.ref AS site_ref, chain.ancestor_ref AS boundary_ref
FROM site
JOIN boundary_chain AS chain ON chain.ref IN (site.boundary_ref, site.district_ref)
UNION
-- A modelled area may reach into a neighbouring county: it counts for itself alone.
SELECT ref, municipality_ref
FROM site
WHERE municipality_ref IS NOT NULL;
COMMENT ON VIEW site_boundary IS 'Every unit, legal or modelled, that a site counts for';

CREATE VIEW project_boundary AS
SELECT project.ref AS project_ref, chain.ancestor_ref AS boundary_ref
FROM project
JOIN boundary_chain AS chain ON chain.ref = project.boundary_ref
UNION
SELECT project_site.project_ref, site_boundary.boundary_ref
FROM project_site
JOIN site_boundary USING (site_ref);
COMMENT ON VIEW project_boundary IS 'Every unit a project counts for: the one its source names, those of its sites, and all that contain them';

CREATE VIEW project_feature AS
SELECT project.ref, project.name_fa, project.name_en, project.place_fa, project.place_en, project.attach_to,
       project.sectors, project.sector_basis, project.sector_basis_note, project.subsector_fa, project.subsector_en,
       project.stage, project.stage_note_fa, project.stage_note_en, project.progress_pct,
       project.owner_en AS owner, project.owner_fa, project.partners_en AS partners, project.partners_fa,
       project.amount, project.amount_unit, project.amount_scope, project.amount_year, project.amount_year_basis,
       project.amount_stated_fa, project.amount_stated_en, project.amount_note_fa, project.amount_note_en,
       project.size_note_fa, project.size_note_en,
       project.reported_on, project.date_basis_fa, project.date_basis_en,
       project.source_publisher, project.source_title, project.source_url,
       project.fact_fa, project.fact_en, project.caveat_en AS caveat, project.caveat_fa,
       attached.site_refs, project.boundary_ref,
       project.attach_confidence, project.attach_note_fa, project.attach_note_en,
       CASE WHEN attached.geom IS NOT NULL THEN 'site' WHEN unit.label_point IS NOT NULL THEN 'boundary' END AS position_basis,
       project.source, project.source_licence, project.source_date, project.updated_at, project.valid_from, project.valid_to,
       coalesce(attached.geom, unit.label_point) AS geom,
       project.reported_on AS time_start,
       project.reported_on AS time_end,
       coalesce(project.valid_to > current_date, true) AS is_current
FROM project
LEFT JOIN boundary AS unit ON unit.ref = project.boundary_ref
CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(site.ref ORDER BY site.ref), '{}') AS site_refs,
           CASE WHEN count(site.geom) = 1 THEN min(site.geom::text)::geometry(Point, 4326)
                ELSE ST_Multi(ST_Union(site.geom)) END AS geom
    FROM project_site
    JOIN site ON site.ref = project_site.site_ref
    WHERE project_site.project_ref = project.ref
) AS attached;
COMMENT ON VIEW project_feature IS 'Projects as published. They have no position of their own: position_basis says whose point stands for them';

CREATE VIEW boundary_feature AS
SELECT boundary.ref, boundary.level, boundary.basis, boundary.context_only, boundary.name_fa, boundary.name_en, boundary.parent_ref,
       boundary.population, boundary.population_year, boundary.population_note_fa, boundary.population_note_en, boundary.population_source,
       boundary.area_km2, boundary.area_official_km2,
       (SELECT count(*) FROM site_boundary JOIN site ON site.ref = site_boundary.site_ref
        WHERE site_boundary.boundary_ref = boundary.ref AND coalesce(site.valid_to > current_date, true))::integer AS site_count,
       (SELECT count(*) FROM project_boundary JOIN project ON project.ref = project_boundary.project_ref
        WHERE project_boundary.boundary_ref = boundary.ref AND coalesce(project.valid_to > current_date, true))::integer AS project_count,
       boundary.precision_m, boundary.precision_note_fa, boundary.precision_note_en, boundary.note_fa, boundary.note_en,
       ST_X(boundary.label_point) AS label_lon, ST_Y(boundary.label_point) AS label_lat,
       boundary.source, boundary.source_licence, boundary.source_date, boundary.updated_at, boundary.valid_from, boundary.valid_to,
       boundary.geom,
       coalesce(boundary.valid_from, '-infinity'::date) AS time_start,
       coalesce(boundary.valid_to - 1, 'infinity'::date) AS time_end,
       coalesce(boundary.valid_to > current_date, true) AS is_current
FROM boundary;
COMMENT ON VIEW boundary_feature IS 'Administrative units as published';

CREATE VIEW place_feature AS
SELECT ref, kind, name_fa, name_en, parent_ref, population, population_year, population_source, note_fa, note_en,
       source, source_licence, source_date, updated_at, valid_from, valid_to, geom,
       coalesce(valid_from, '-infinity'::date) AS time_start,
       coalesce(valid_to - 1, 'infinity'::date) AS time_end,
       coalesce(valid_to > current_date, true) AS is_current
FROM place;
COMMENT ON VIEW place_feature IS 'Places as published';

CREATE VIEW water_feature AS
SELECT ref, kind, name_fa, name_en, name_note_fa, name_note_en, seasonal, area_km2, length_km,
       precision_note_fa, precision_note_en, note_fa, note_en,
       source, source_licence, source_date, updated_at, valid_from, valid_to, geom,
       coalesce(valid_from, '-infinity'::date) AS time_start,
       coalesce(valid_to - 1, 'infinity'::date) AS time_end,
       coalesce(valid_to > current_date, true) AS is_current
FROM water;
COMMENT ON VIEW water_feature IS 'Rivers and lakes as published';
