CREATE TABLE boundary (
    ref               text PRIMARY KEY CHECK (ref !~ '\.'),
    level             text NOT NULL CHECK (level IN ('province', 'county', 'district', 'rural_district', 'city', 'municipal_zone')),
    basis             text NOT NULL CHECK (basis IN ('legal', 'modelled')),
    context_only      boolean NOT NULL DEFAULT false,
    name_fa           text NOT NULL,
    name_en           text,
    parent_ref        text,
    geom              geometry(MultiPolygon, 4326),
    label_point       geometry(Point, 4326),
    population        integer,
    population_year   integer,
    population_note_fa text,
    population_note_en text,
    population_source text,
    area_km2          numeric,
    area_official_km2 numeric,
    precision_m       integer,
    precision_note_fa text,
    precision_note_en text,
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
COMMENT ON TABLE boundary IS 'Administrative units; city limits are not known, so cities carry modelled service areas';
COMMENT ON COLUMN boundary.basis IS 'legal: an administrative boundary; modelled: Thiessen polygon of the municipality seats, clipped to the province, no legal force';
COMMENT ON COLUMN boundary.context_only IS 'Coarse outline for orientation; its edges do not meet the others';
COMMENT ON COLUMN boundary.geom IS 'Longitude/latitude (EPSG:4326); null where no outline is known';
COMMENT ON COLUMN boundary.label_point IS 'The seat of a municipality or a point inside the outline: where a label may stand';
COMMENT ON COLUMN boundary.area_km2 IS 'Area of the outline on the WGS 84 ellipsoid, square kilometres';
COMMENT ON COLUMN boundary.precision_m IS 'Tolerance of the outline in metres';
COMMENT ON COLUMN boundary.valid_from IS 'First day the unit exists in this extent; null where not known';
COMMENT ON COLUMN boundary.valid_to IS 'First day it no longer holds; null while it holds';
CREATE INDEX boundary_geom ON boundary USING gist (geom);
CREATE INDEX boundary_search ON boundary USING gin (search_key gin_trgm_ops);
CREATE INDEX boundary_parent ON boundary (parent_ref);

CREATE TABLE boundary_census (
    boundary_ref text NOT NULL,
    year         integer NOT NULL,
    population   integer NOT NULL,
    dataset      text NOT NULL REFERENCES dataset (name),
    PRIMARY KEY (boundary_ref, year)
);
COMMENT ON TABLE boundary_census IS 'Census population of a unit; the Gregorian year in which the census was taken (2006, 2011, 2016)';

CREATE VIEW boundary_chain AS
WITH RECURSIVE chain AS (
    SELECT ref, ref AS ancestor_ref FROM boundary
    UNION
    SELECT chain.ref, boundary.parent_ref
    FROM chain JOIN boundary ON boundary.ref = chain.ancestor_ref
    WHERE boundary.parent_ref IS NOT NULL
)
SELECT ref, ancestor_ref FROM chain;
COMMENT ON VIEW boundary_chain IS 'Every unit with itself and all that contain it';
