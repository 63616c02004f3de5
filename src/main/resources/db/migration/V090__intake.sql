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
