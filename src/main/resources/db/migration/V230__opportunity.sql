-- What one may invest in: a site, a plot or a municipality, in one or more sectors, on whatever terms its source states.

CREATE TABLE opportunity (
    ref text PRIMARY KEY CHECK (ref !~ '\.'),
    name_fa text NOT NULL,
    name_en text,
    place_fa text NOT NULL,
    place_en text,
    sectors text[] NOT NULL CHECK (sectors <> '{}' AND sectors <@ ARRAY ['construction', 'tourism', 'agriculture', 'livestock', 'services']),
    sector_basis text CHECK (sector_basis IN ('stated', 'assigned')),
    subsector_fa text,
    subsector_en text,
    stage text NOT NULL CHECK (stage IN ('idea', 'under_review', 'package', 'land_acquisition', 'contract', 'in_progress', 'completed', 'suspended', 'revoked', 'unclear')),
    stage_note_fa text,
    stage_note_en text,
    owner_fa text,
    owner_en text,
    partners_fa text,
    partners_en text,
    site_refs text[] NOT NULL DEFAULT '{}',
    boundary_ref text,
    project_refs text[] NOT NULL DEFAULT '{}',
    geom geometry(Geometry, 4326),
    location_precision text CHECK (location_precision IN ('exact', 'neighbourhood', 'village', 'district')),
    uncertainty_m integer CHECK (uncertainty_m > 0),
    land_area_m2 numeric CHECK (land_area_m2 >= 0),
    floor_area_m2 numeric CHECK (floor_area_m2 >= 0),
    size_note_fa text,
    size_note_en text,
    ownership_type text CHECK (ownership_type IN ('waqf', 'municipal', 'state', 'private', 'shared')),
    land_use_now_fa text,
    land_use_now_en text,
    land_use_planned_fa text,
    land_use_planned_en text,
    utility_water text CHECK (utility_water IN ('present', 'near', 'none')),
    utility_power text CHECK (utility_power IN ('present', 'near', 'none')),
    utility_gas text CHECK (utility_gas IN ('present', 'near', 'none')),
    utility_sewer text CHECK (utility_sewer IN ('present', 'near', 'none')),
    utility_road text CHECK (utility_road IN ('present', 'near', 'none')),
    utility_net text CHECK (utility_net IN ('present', 'near', 'none')),
    waqf_type text CHECK (waqf_type IN ('general', 'special', 'mixed')),
    waqf_purpose_fa text,
    waqf_purpose_en text,
    administrator_fa text,
    administrator_en text,
    waqf_deed_no text,
    raqaba_no text,
    registry_plate text,
    lease_term_years numeric CHECK (lease_term_years >= 0),
    lease_base_price numeric CHECK (lease_base_price >= 0),
    lease_base_price_unit text,
    lease_base_price_year integer,
    admission_payment numeric CHECK (admission_payment >= 0),
    admission_payment_unit text,
    admission_payment_year integer,
    buildings_right_fa text,
    buildings_right_en text,
    deed_allows_use text CHECK (deed_allows_use IN ('yes', 'no', 'needs_opinion')),
    participation_model text CHECK (participation_model IN ('civil_partnership_1', 'civil_partnership_2', 'bot', 'bolt', 'blt', 'boo', 'boot', 'rolt', 'waqf_lease_auction', 'lease', 'jv', 'other')),
    participation_note_fa text,
    participation_note_en text,
    public_contribution_fa text,
    public_contribution_en text,
    investor_contribution_fa text,
    investor_contribution_en text,
    build_years numeric CHECK (build_years >= 0),
    operate_years numeric CHECK (operate_years >= 0),
    duration_note_fa text,
    duration_note_en text,
    package_state text CHECK (package_state IN ('no_name', 'permits_pending', 'none')),
    permits_held_fa text,
    permits_held_en text,
    permits_needed_fa text,
    permits_needed_en text,
    incentives_fa text,
    incentives_en text,
    deadline date,
    deadline_note_fa text,
    deadline_note_en text,
    amount numeric CHECK (amount >= 0),
    amount_unit text,
    amount_stated_fa text,
    amount_stated_en text,
    amount_scope text,
    amount_year integer,
    amount_year_basis text,
    amount_note_fa text,
    amount_note_en text,
    annual_income numeric CHECK (annual_income >= 0),
    annual_income_unit text,
    annual_income_year integer,
    annual_cost numeric CHECK (annual_cost >= 0),
    annual_cost_unit text,
    annual_cost_year integer,
    npv numeric,
    npv_unit text,
    npv_year integer,
    irr_pct numeric CHECK (irr_pct BETWEEN -100 AND 1000),
    payback_years numeric CHECK (payback_years >= 0),
    payback_from text CHECK (payback_from IN ('investment', 'operation')),
    jobs_direct integer CHECK (jobs_direct >= 0),
    jobs_indirect integer CHECK (jobs_indirect >= 0),
    desk_org_fa text,
    desk_org_en text,
    desk_role_fa text,
    desk_role_en text,
    desk_phone text,
    desk_email text,
    documents text[] NOT NULL DEFAULT '{}',
    fact_fa text,
    fact_en text,
    caveat_fa text,
    caveat_en text,
    reported_on date,
    date_basis_fa text,
    date_basis_en text,
    source_publisher text,
    source_title text,
    source_url text,
    valid_from date,
    valid_to date,
    source text NOT NULL,
    source_licence text NOT NULL,
    source_date text,
    demonstration boolean NOT NULL DEFAULT false,
    search_key text NOT NULL,
    dataset text NOT NULL REFERENCES dataset (name),
    batch bigint NOT NULL,
    row_hash text NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((amount IS NULL) = (amount_unit IS NULL)),
    CHECK ((lease_base_price IS NULL) = (lease_base_price_unit IS NULL)),
    CHECK ((admission_payment IS NULL) = (admission_payment_unit IS NULL)),
    CHECK ((annual_income IS NULL) = (annual_income_unit IS NULL)),
    CHECK ((annual_cost IS NULL) = (annual_cost_unit IS NULL)),
    CHECK ((npv IS NULL) = (npv_unit IS NULL)),
    CHECK (demonstration = (ref LIKE 'demo-%'))
);
COMMENT ON TABLE opportunity IS 'What is on offer to investors, as published; amounts keep unit, scope and year and are never added up';
COMMENT ON COLUMN opportunity.geom IS 'Its own point or plot; null where the source gives none and its sites or its unit stand for it';
COMMENT ON COLUMN opportunity.location_precision IS 'How exactly geom is known; null where there is none';
COMMENT ON COLUMN opportunity.boundary_ref IS 'Unit the source names';
COMMENT ON COLUMN opportunity.land_area_m2 IS 'Land (عرصه) in square metres';
COMMENT ON COLUMN opportunity.floor_area_m2 IS 'Gross floor area (زیربنا) in square metres';
COMMENT ON COLUMN opportunity.utility_water IS 'present on the land, near it, none; null where not stated; the other utilities alike';
COMMENT ON COLUMN opportunity.amount IS 'As published, in amount_unit, written out in full (3 billion toman = 3000000000 toman); the other sums alike';
COMMENT ON COLUMN opportunity.amount_scope IS 'What the amount covers: the project, a part of it, a programme …';
COMMENT ON COLUMN opportunity.amount_year IS 'Solar Hijri year of the prices; the other years alike';
COMMENT ON COLUMN opportunity.payback_from IS 'Whether payback_years count from the start of the investment or of the operation';
COMMENT ON COLUMN opportunity.deadline IS 'Last day on which one may apply';
COMMENT ON COLUMN opportunity.documents IS 'Each as title|address';
COMMENT ON COLUMN opportunity.desk_org_fa IS 'Who answers for it, only where the source says so';
COMMENT ON COLUMN opportunity.demonstration IS 'Made up to show the product; there only while the atlas runs with atlas.demo=true';
CREATE INDEX opportunity_search ON opportunity USING gin (search_key gin_trgm_ops);
CREATE INDEX opportunity_boundary_ref ON opportunity (boundary_ref);
CREATE INDEX opportunity_sectors ON opportunity USING gin (sectors);
CREATE INDEX opportunity_site_refs ON opportunity USING gin (site_refs);
CREATE INDEX opportunity_geom ON opportunity USING gist (geom);
CREATE INDEX opportunity_batch ON opportunity (batch);

