-- The municipality's own things. What kinds there are is data: a file may bring new ones.

CREATE TABLE asset_kind (
    ref            text PRIMARY KEY CHECK (ref ~ '^[a-z][a-z0-9-]*$'),
    name_fa        text,
    name_en        text,
    other_names    text[] NOT NULL DEFAULT '{}',
    geometry       text NOT NULL CHECK (geometry IN ('point', 'line', 'polygon', 'any')),
    colour         text CHECK (colour ~ '^#[0-9a-f]{6}$'),
    note_fa        text,
    note_en        text,
    valid_to       date,
    source         text NOT NULL,
    source_licence text NOT NULL,
    source_date    text,
    dataset        text NOT NULL REFERENCES dataset (name),
    batch          bigint NOT NULL,
    row_hash       text NOT NULL,
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CHECK (name_fa IS NOT NULL OR name_en IS NOT NULL)
);
COMMENT ON TABLE asset_kind IS 'Kinds of municipal things: from data/assets/kinds.csv, and whatever else a file named';
COMMENT ON COLUMN asset_kind.ref IS 'Part of the address of its collection, assets-ref';
COMMENT ON COLUMN asset_kind.other_names IS 'Words by which files name the kind, in any spelling';
COMMENT ON COLUMN asset_kind.geometry IS 'What its assets are expected to be drawn as; another form is taken and remarked';
COMMENT ON COLUMN asset_kind.colour IS 'Colour on the map as #rrggbb; null: one is chosen by its ref';
COMMENT ON COLUMN asset_kind.valid_to IS 'First day on which the kind was no longer listed; its assets keep it';
CREATE INDEX asset_kind_batch ON asset_kind (batch);

CREATE TABLE asset (
    ref                text PRIMARY KEY CHECK (ref !~ '\.'),
    kind               text NOT NULL CHECK (kind ~ '^[a-z][a-z0-9-]*$'),
    kind_stated        text NOT NULL,
    name_fa            text,
    name_en            text,
    status             text,
    condition          text,
    quantity           numeric,
    unit               text,
    address_fa         text,
    address_en         text,
    owner_fa           text,
    owner_en           text,
    boundary_ref       text,
    boundary_basis     text CHECK (boundary_basis IN ('location', 'stated')),
    area_m2            numeric,
    length_m           numeric,
    installed_on       date,
    inspected_on       date,
    geom               geometry(Geometry, 4326),
    location_precision text CHECK (location_precision IN ('exact', 'neighbourhood', 'village', 'district')),
    uncertainty_m      integer CHECK (uncertainty_m > 0),
    note_fa            text,
    note_en            text,
    properties         jsonb NOT NULL DEFAULT '{}',
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
    CHECK ((boundary_ref IS NULL) = (boundary_basis IS NULL))
);
COMMENT ON TABLE asset IS 'What a municipality owns or looks after: furniture, lights, trees, parks, endowment plots, offices, areas, markets';
COMMENT ON COLUMN asset.kind IS 'asset_kind.ref; not a foreign key, so that undoing the file that brought a kind leaves the assets of later files whole';
COMMENT ON COLUMN asset.kind_stated IS 'The kind in the words of the source';
COMMENT ON COLUMN asset.status IS 'In the words of the source, as are condition and unit';
COMMENT ON COLUMN asset.boundary_ref IS 'County that holds it as a whole; the unit its source states where that is no county, or where no county holds it';
COMMENT ON COLUMN asset.boundary_basis IS 'location: it lies inside the county as a whole; stated: taken from the source';
COMMENT ON COLUMN asset.geom IS 'Point, line or polygon; null where the source only states a unit';
COMMENT ON COLUMN asset.location_precision IS 'How exactly its position is known; null where the source does not say';
COMMENT ON COLUMN asset.uncertainty_m IS 'Radius in metres of what is known; null where the source does not say';
COMMENT ON COLUMN asset.properties IS 'Everything else the source states, as text, under the headings it uses';
COMMENT ON COLUMN asset.search_key IS 'Normalised names without spaces, divided by |; only | for the many that have no name';
CREATE INDEX asset_geom ON asset USING gist (geom);
-- Among a million points a tile looks for the few lines and areas it has to draw.
CREATE INDEX asset_outline ON asset USING gist (geom) WHERE ST_Dimension(geom) > 0;
CREATE INDEX asset_kind_of ON asset (kind, valid_to);
CREATE INDEX asset_batch ON asset (batch);
-- A million lamps have no name: what cannot be found by name must not slow the loading down.
CREATE INDEX asset_search ON asset USING gin (search_key gin_trgm_ops) WHERE search_key <> '|';

CREATE TABLE asset_kind_history (LIKE asset_kind);
CREATE TABLE asset_history (LIKE asset);
ALTER TABLE asset_kind_history ADD COLUMN replaced_by bigint NOT NULL REFERENCES load_batch (id);
ALTER TABLE asset_history ADD COLUMN replaced_by bigint NOT NULL REFERENCES load_batch (id);
CREATE INDEX asset_kind_history_replaced_by ON asset_kind_history (replaced_by);
CREATE INDEX asset_kind_history_batch ON asset_kind_history (batch);
CREATE INDEX asset_history_replaced_by ON asset_history (replaced_by);
CREATE INDEX asset_history_batch ON asset_history (batch);
COMMENT ON TABLE asset_kind_history IS 'Rows of asset_kind as they were before the batch replaced_by';
COMMENT ON TABLE asset_history IS 'Rows of asset as they were before the batch replaced_by';

