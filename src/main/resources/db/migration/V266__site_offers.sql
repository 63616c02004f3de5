-- Most sites have no project: they are not asked again for its sectors.
CREATE OR REPLACE VIEW site_feature AS
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
           CASE WHEN count(*) = 0 THEN '{}'
                ELSE (SELECT coalesce(array_agg(DISTINCT sector ORDER BY sector), '{}')
                      FROM project AS one
                      CROSS JOIN unnest(one.sectors) AS sector
                      WHERE one.site_refs @> ARRAY [site.ref]
                        AND coalesce(one.valid_to > current_date, true)) END AS sectors
    FROM project
    WHERE project.site_refs @> ARRAY [site.ref]
      AND coalesce(project.valid_to > current_date, true)
) AS attached;
