CREATE TABLE site (
    ref                text PRIMARY KEY CHECK (ref !~ '\.'),
    name_fa            text NOT NULL,
    name_en            text,
    other_names        text[] NOT NULL DEFAULT '{}',
    kind               text NOT NULL,
    county_ref         text,
    boundary_ref       text,
    boundary_basis     text CHECK (boundary_basis IN ('location', 'stated')),
    district_ref       text,
    district_fa        text,
    district_en        text,
    rural_district_fa  text,
    rural_district_en  text,
    municipality_ref   text,
    place_fa           text,
    place_en           text,
    geom               geometry(Point, 4326),
    location_precision text NOT NULL CHECK (location_precision IN ('exact', 'neighbourhood', 'village', 'district', 'unlocated')),
    uncertainty_m      integer,
    location_source_fa text,
    location_source_en text,
    period_fa          text,
    period_en          text,
    heritage_no        text,
    heritage_note_fa   text,
    heritage_note_en   text,
    fact_fa            text,
    fact_en            text,
    doubt_fa           text,
    doubt_en           text,
    valid_from         date,
    valid_to           date,
    source             text NOT NULL,
    source_licence     text NOT NULL,
    source_date        text,
    search_key         text NOT NULL,
    dataset            text NOT NULL REFERENCES dataset (name),
    batch              bigint NOT NULL,
    row_hash           text NOT NULL,
    updated_at         timestamptz NOT NULL DEFAULT now(),
    CHECK ((location_precision = 'unlocated') = (geom IS NULL)),
    CHECK ((location_precision = 'unlocated') = (uncertainty_m IS NULL))
);
COMMENT ON TABLE site IS 'Shrines (بقعه) whose surroundings may carry investment; the list is compiled, none was published';
COMMENT ON COLUMN site.county_ref IS 'County the source names';
COMMENT ON COLUMN site.boundary_ref IS 'County the site is assigned to, by location where the precision allows it, otherwise as stated';
COMMENT ON COLUMN site.boundary_basis IS 'location: the whole uncertainty circle lies inside the county; stated: taken from the source';
COMMENT ON COLUMN site.municipality_ref IS 'Modelled municipal service area that holds the whole uncertainty circle; null where the circle crosses an edge';
COMMENT ON COLUMN site.uncertainty_m IS 'Radius in metres of the circle in which the site is known to stand; null where unlocated';
COMMENT ON COLUMN site.source_licence IS 'Licence of the coordinates; the facts themselves are free';
CREATE INDEX site_geom ON site USING gist (geom);
CREATE INDEX site_search ON site USING gin (search_key gin_trgm_ops);
CREATE INDEX site_boundary_ref ON site (boundary_ref);
