CREATE TABLE place (
    ref               text PRIMARY KEY CHECK (ref !~ '\.'),
    kind              text NOT NULL,
    name_fa           text NOT NULL,
    name_en           text,
    parent_ref        text,
    geom              geometry(Point, 4326),
    population        integer,
    population_year   integer,
    population_source text,
    note_fa           text,
    note_en           text,
    valid_from        date,
    valid_to          date,
    source            text NOT NULL,
    source_licence    text NOT NULL,
    source_date       text,
    search_key        text NOT NULL,
    dataset           text NOT NULL REFERENCES dataset (name),
    batch             bigint NOT NULL,
    row_hash          text NOT NULL,
    updated_at        timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE place IS 'Named points: towns, villages, quarters, squares';
CREATE INDEX place_geom ON place USING gist (geom);
CREATE INDEX place_search ON place USING gin (search_key gin_trgm_ops);