CREATE TABLE opportunity_history (LIKE opportunity);
ALTER TABLE opportunity_history ADD COLUMN replaced_by bigint NOT NULL REFERENCES load_batch (id);
CREATE INDEX opportunity_history_replaced_by ON opportunity_history (replaced_by);
CREATE INDEX opportunity_history_batch ON opportunity_history (batch);
COMMENT ON TABLE opportunity_history IS 'Rows of opportunity as they were before the batch replaced_by';

CREATE VIEW opportunity_record AS
SELECT ref, name_fa, name_en, place_fa, place_en, array_to_string(sectors, ';') AS sectors, sector_basis, subsector_fa,
       subsector_en, stage, stage_note_fa, stage_note_en, owner_fa, owner_en, partners_fa, partners_en,
       nullif(array_to_string(site_refs, ';'), '') AS site_refs, boundary_ref,
       nullif(array_to_string(project_refs, ';'), '') AS project_refs,
       CASE WHEN ST_GeometryType(geom) = 'ST_Point' THEN ST_X(geom) END AS lon,
       CASE WHEN ST_GeometryType(geom) = 'ST_Point' THEN ST_Y(geom) END AS lat, location_precision, uncertainty_m, land_area_m2,
       floor_area_m2, size_note_fa, size_note_en, ownership_type, land_use_now_fa, land_use_now_en, land_use_planned_fa,
       land_use_planned_en, utility_water, utility_power, utility_gas, utility_sewer, utility_road, utility_net, waqf_type,
       waqf_purpose_fa, waqf_purpose_en, administrator_fa, administrator_en, waqf_deed_no, raqaba_no, registry_plate,
       lease_term_years, lease_base_price, lease_base_price_unit, lease_base_price_year, admission_payment, admission_payment_unit,
       admission_payment_year, buildings_right_fa, buildings_right_en, deed_allows_use, participation_model, participation_note_fa,
       participation_note_en, public_contribution_fa, public_contribution_en, investor_contribution_fa, investor_contribution_en,
       build_years, operate_years, duration_note_fa, duration_note_en, package_state, permits_held_fa, permits_held_en,
       permits_needed_fa, permits_needed_en, incentives_fa, incentives_en, deadline, deadline_note_fa, deadline_note_en, amount,
       amount_unit, amount_stated_fa, amount_stated_en, amount_scope, amount_year, amount_year_basis, amount_note_fa,
       amount_note_en, annual_income, annual_income_unit, annual_income_year, annual_cost, annual_cost_unit, annual_cost_year, npv,
       npv_unit, npv_year, irr_pct, payback_years, payback_from, jobs_direct, jobs_indirect, desk_org_fa, desk_org_en,
       desk_role_fa, desk_role_en, desk_phone, desk_email, nullif(array_to_string(documents, ';'), '') AS documents, fact_fa,
       fact_en, caveat_fa, caveat_en, reported_on, date_basis_fa, date_basis_en, source_publisher, source_title, source_url,
       valid_from, valid_to, source, source_licence, source_date, geom
