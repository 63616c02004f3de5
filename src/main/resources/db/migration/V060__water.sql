CREATE TABLE water (
    ref               text PRIMARY KEY CHECK (ref !~ '\.'),
    kind              text NOT NULL,
    name_fa           text,
    name_en           text,
    name_note_fa      text,
    name_note_en      text,
    seasonal          boolean,
    geom              geometry(Geometry, 4326),
    area_km2          numeric,
    length_km         numeric,
    precision_note_fa text,
    precision_note_en text,
    note_fa           text,
    note_en           text,
    valid_from        date,
    valid_to          date,
    source            text NOT NULL,
    source_licence    text NOT NULL,
    source_date       text,
    dataset           text NOT NULL REFERENCES dataset (name),
    batch             bigint NOT NULL,
    row_hash          text NOT NULL,
    updated_at        timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE water IS 'Rivers and lakes of the base map';
CREATE INDEX water_geom ON water USING gist (geom);
