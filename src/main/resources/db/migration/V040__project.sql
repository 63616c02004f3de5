CREATE TABLE project (
    ref                text PRIMARY KEY CHECK (ref !~ '\.'),
    name_fa            text NOT NULL,
    name_en            text,
    place_fa           text,
    place_en           text,
    municipality_or_county_fa text,
    municipality_or_county_en text,
    attach_to          text,
    sectors            text[] NOT NULL CHECK (sectors <@ ARRAY ['construction', 'tourism', 'agriculture', 'livestock', 'services']),
    sector_basis       text,
    sector_basis_note  text,
    subsector_fa       text,
    subsector_en       text,
    stage              text NOT NULL CHECK (stage IN ('idea', 'under_review', 'package', 'land_acquisition', 'contract', 'in_progress', 'completed', 'suspended', 'revoked', 'unclear')),
    stage_note_fa      text,
    stage_note_en      text,
    progress_pct       numeric CHECK (progress_pct BETWEEN 0 AND 100),
    owner_fa           text,
    owner_en           text,
    partners_fa        text,
    partners_en        text,
    amount             numeric CHECK (amount >= 0),
    amount_unit        text,
    amount_stated_fa   text,
    amount_stated_en   text,
    amount_scope       text,
    amount_year        integer,
    amount_year_basis  text,
    amount_note_fa     text,
    amount_note_en     text,
    size_note_fa       text,
    size_note_en       text,
    reported_on        date,
    date_basis_fa      text,
    date_basis_en      text,
    source_publisher   text,
    source_title       text,
    source_url         text,
    fact_fa            text,
    fact_en            text,
    caveat_fa          text,
    caveat_en          text,
    boundary_ref       text,
    attach_confidence  text,
    attach_note_fa     text,
    attach_note_en     text,
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
    CHECK ((amount IS NULL) = (amount_unit IS NULL))
);
COMMENT ON TABLE project IS 'Published projects; amounts keep unit, scope and year and are never added up';
COMMENT ON COLUMN project.amount IS 'As published, in amount_unit, written out in full (3 billion toman = 3000000000 toman)';
COMMENT ON COLUMN project.amount_scope IS 'What the amount covers: the project, a part of it, a programme …';
COMMENT ON COLUMN project.amount_year IS 'Solar Hijri year of the amount';
COMMENT ON COLUMN project.reported_on IS 'Day of the report, not of the works';
COMMENT ON COLUMN project.boundary_ref IS 'Unit the source attaches the project to';
CREATE INDEX project_search ON project USING gin (search_key gin_trgm_ops);
CREATE INDEX project_boundary_ref ON project (boundary_ref);
CREATE INDEX project_sectors ON project USING gin (sectors);

CREATE TABLE project_site (
    project_ref text NOT NULL REFERENCES project (ref) ON DELETE CASCADE,
    site_ref    text NOT NULL REFERENCES site (ref),
    PRIMARY KEY (project_ref, site_ref)
);
COMMENT ON TABLE project_site IS 'Many projects to many sites, only where a source names the site';
CREATE INDEX project_site_site ON project_site (site_ref);
