-- A row holds everything that an undo must bring back: a project keeps its sites itself, and a census figure is a
-- row like any other. The views that read the two old tables are made again over what takes their place.

DROP VIEW boundary_feature;
DROP VIEW project_feature;
DROP VIEW project_boundary;
DROP VIEW site_feature;

ALTER TABLE project
    ADD COLUMN priority text,
    ADD COLUMN site_refs text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN project.site_refs IS 'Sites the source names; kept in the row so that undoing a load restores them with it';
UPDATE project
SET site_refs = tie.site_refs
FROM (SELECT project_ref, array_agg(site_ref ORDER BY site_ref) AS site_refs
      FROM project_site
      GROUP BY project_ref) AS tie
WHERE tie.project_ref = project.ref;
CREATE INDEX project_site_refs ON project USING gin (site_refs);

DROP TABLE project_site;
CREATE VIEW project_site AS
SELECT project.ref AS project_ref, tie.site_ref
FROM project
CROSS JOIN unnest(project.site_refs) AS tie (site_ref);
COMMENT ON VIEW project_site IS 'Many projects to many sites, only where a source names the site';

DROP TABLE boundary_census;
CREATE TABLE census_figure (
    ref          text PRIMARY KEY,
    boundary_ref text NOT NULL,
    year         integer NOT NULL,
    population   integer NOT NULL,
    valid_to     date,
    dataset      text NOT NULL REFERENCES dataset (name),
    batch        bigint NOT NULL,
    row_hash     text NOT NULL,
    updated_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE census_figure IS 'Census population of a unit as each dataset gives it; the Gregorian year in which the census was taken (2006, 2011, 2016)';
CREATE INDEX census_figure_boundary ON census_figure (boundary_ref);

CREATE VIEW boundary_census AS
SELECT DISTINCT ON (figure.boundary_ref, figure.year)
       figure.boundary_ref, figure.year, figure.population, figure.dataset
FROM census_figure AS figure
JOIN dataset ON dataset.name = figure.dataset
WHERE coalesce(figure.valid_to > current_date, true)
ORDER BY figure.boundary_ref, figure.year, dataset.role = 'upload' DESC NULLS LAST, dataset.position, figure.batch DESC;
COMMENT ON VIEW boundary_census IS 'One figure per unit and census: what somebody brought in later, otherwise that of the first dataset in load order';

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
                     FROM project AS one
                     CROSS JOIN unnest(one.sectors) AS sector
                     WHERE one.site_refs @> ARRAY [site.ref]
                       AND coalesce(one.valid_to > current_date, true)), '{}') AS sectors
    FROM project
    WHERE project.site_refs @> ARRAY [site.ref]
      AND coalesce(project.valid_to > current_date, true)
) AS attached;
COMMENT ON VIEW site_feature IS 'Sites as published';

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

-- What the new columns and rows hold comes from the files: the next start reads them again.
UPDATE dataset SET fingerprint = NULL;