CREATE VIEW asset_feature AS
SELECT ref, kind, kind_stated, name_fa, name_en, status, condition, quantity, unit,
       address_fa, address_en, owner_fa, owner_en, boundary_ref, boundary_basis, area_m2, length_m,
       installed_on, inspected_on, location_precision, uncertainty_m, note_fa, note_en,
       properties AS other_facts,
       source, source_licence, source_date, updated_at, valid_from, valid_to, geom,
       coalesce(valid_from, '-infinity'::date) AS time_start,
       coalesce(valid_to - 1, 'infinity'::date) AS time_end,
       coalesce(valid_to > current_date, true) AS is_current
FROM asset;
COMMENT ON VIEW asset_feature IS 'Municipal assets as published';

CREATE VIEW asset_kind_present AS
SELECT present.kind AS ref,
       CASE WHEN named.ref IS NULL THEN
            (SELECT asset.kind_stated FROM asset WHERE asset.kind = present.kind LIMIT 1)
            ELSE named.name_fa END AS name_fa,
       named.name_en, named.colour, coalesce(named.geometry, 'any') AS geometry,
       coalesce(named.other_names, '{}') AS other_names, present.standing
FROM (SELECT kind, count(*) FILTER (WHERE coalesce(valid_to > current_date, true))::integer AS standing
      FROM asset
      GROUP BY kind) AS present
LEFT JOIN asset_kind AS named ON named.ref = present.kind;
COMMENT ON VIEW asset_kind_present IS 'The kinds of which there are assets, with how many stand; one whose file was undone goes by the word of the source';

CREATE VIEW asset_record AS
SELECT asset.ref, kind_stated AS kind, asset.name_fa, asset.name_en, status, condition, quantity, unit,
       address_fa, address_en, owner_fa, owner_en,
       CASE WHEN boundary_basis = 'stated' AND stated.level = 'county' THEN boundary_ref END AS county_ref,
       CASE WHEN boundary_basis = 'stated' AND stated.level <> 'county' THEN boundary_ref END AS boundary_ref,
       CASE WHEN ST_GeometryType(asset.geom) = 'ST_Point' THEN ST_X(asset.geom) END AS lon,
       CASE WHEN ST_GeometryType(asset.geom) = 'ST_Point' THEN ST_Y(asset.geom) END AS lat,
       location_precision, uncertainty_m, area_m2, length_m, installed_on, inspected_on, asset.note_fa, asset.note_en,
       nullif(properties, '{}')::text AS properties, asset.valid_from, asset.valid_to,
       asset.source, asset.source_licence, asset.source_date, asset.geom
FROM asset
LEFT JOIN boundary AS stated ON stated.ref = asset.boundary_ref;
COMMENT ON VIEW asset_record IS 'Municipal assets in the form in which a file writes them';

CREATE VIEW asset_kind_record AS
SELECT ref, name_fa, name_en, nullif(array_to_string(other_names, '; '), '') AS other_names, geometry, colour,
       note_fa, note_en, valid_to, source, source_licence, source_date,
       NULL::geometry AS geom
FROM asset_kind;
COMMENT ON VIEW asset_kind_record IS 'Kinds of assets as data/assets writes them';

CREATE OR REPLACE VIEW search_entry AS
SELECT 'sites' AS collection, ref, name_fa, name_en, kind, search_key,
       ST_X(geom) AS lon, ST_Y(geom) AS lat, coalesce(place_fa, '') AS detail_fa, coalesce(place_en, '') AS detail_en, 1 AS rank
FROM site WHERE coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'projects', ref, name_fa, name_en, stage, search_key, NULL, NULL,
       coalesce(place_fa, ''), coalesce(place_en, ''), 2
FROM project WHERE coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'boundaries', ref, name_fa, name_en, level, search_key, ST_X(label_point), ST_Y(label_point), '', '', 3
FROM boundary WHERE NOT context_only AND coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'places', ref, name_fa, name_en, kind, search_key, ST_X(geom), ST_Y(geom), '', '', 4
FROM place WHERE coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'assets', ref, name_fa, name_en, kind, search_key,
       (ST_XMin(geom) + ST_XMax(geom)) / 2, (ST_YMin(geom) + ST_YMax(geom)) / 2,
       coalesce(address_fa, ''), coalesce(address_en, ''), 5
FROM asset WHERE search_key <> '|' AND coalesce(valid_to > current_date, true);
COMMENT ON VIEW search_entry IS 'Everything the search box finds by name; search_key holds the normalised names without spaces, divided by |';

CREATE VIEW search_ref AS
SELECT 'sites' AS collection, ref, name_fa, name_en, kind, ST_X(geom) AS lon, ST_Y(geom) AS lat
FROM site WHERE coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'projects', ref, name_fa, name_en, stage, NULL, NULL
FROM project WHERE coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'boundaries', ref, name_fa, name_en, level, ST_X(label_point), ST_Y(label_point)
FROM boundary WHERE NOT context_only AND coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'places', ref, name_fa, name_en, kind, ST_X(geom), ST_Y(geom)
FROM place WHERE coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'assets', ref, name_fa, name_en, kind, (ST_XMin(geom) + ST_XMax(geom)) / 2, (ST_YMin(geom) + ST_YMax(geom)) / 2
FROM asset WHERE coalesce(valid_to > current_date, true);
COMMENT ON VIEW search_ref IS 'Everything the search box finds by its ref';

CREATE VIEW search_kind AS
SELECT ref, name_fa, name_en, other_names
FROM asset_kind
WHERE EXISTS (SELECT 1 FROM asset WHERE asset.kind = asset_kind.ref AND coalesce(asset.valid_to > current_date, true));
COMMENT ON VIEW search_kind IS 'Kinds of assets the search box finds: those of which some stand';
