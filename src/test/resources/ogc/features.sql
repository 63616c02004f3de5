-- A handful of features, each there for the sake of one test or another.

INSERT INTO dataset (name, target, path, position, title_fa, title_en, source, source_licence, source_date, attribution)
VALUES ('made-up', 'site', 'nowhere', 1, 'ساختگی', 'Made up', 'nobody', 'CC0', '2026', 'nobody');

INSERT INTO site (ref, name_fa, name_en, other_names, kind, geom, location_precision, uncertainty_m, valid_from, valid_to,
                  source, source_licence, search_key, dataset, batch, row_hash, updated_at)
VALUES ('garden', 'باغ', 'Garden, the "old" one', '{"باغ کهنه","a,b"}', 'emamzadeh', 'SRID=4326;POINT(50.88 34.64)', 'exact', 20, NULL, NULL,
        'survey', '© OpenStreetMap contributors, ODbL 1.0', '', 'made-up', 1, '', '2026-01-02T03:04:05Z'),
       ('hill', 'تپه', 'Hill', '{}', 'boqeh', 'SRID=4326;POINT(50.95 34.70)', 'village', 900, '2021-05-09', NULL,
        'village centre', 'CC BY 4.0', '', 'made-up', 1, '', '2026-01-02T03:04:05Z'),
       ('lost', 'گم‌شده', NULL, '{}', 'boqeh', NULL, 'unlocated', NULL, NULL, NULL,
        'a book', 'CC BY 4.0', '', 'made-up', 1, '', '2026-01-02T03:04:05Z'),
       ('ended', 'پیشین', 'Ended', '{}', 'tomb', 'SRID=4326;POINT(50.89 34.65)', 'exact', 20, '2000-01-01', '2010-01-01',
        'survey', 'CC BY 4.0', '', 'made-up', 1, '', '2026-01-02T03:04:05Z'),
       ('quoted', 'نام', 'O''Hara'' OR ''1''=''1', '{}', 'tomb', 'SRID=4326;POINT(10 50)', 'exact', 20, NULL, NULL,
        'survey', 'CC BY 4.0', '', 'made-up', 1, '', '2026-01-02T03:04:05Z'),
       ('sea-east', 'خاور', '<script>alert(1)</script>', '{}', 'tomb', 'SRID=4326;POINT(179.5 10)', 'exact', 20, NULL, NULL,
        'survey', 'CC BY 4.0', '', 'made-up', 1, '', '2026-01-02T03:04:05Z'),
       ('sea-west', 'باختر', 'West', '{}', 'tomb', 'SRID=4326;POINT(-179.5 10)', 'exact', 20, NULL, NULL,
        'survey', 'CC BY 4.0', '', 'made-up', 1, '', '2026-01-02T03:04:05Z');

INSERT INTO project (ref, name_fa, sectors, stage, amount, amount_unit, reported_on, source, source_licence, search_key, dataset, batch, row_hash)
VALUES ('pool', 'استخر', '{tourism,services}', 'idea', 3000000000.5, 'toman', '2024-03-20', 'news', 'CC BY 4.0', '', 'made-up', 1, ''),
       ('stable', 'اصطبل', '{livestock}', 'in_progress', NULL, NULL, '2025-07-01', 'news', 'CC BY 4.0', '', 'made-up', 1, ''),
       ('undated', 'بی‌تاریخ', '{tourism}', 'unclear', NULL, NULL, NULL, 'news', 'CC BY 4.0', '', 'made-up', 1, '');
INSERT INTO project_site VALUES ('pool', 'garden');

INSERT INTO boundary (ref, level, basis, context_only, name_fa, name_en, geom, label_point, area_km2, valid_from,
                      source, source_licence, search_key, dataset, batch, row_hash)
VALUES ('county', 'county', 'legal', false, 'شهرستان', 'County',
        -- clockwise, as RFC 7946 does not want it
        'SRID=4326;MULTIPOLYGON(((50 34, 50 35, 52 35, 52 34, 50 34)))', 'SRID=4326;POINT(51 34.5)', 20250.75, '2021-05-09',
        'map', '© OpenStreetMap contributors, ODbL 1.0', '', 'made-up', 1, ''),
       ('context', 'province', 'legal', true, 'زمینه', 'Context',
        'SRID=4326;MULTIPOLYGON(((60 30, 61 30, 61 31, 60 31, 60 30)))', NULL, NULL, NULL,
        'map', 'Natural Earth: public domain', '', 'made-up', 1, '');

INSERT INTO place (ref, kind, name_fa, geom, population, source, source_licence, search_key, dataset, batch, row_hash)
SELECT 'place-' || lpad(n::text, 3, '0'), 'village', 'روستا ' || n, ST_SetSRID(ST_Point(50 + n / 1000.0, 34), 4326), n, 'list', 'CC BY 4.0', '', 'made-up', 1, ''
FROM generate_series(1, 250) AS n;
