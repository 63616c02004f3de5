#!/usr/bin/env bash
# The table of assets as it is beside one divided by province into 31 parts: one feature by its ref, a page in the order of
# places, and everything in a box; milliseconds, one client. Half of the assets lie in one part, the rest in all of them.
#
#   src/test/bench/speed.sh hold      in another terminal: a million invented assets, and the database that has them
#   PGHOST=… PGPORT=… PGUSER=… PGPASSWORD=… PGDATABASE=… src/test/bench/partitions.sh
set -eu
folder=$(mktemp -d)
export PGOPTIONS="-c max_parallel_workers_per_gather=0 -c jit=off -c plan_cache_mode=force_generic_plan"

sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

clear_away() {
    sql -c "DROP TABLE IF EXISTS asset_by_province"
    rm -r "$folder"
}
trap clear_away EXIT

sql <<'SQL'
CREATE TABLE asset_by_province (LIKE asset INCLUDING DEFAULTS INCLUDING GENERATED, province text NOT NULL) PARTITION BY LIST (province);
SELECT format('CREATE TABLE asset_of_%s PARTITION OF asset_by_province FOR VALUES IN (%L)', number, number)
FROM generate_series(0, 30) AS number \gexec
SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
WHERE attrelid = 'asset'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' \gset
INSERT INTO asset_by_province (:columns, province)
SELECT :columns, CASE WHEN mod(number, 2) = 0 THEN 25 ELSE mod(number, 31) END
FROM (SELECT *, row_number() OVER (ORDER BY place_key, ref) AS number FROM asset) AS numbered ORDER BY place_key, ref;
ALTER TABLE asset_by_province ADD PRIMARY KEY (ref, province);
CREATE INDEX ON asset_by_province (place_key, ref);
CREATE INDEX ON asset_by_province USING gist (geom);
VACUUM ANALYZE asset_by_province;
SQL

lamp=$(sql -c "SELECT (place_key >> 8) || ' ' || ST_X(geom) || ' ' || ST_Y(geom) FROM asset WHERE kind = 'street-light' ORDER BY md5(ref) LIMIT 1")
read -r cell lon lat <<<"$lamp"
for table in asset asset_by_province; do
    cat >"$folder/ref-$table" <<SQL
\set number random(1, 999999)
SELECT * FROM $table WHERE ref = 'bench-p-' || lpad(:number::text, 7, '0');
SQL
    cat >"$folder/page-$table" <<SQL
SELECT * FROM (SELECT found.* FROM generate_series($cell, $cell + 17) AS cell CROSS JOIN LATERAL (SELECT * FROM $table WHERE place_key BETWEEN cell << 8 AND (cell << 8) + 255 AND coalesce(valid_to > current_date, true) ORDER BY place_key, ref LIMIT 101) AS found) AS page LIMIT 101;
SQL
    cat >"$folder/box-$table" <<SQL
SELECT ref, kind, geom FROM $table WHERE coalesce(valid_to > current_date, true) AND geom && ST_Expand(ST_SetSRID(ST_MakePoint($lon, $lat), 4326), 0.005);
SQL
done
for question in ref page box; do
    for table in asset asset_by_province; do
        took=$(pgbench -n -M prepared -c 1 -T 5 -f "$folder/$question-$table" | sed -n 's/^latency average = //p')
        printf '%-6s %-20s %s\n' "$question" "$table" "$took"
    done
done