FROM opportunity;
COMMENT ON VIEW opportunity_record IS 'Opportunities as data/opportunities writes them';

CREATE VIEW opportunity_site AS
SELECT opportunity.ref AS opportunity_ref, tie.site_ref
FROM opportunity
CROSS JOIN unnest(opportunity.site_refs) AS tie (site_ref);
COMMENT ON VIEW opportunity_site IS 'Many opportunities to many sites, only where a source names the site';

CREATE VIEW opportunity_boundary AS
SELECT opportunity.ref AS opportunity_ref, chain.ancestor_ref AS boundary_ref
FROM opportunity
JOIN boundary_chain AS chain ON chain.ref = opportunity.boundary_ref
UNION
SELECT opportunity_site.opportunity_ref, site_boundary.boundary_ref
FROM opportunity_site
JOIN site_boundary USING (site_ref);
COMMENT ON VIEW opportunity_boundary IS 'Every unit an opportunity counts for: the one its source names, those of its sites, and all that contain them';

CREATE VIEW opportunity_feature AS
SELECT opportunity.ref, opportunity.name_fa, opportunity.name_en, opportunity.place_fa, opportunity.place_en, opportunity.sectors,
       opportunity.sector_basis, opportunity.subsector_fa, opportunity.subsector_en, opportunity.stage, opportunity.stage_note_fa,
       opportunity.stage_note_en, opportunity.owner_fa, opportunity.owner_en, opportunity.partners_fa, opportunity.partners_en,
       opportunity.site_refs, opportunity.boundary_ref, opportunity.project_refs,
       coalesce(opportunity.location_precision, attached.location_precision) AS location_precision,
       coalesce(opportunity.uncertainty_m, attached.uncertainty_m) AS uncertainty_m, opportunity.land_area_m2,
       opportunity.floor_area_m2, opportunity.size_note_fa, opportunity.size_note_en, opportunity.ownership_type,
       opportunity.land_use_now_fa, opportunity.land_use_now_en, opportunity.land_use_planned_fa, opportunity.land_use_planned_en,
       opportunity.utility_water, opportunity.utility_power, opportunity.utility_gas, opportunity.utility_sewer,
       opportunity.utility_road, opportunity.utility_net, opportunity.waqf_type, opportunity.waqf_purpose_fa,
       opportunity.waqf_purpose_en, opportunity.administrator_fa, opportunity.administrator_en, opportunity.waqf_deed_no,
       opportunity.raqaba_no, opportunity.registry_plate, opportunity.lease_term_years, opportunity.lease_base_price,
       opportunity.lease_base_price_unit, opportunity.lease_base_price_year, opportunity.admission_payment,
       opportunity.admission_payment_unit, opportunity.admission_payment_year, opportunity.buildings_right_fa,
       opportunity.buildings_right_en, opportunity.deed_allows_use, opportunity.participation_model,
       opportunity.participation_note_fa, opportunity.participation_note_en, opportunity.public_contribution_fa,
       opportunity.public_contribution_en, opportunity.investor_contribution_fa, opportunity.investor_contribution_en,
       opportunity.build_years, opportunity.operate_years, opportunity.duration_note_fa, opportunity.duration_note_en,
       opportunity.package_state, opportunity.permits_held_fa, opportunity.permits_held_en, opportunity.permits_needed_fa,
       opportunity.permits_needed_en, opportunity.incentives_fa, opportunity.incentives_en, opportunity.deadline,
       opportunity.deadline_note_fa, opportunity.deadline_note_en, opportunity.amount, opportunity.amount_unit,
       opportunity.amount_stated_fa, opportunity.amount_stated_en, opportunity.amount_scope, opportunity.amount_year,
       opportunity.amount_year_basis, opportunity.amount_note_fa, opportunity.amount_note_en, opportunity.annual_income,
       opportunity.annual_income_unit, opportunity.annual_income_year, opportunity.annual_cost, opportunity.annual_cost_unit,
       opportunity.annual_cost_year, opportunity.npv, opportunity.npv_unit, opportunity.npv_year, opportunity.irr_pct,
       opportunity.payback_years, opportunity.payback_from, opportunity.jobs_direct, opportunity.jobs_indirect,
       opportunity.desk_org_fa, opportunity.desk_org_en, opportunity.desk_role_fa, opportunity.desk_role_en,
       opportunity.desk_phone, opportunity.desk_email, opportunity.documents, opportunity.fact_fa, opportunity.fact_en,
       opportunity.caveat_fa, opportunity.caveat_en, opportunity.reported_on, opportunity.date_basis_fa, opportunity.date_basis_en,
       opportunity.source_publisher, opportunity.source_title, opportunity.source_url, opportunity.valid_from,
       opportunity.valid_to, opportunity.source, opportunity.source_licence, opportunity.source_date, opportunity.demonstration,
       opportunity.updated_at,
       CASE WHEN opportunity.geom IS NOT NULL THEN 'plot' WHEN attached.geom IS NOT NULL THEN 'site' WHEN unit.label_point IS NOT NULL THEN 'boundary' END AS position_basis,
       coalesce(opportunity.geom, attached.geom, unit.label_point) AS geom,
       coalesce(opportunity.valid_from, opportunity.reported_on, '-infinity'::date) AS time_start,
       coalesce(opportunity.valid_to - 1, 'infinity'::date) AS time_end,
       coalesce(opportunity.valid_to > current_date, true) AS is_current
