-- What people bring in: the files, what was understood of them, what became of them, and the rows they replaced.

ALTER TABLE load_batch
    ADD COLUMN kind text NOT NULL DEFAULT 'seed' CHECK (kind IN ('seed', 'upload', 'hand')),
    ADD COLUMN who text,
    ADD COLUMN file_name text,
    ADD COLUMN undone_by text,
    ADD COLUMN undone_at timestamptz;
COMMENT ON COLUMN load_batch.kind IS 'seed: from the data folder; upload: a file somebody brought; hand: one record corrected on the map';
COMMENT ON COLUMN load_batch.who IS 'Who loaded it; null for the data folder';
COMMENT ON COLUMN load_batch.undone_by IS 'Who took it back; null while it stands';

-- Replaced rows, byte for byte. A row of the feature table whose batch is undone comes back from here.
CREATE TABLE boundary_history (LIKE boundary);
CREATE TABLE census_figure_history (LIKE census_figure);
CREATE TABLE site_history (LIKE site);
CREATE TABLE project_history (LIKE project);
CREATE TABLE place_history (LIKE place);
CREATE TABLE water_history (LIKE water);

DO $$
DECLARE feature text;
BEGIN
    FOREACH feature IN ARRAY ARRAY ['boundary', 'census_figure', 'site', 'project', 'place', 'water'] LOOP
        EXECUTE format('ALTER TABLE %I_history ADD COLUMN replaced_by bigint NOT NULL REFERENCES load_batch (id)', feature);
        EXECUTE format('CREATE INDEX %1$s_history_replaced_by ON %1$s_history (replaced_by)', feature);
        EXECUTE format('CREATE INDEX %1$s_history_batch ON %1$s_history (batch)', feature);
        EXECUTE format('CREATE INDEX %1$s_batch ON %1$s (batch)', feature);
        EXECUTE format('COMMENT ON TABLE %1$s_history IS %2$L', feature, 'Rows of ' || feature || ' as they were before the batch replaced_by');
    END LOOP;
END
$$;

CREATE TABLE upload (
    id            text PRIMARY KEY,
    name          text NOT NULL,
    size          bigint NOT NULL,
    signature     text NOT NULL,
    who           text NOT NULL,
    state         text NOT NULL CHECK (state IN ('uploaded', 'checking', 'checked', 'applying', 'applied', 'failed', 'cancelled')),
    changed_at    timestamptz NOT NULL DEFAULT now(),
    inspection    jsonb NOT NULL,
    choices       jsonb NOT NULL,
    phase         text,
    done          bigint,
    total         bigint,
    fault         jsonb,
    counts        jsonb,
    checked_state text,
    first_number  bigint,
    batch         bigint REFERENCES load_batch (id),
    created_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE upload IS 'A file somebody brought and how far it has come; the file itself lies under the atlas''s home until it is applied or forgotten';
COMMENT ON COLUMN upload.signature IS 'What the files of one supplier have in common: a fingerprint of the column names';
COMMENT ON COLUMN upload.fault IS 'Why the last step failed, a finding as in load_batch.report';
COMMENT ON COLUMN upload.checked_state IS 'The loads that stood when the file was checked; another state means the check no longer holds';
COMMENT ON COLUMN upload.first_number IS 'First of the numbers in the refs that are made for records without one';
CREATE UNIQUE INDEX upload_one_applies ON upload ((true)) WHERE state = 'applying';

CREATE TABLE upload_finding (
    upload   text NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
    number   bigint GENERATED ALWAYS AS IDENTITY,
    severity text NOT NULL,
    code     text NOT NULL,
    line     integer NOT NULL,
    ref      text,
    field    text,
    value    text,
    detail   text[] NOT NULL,
    PRIMARY KEY (upload, number)
);
COMMENT ON TABLE upload_finding IS 'What the check of an upload found, row by row';
CREATE INDEX upload_finding_code ON upload_finding (upload, severity, code);

CREATE TABLE upload_repair (
    upload text NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
    line   integer NOT NULL,
    ref    text,
    before geometry NOT NULL,
    after  geometry NOT NULL,
    PRIMARY KEY (upload, line)
);
COMMENT ON TABLE upload_repair IS 'Geometries of an upload that were not valid, as they came and as they were repaired';

CREATE TABLE remembered_choice (
    signature text PRIMARY KEY,
    choices   jsonb NOT NULL,
    used_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE remembered_choice IS 'How the last file with the same columns was understood, so that a supplier is understood at once the next time';
