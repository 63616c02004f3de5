-- PostGIS and pg_trgm are there before the first migration: the database room sees to it, for its own server and for a given one.

-- What was loaded, from which file, and what came of it.

CREATE TABLE dataset (
    name           text PRIMARY KEY,
    target         text NOT NULL,
    role           text,
    path           text NOT NULL,
    position       integer NOT NULL,
    title_fa       text NOT NULL,
    title_en       text NOT NULL,
    description_fa text,
    description_en text,
    source         text NOT NULL,
    source_licence text NOT NULL,
    source_date    text NOT NULL,
    precision_fa   text,
    precision_en   text,
    attribution    text NOT NULL,
    fingerprint    text,
    loaded_batch   bigint,
    loaded_at      timestamptz,
    last_batch     bigint
);
COMMENT ON TABLE dataset IS 'One row per resource of data/datapackage.json: where its facts come from and which load they stand at';
COMMENT ON COLUMN dataset.position IS 'Load order, as in the manifest';
COMMENT ON COLUMN dataset.fingerprint IS 'SHA-256 over file, manifest entry and loader version at the last successful load; unchanged means nothing to do';
COMMENT ON COLUMN dataset.loaded_batch IS 'Last load that succeeded; null until one did';
COMMENT ON COLUMN dataset.last_batch IS 'Last load that was tried; differs from loaded_batch while the file is refused';

CREATE TABLE load_batch (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dataset     text NOT NULL REFERENCES dataset (name),
    outcome     text NOT NULL CHECK (outcome IN ('loaded', 'refused')),
    started_at  timestamptz NOT NULL,
    finished_at timestamptz NOT NULL,
    read        integer NOT NULL,
    added       integer NOT NULL,
    changed     integer NOT NULL,
    unchanged   integer NOT NULL,
    ended       integer NOT NULL,
    left_out    integer NOT NULL,
    report      jsonb NOT NULL
);
COMMENT ON TABLE load_batch IS 'One attempt to load one dataset: counts of records and the findings row by row';
COMMENT ON COLUMN load_batch.outcome IS 'loaded: the file stands in the database; refused: nothing of it was taken and the old data stayed';
COMMENT ON COLUMN load_batch.left_out IS 'Records that were read but not taken, each with a finding in the report';
COMMENT ON COLUMN load_batch.report IS 'Findings as an array of {severity, code, line, ref, field, value, detail}';
CREATE INDEX load_batch_dataset ON load_batch (dataset, id DESC);