FROM opportunity
LEFT JOIN boundary AS unit ON unit.ref = opportunity.boundary_ref
CROSS JOIN LATERAL (
    SELECT CASE WHEN count(site.geom) = 1 THEN min(site.geom::text)::geometry(Point, 4326)
                ELSE ST_Multi(ST_Union(site.geom)) END AS geom,
           CASE WHEN count(site.geom) = 1 THEN min(site.location_precision) END AS location_precision,
           CASE WHEN count(site.geom) = 1 THEN min(site.uncertainty_m) END AS uncertainty_m
    FROM site
    WHERE site.ref = ANY (opportunity.site_refs) AND site.geom IS NOT NULL
) AS attached;
COMMENT ON VIEW opportunity_feature IS 'Opportunities as published; position_basis says whose place stands for one that has no plot of its own, and the precision is of that place';

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
FROM asset WHERE search_key <> '|' AND coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'opportunities', ref, name_fa, name_en, stage, search_key, NULL, NULL,
       coalesce(place_fa, ''), coalesce(place_en, ''), 2
FROM opportunity WHERE coalesce(valid_to > current_date, true);

CREATE OR REPLACE VIEW search_ref AS
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
FROM asset WHERE coalesce(valid_to > current_date, true)
UNION ALL
SELECT 'opportunities', ref, name_fa, name_en, stage, NULL, NULL
FROM opportunity WHERE coalesce(valid_to > current_date, true);
