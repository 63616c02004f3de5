#!/usr/bin/env bash
# The atlas beside MapServer, raw SQL and nginx: the same million points and 200,000 plots (invented, see Crowd.java), one
# machine, one run, the servers taking turns. Prints requests per second (median of the rounds) and their ratios.
#
#   mvn -B -DskipTests package
#   src/test/bench/speed.sh                  all workloads
#   src/test/bench/speed.sh items100 dense   some of them
#
# Needs root on Debian 12 the first time, to install the peers. Everything it makes lies in BENCH_HOME and can be kept for
# the next run. BENCH_SECONDS, BENCH_ROUNDS and BENCH_WARM (seconds in which Java gets warm) say how long; ATLAS_JAR names
# another build.
set -eu
cd "$(dirname "$0")/../../.."
home=${BENCH_HOME:-${TMPDIR:-/tmp}/hamyar-speed}
port=${BENCH_PORT:-18090}
seconds=${BENCH_SECONDS:-4}
rounds=${BENCH_ROUNDS:-3}
warm=${BENCH_WARM:-20}
jar=${ATLAS_JAR:-target/hamyar-atlas.jar}
nginx=$((port + 1))
mkdir -p "$home/asked" "$home/www"
pids=

install_peers() {
    for program in /usr/lib/cgi-bin/mapserv /usr/bin/spawn-fcgi /usr/sbin/nginx /usr/bin/wrk; do
        [ -x "$program" ] && continue
        apt-get update -q && apt-get install -y --no-install-recommends cgi-mapserver spawn-fcgi nginx-light wrk
        return
    done
}

stop_all() {
    for pid in $pids; do kill "$pid" 2>/dev/null || true; done
    [ -z "${atlas_pid:-}" ] || wait "$atlas_pid" 2>/dev/null || true
    # MapServer does not always heed it.
    for pid in $pids; do kill -KILL "$pid" 2>/dev/null || true; done
}
trap stop_all EXIT INT TERM

start_atlas() {
    ATLAS_HOME="$home/atlas" SERVER_PORT=$port java ${BENCH_JAVA:-} -jar "$jar" >"$home/atlas.log" 2>&1 &
    pids="$pids $!"
    atlas_pid=$!
    until curl -fs -o "$home/asked/ready" "http://localhost:$port/actuator/health"; do
        kill -0 "$atlas_pid" 2>/dev/null || { cat "$home/atlas.log"; exit 2; }
        sleep 0.5
    done
    export PGHOST=127.0.0.1 PGUSER=postgres PGDATABASE=atlas
    PGPORT=$(sed -n 4p "$home/atlas/postgres/data/postmaster.pid" | tr -d ' ')
    PGPASSWORD=$(cat "$home/atlas/database-password")
    export PGPORT PGPASSWORD
}

sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

load() {
    [ "$(sql -c "SELECT count(*) FROM asset")" -ge 1200000 ] && return
    echo "loading a million points and 200,000 plots"
    sql <<'SQL'
INSERT INTO dataset (name, target, role, path, position, title_fa, title_en, source, source_licence, source_date, attribution)
VALUES ('bench-synthetic', 'assets', 'upload', '-', 999, 'ساختگی', 'synthetic', 'invented', 'CC0-1.0', '2026', 'invented')
ON CONFLICT DO NOTHING;
SQL
    batch=$(sql -c "INSERT INTO load_batch (dataset, outcome, started_at, finished_at, read, added, changed, unchanged, ended, left_out, report)
        VALUES ('bench-synthetic', 'loaded', now(), now(), 1200000, 1200000, 0, 0, 0, 0, '[]') RETURNING id")
    java src/test/bench/Crowd.java 1000000 200000 "$batch" |
        sql -c "\\copy asset ($(java src/test/bench/Crowd.java --columns)) FROM stdin"
    # The atlas's own loading writes neighbours beside each other (MergeSql); COPY does not.
    sql -c "SET maintenance_work_mem = '512MB'" -c "CLUSTER asset USING asset_place" -c "VACUUM ANALYZE asset"
    sql -c "INSERT INTO load_batch (dataset, outcome, started_at, finished_at, read, added, changed, unchanged, ended, left_out, report)
        VALUES ('bench-synthetic', 'loaded', now(), now(), 0, 0, 0, 0, 0, 0, '[]')"
}

# What is asked: boxes around assets, and tiles by how many lamps or plots stand in them. Always the same ones.
choose() {
    [ -s "$home/asked/boxes" ] && [ -s "$home/asked/plots" ] && return
    sql -F' ' -c "SELECT round((ST_X(geom) - w)::numeric, 5), round((ST_Y(geom) - w * 0.7)::numeric, 5),
            round((ST_X(geom) + w)::numeric, 5), round((ST_Y(geom) + w * 0.7)::numeric, 5)
        FROM (SELECT geom, 0.002 + 0.006 * (('x' || substr(md5(ref), 9, 4))::bit(16)::int / 65536.0) AS w
              FROM asset WHERE kind = 'street-light' ORDER BY md5(ref) LIMIT 64) AS chosen" >"$home/asked/boxes"
    sql -c "SELECT ref FROM asset ORDER BY md5(ref || 'x') LIMIT 64" >"$home/asked/refs"
    tiles street-light "12, 13, 14" 100 9000 >"$home/asked/points"
    tiles street-light "14" 8000 45000 >"$home/asked/dense"
    tiles endowment-plot "14, 15" 300 9000 >"$home/asked/plots"
    sql -F' ' -c "SELECT DISTINCT z, floor((51.0 + 180) / 360 * 2 ^ z)::int + dx,
            floor((0.5 - ln((1 + sin(radians(34.6))) / (1 - sin(radians(34.6)))) / (4 * pi())) * 2 ^ z)::int + dy
        FROM generate_series(6, 9) AS z, generate_series(-1, 0) AS dx, generate_series(-1, 0) AS dy ORDER BY 1, 2, 3" >"$home/asked/low"
}

tiles() {
    sql -F' ' -c "SELECT z, x, y FROM (
            SELECT z, floor((ST_X(ST_Centroid(geom)) + 180) / 360 * 2 ^ z)::int AS x,
                   floor((0.5 - ln((1 + sin(radians(ST_YMax(geom)))) / (1 - sin(radians(ST_YMax(geom))))) / (4 * pi())) * 2 ^ z)::int AS y
            FROM asset, unnest(ARRAY[$2]) AS z WHERE kind = '$1') AS stands
        GROUP BY z, x, y HAVING count(*) BETWEEN $3 AND $4 ORDER BY md5(z || '/' || x || '/' || y) LIMIT 48"
}

configure_peers() {
    cat >"$home/speed.map" <<MAPFILE
MAP
  NAME "speed"
  SIZE 256 256
  MAXSIZE 4096
  EXTENT 49 33 53 36
  PROJECTION "init=epsg:4326" END
  OUTPUTFORMAT NAME "mvt" DRIVER MVT FORMATOPTION "EDGE_BUFFER=4" END
  OUTPUTFORMAT NAME "geojson" DRIVER "OGR/GEOJSON" MIMETYPE "application/json" FORMATOPTION "FORM=SIMPLE" FORMATOPTION "STORAGE=memory" END
  WEB METADATA
    "ows_enable_request" "*" "ows_title" "speed" "ows_onlineresource" "http://localhost:$nginx/mapserv" "ows_srs" "EPSG:4326"
    "wfs_getfeature_formatlist" "geojson,gml" "oga_onlineresource" "http://localhost:$nginx/mapserv/speed/ogcapi"
  END END
$(layer assets POINT "is_current")
$(layer lamps POINT "is_current AND kind = 'street-light'")
$(layer plots POLYGON "is_current AND kind = 'endowment-plot'")
$(layer sites POINT "is_current" site_feature)
END
MAPFILE
    cat >"$home/mapserver.conf" <<CONF
CONFIG
  ENV MS_MAP_PATTERN "." PROJ_LIB "/usr/share/proj" END
  MAPS speed "$home/speed.map" END
END
CONF
    cat >"$home/nginx.conf" <<CONF
worker_processes 2;
daemon off;
pid $home/nginx.pid;
error_log $home/nginx.log error;
events { worker_connections 256; }
http {
  access_log off;
  sendfile on;
  client_body_temp_path $home/asked/body; proxy_temp_path $home/asked/proxy; fastcgi_temp_path $home/asked/fastcgi;
  uwsgi_temp_path $home/asked/uwsgi; scgi_temp_path $home/asked/scgi;
  types { application/geo+json json; application/vnd.mapbox-vector-tile mvt; }
  server {
    listen 127.0.0.1:$nginx;
    keepalive_requests 1000000;
    root $home/www;
    location /mapserv {
      fastcgi_pass unix:$home/mapserv.sock;
      fastcgi_buffers 64 64k;
      fastcgi_param QUERY_STRING \$query_string; fastcgi_param REQUEST_METHOD \$request_method;
      fastcgi_param SCRIPT_NAME /mapserv; fastcgi_param PATH_INFO "";
      fastcgi_param SERVER_NAME localhost; fastcgi_param SERVER_PORT $nginx; fastcgi_param SERVER_PROTOCOL \$server_protocol;
    }
  }
}
CONF
}

layer() {
    view=${4:-asset_feature}
    columns="ref, kind, name_fa, name_en"
    [ "$1" = assets ] && columns=$all_columns
    cat <<LAYER
  LAYER
    NAME "$1" TYPE $2 STATUS ON
    CONNECTIONTYPE POSTGIS
    CONNECTION "host=127.0.0.1 port=$PGPORT dbname=atlas user=postgres password=$PGPASSWORD"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA "geom FROM (SELECT $columns, geom FROM $view WHERE $3) AS shown USING UNIQUE ref USING SRID=4326"
    PROJECTION "init=epsg:4326" END
    TEMPLATE "fooOnlyForWFS"
    METADATA "gml_include_items" "all" "gml_featureid" "ref" "wfs_title" "$1" "ows_include_items" "all" "wfs_use_default_extent_for_getfeature" "false" END
  END
LAYER
}

all_columns="ref, kind, kind_stated, name_fa, name_en, status, condition, quantity, unit, address_fa, address_en, owner_fa, owner_en,
 boundary_ref, boundary_basis, area_m2, length_m, installed_on, inspected_on, location_precision, uncertainty_m, note_fa, note_en,
 other_facts, valid_from, valid_to, source, source_licence, source_date, updated_at"

start_peers() {
    rm -f "$home/mapserv.sock"
    MAPSERVER_CONFIG_FILE="$home/mapserver.conf" MS_MAPFILE="$home/speed.map" \
        spawn-fcgi -n -s "$home/mapserv.sock" -M 0666 -F 4 -- /usr/lib/cgi-bin/mapserv >"$home/mapserv.log" 2>&1 &
    pids="$pids $!"
    nginx -c "$home/nginx.conf" >>"$home/nginx.log" 2>&1 &
    pids="$pids $!"
    sleep 1
    pids="$pids $(pgrep -P "$(echo "$pids" | awk '{print $(NF-1)}')" | tr '\n' ' ')"
}

# http NAME: reads paths from NAME.paths and walks them in turn on 8 connections; prints requests per second.
http() {
    cat >"$home/asked/walk.lua" <<LUA
local paths = {}
for line in io.lines("$home/asked/$1.paths") do paths[#paths + 1] = line end
local at, count
local threads = 0
function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end
function init()
  count = os.time() * 1009 % 500000 + id * 500000
  at = count % #paths
end
local head = {["Accept-Encoding"] = "identity", ["Accept"] = "*/*"}
if os.getenv("BENCH_ETAG") then head["If-None-Match"] = os.getenv("BENCH_ETAG") end
request = function()
  at = at % #paths + 1
  -- Something new each time, so that no cache of answers answers; said with @j where it is wanted.
  count = count + 1
  local path = string.gsub(paths[at], "@j", string.format("%06d", count % 1000000))
  return wrk.format("GET", path, head)
end
done = function(summary, latency, requests)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RESULT %.1f %.2f %.0f %d %.2f\n", summary.requests * 1e6 / summary.duration,
    latency:percentile(50) / 1000, summary.bytes / math.max(1, summary.requests), bad, latency:percentile(99) / 1000))
end
LUA
    result=$(wrk -t2 -c8 -d"${seconds}s" --timeout 20s -s "$home/asked/walk.lua" "$2" | grep RESULT)
    [ "$(echo "$result" | cut -d' ' -f5)" = 0 ] || echo "  $1 $2: $result (errors)" >&2
    echo "$result" | cut -d' ' -f2
}

# raw NAME: one file a statement in the folder NAME.sql, 4 connections as the pool has.
raw() {
    # shellcheck disable=SC2046
    PGOPTIONS="-c max_parallel_workers_per_gather=0 -c jit=off" \
        pgbench -n -c 4 -j 2 -T "$seconds" $(for file in "$home/asked/$1.sql"/*; do printf ' -f %s' "$file"; done) 2>/dev/null |
        sed -n 's/^tps = \([0-9.]*\).*/\1/p'
}

# statements NAME FILE TEMPLATE: the template once for each line of FILE, with $1 to $4 replaced.
statements() {
    rm -rf "$home/asked/$1.sql"; mkdir -p "$home/asked/$1.sql"
    number=0
    while read -r a b c d; do
        number=$((number + 1))
        echo "$3" | sed "s|@a|$a|g; s|@b|$b|g; s|@c|$c|g; s|@d|$d|g" >"$home/asked/$1.sql/$number"
    done <"$home/asked/$2"
}

paths() {
    awk -v template="$3" '{line = template; gsub("@a", $1, line); gsub("@b", $2, line); gsub("@c", $3, line); gsub("@d", $4, line); print line}' \
        "$home/asked/$2" >"$home/asked/$1.paths"
}

median() { sort -n | awk '{a[NR] = $1} END {print a[int((NR + 1) / 2)]}'; }

# Processor time of all servers so far, in hundredths of a second: what idles adds nothing. On a machine that others use too
# it tells more than the clock does.
cpu() {
    ps -eo pid=,ppid= | awk -v roots="$pids" 'BEGIN {split(roots, r, " "); for (i in r) mine[r[i]] = 1}
        {pid[NR] = $1; parent[NR] = $2}
        END {do {more = 0; for (i = 1; i <= NR; i++) if (!(pid[i] in mine) && parent[i] in mine) {mine[pid[i]] = 1; more = 1}} while (more)
             for (p in mine) print "/proc/" p "/stat"}' | xargs cat 2>/dev/null |
        sed 's/^[0-9]* ([^)]*) //' | awk '{sum += $12 + $13 + $14 + $15} END {print sum}'
}

# turns WORKLOAD ENGINE…: an engine is atlas:NAME, peer:NAME or raw:NAME.
turns() {
    workload=$1; shift
    # A Java server gets fast while it runs: a turn of each that does not count.
    for engine in "$@"; do
        case $engine in
            atlas:*) measured=$seconds; seconds=$warm; http "${engine#*:}" "http://localhost:$port" >"$home/asked/warm"; seconds=$measured ;;
            peer:*) measured=$seconds; seconds=2; http "${engine#*:}" "http://127.0.0.1:$nginx" >"$home/asked/warm"; seconds=$measured ;;
        esac
    done
    for round in $(seq "$rounds"); do
        for engine in "$@"; do
            before=$(cpu)
            case $engine in
                atlas:*) figure=$(http "${engine#*:}" "http://localhost:$port") ;;
                peer:*) figure=$(http "${engine#*:}" "http://127.0.0.1:$nginx") ;;
                raw:*) figure=$(raw "${engine#*:}") ;;
            esac
            after=$(cpu)
            awk -v f="$figure" -v s="$seconds" -v b="$before" -v a="$after" 'BEGIN {printf "%.1f %.3f\n", f, (f > 0 ? (a - b) * 10 / f / s : 0)}' \
                >>"$home/asked/$workload.$(echo "$engine" | tr : -).figures"
        done
    done
    printf '%s\n' "$workload"
    own=
    for engine in "$@"; do
        file="$home/asked/$workload.$(echo "$engine" | tr : -).figures"
        figure=$(median <"$file")
        cost=$(cut -d' ' -f2 "$file" | median)
        rm -f "$file"
        [ -z "$own" ] && own=$figure && own_cost=$cost
        awk -v e="$engine" -v f="$figure" -v o="$own" -v c="$cost" -v oc="$own_cost" 'BEGIN {
            printf "    %-20s %9.1f /s  atlas %6.2f times   %8.3f ms of processor  atlas %6.2f times\n", e, f, (f > 0 ? o / f : 0), c, (oc > 0 ? c / oc : 0)}'
    done
}

json="json_build_object('type', 'Feature', 'id', ref, 'geometry', ST_AsGeoJSON(geom, 6)::json, 'properties', json_build_object($(
    echo "$all_columns" | tr -d ' \n' | tr ',' '\n' | sed "s/.*/'&', &/" | paste -sd, -)))"
box="geom && ST_MakeEnvelope(@a, @b, @c, @d, 4326)"
mvt() {
    echo "SELECT ST_AsMVT(t, 'assets', 4096, 'geom') FROM (SELECT ref, kind, name_fa, name_en,
        ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope(@a, @b, @c), 4096, 64) AS geom FROM asset_feature
        WHERE is_current AND kind = '$1' AND geom && ST_Transform(ST_TileEnvelope(@a, @b, @c, margin => 0.015625), 4326)) AS t WHERE geom IS NOT NULL" | tr '\n' ' '
}

items() {
    statements "items$1" boxes "SELECT $all_columns, ST_AsGeoJSON(geom, 6) FROM asset_feature WHERE is_current AND $box LIMIT $1;"
    statements "json$1" boxes "SELECT json_build_object('type', 'FeatureCollection', 'features', json_agg(f)) FROM (SELECT $json AS f FROM asset_feature WHERE is_current AND $box LIMIT $1) AS page;"
    statements "same$1" boxes "SELECT json_build_object('features', json_agg(f), 'numberMatched', (SELECT count(*) FROM (SELECT 1 FROM asset_feature WHERE is_current AND $box LIMIT 10001) AS c)) FROM (SELECT $json AS f FROM asset_feature WHERE is_current AND $box ORDER BY ref || '' LIMIT $1) AS page;"
    paths "items$1" boxes "/ogc/collections/assets/items?f=json&limit=$1&bbox=@a@j,@b@j,@c,@d"
    paths "wfsjson$1" boxes "/mapserv?map=$home/speed.map&service=WFS&version=2.0.0&request=GetFeature&typenames=assets&count=$1&outputformat=geojson&srsname=EPSG:4326&bbox=@b,@a,@d,@c,urn:ogc:def:crs:EPSG::4326"
    paths "wfsgml$1" boxes "/mapserv?map=$home/speed.map&service=WFS&version=2.0.0&request=GetFeature&typenames=assets&count=$1&srsname=EPSG:4326&bbox=@b,@a,@d,@c,urn:ogc:def:crs:EPSG::4326"
    turns "items, bbox, limit $1" "atlas:items$1" "peer:wfsjson$1" "peer:wfsgml$1" "raw:items$1" "raw:json$1" "raw:same$1"
}

tile_turns() {
    statements "$1" "$1" "$(mvt "$2");"
    paths "$1" "$1" "/ogc/collections/assets-$2/tiles/WebMercatorQuad/@a/@c/@b?v=@j"
    paths "ms$1" "$1" "/mapserv?map=$home/speed.map&mode=tile&tilemode=gmap&tile=@b+@c+@a&layers=$3&map.imagetype=mvt"
    turns "tiles: $1" "atlas:$1" "peer:ms$1" "raw:$1"
}

low() {
    echo "low zooms z6 to z9 over everything, made anew (the 20th time, for Java to be warm): seconds, bytes"
    while read -r z x y; do
        for at in $(seq 19); do
            curl -s -o "$home/asked/tile" "http://localhost:$port/ogc/collections/assets/tiles/WebMercatorQuad/$z/$y/$x?v=$at"
        done
        curl -s -o "$home/asked/tile" -w "    $z/$y/$x  %{time_total} s  %{size_download} bytes  %{http_code}\n" \
            "http://localhost:$port/ogc/collections/assets/tiles/WebMercatorQuad/$z/$y/$x"
    done <"$home/asked/low"
}

one() {
    statements one refs "SELECT $all_columns, ST_AsGeoJSON(geom, 6) FROM asset_feature WHERE ref = '@a';"
    paths one refs "/ogc/collections/assets/items/@a?f=json"
    paths msone refs "/mapserv?map=$home/speed.map&service=WFS&version=2.0.0&request=GetFeature&typenames=assets&outputformat=geojson&resourceid=assets.@a"
    turns "one feature by id, known ones" atlas:one peer:msone raw:one
    # So many that hardly any is asked for twice while its answer is kept.
    sql -c "SELECT ref FROM asset ORDER BY md5(ref || 'y') LIMIT 60000" >"$home/asked/manyrefs"
    paths onenew manyrefs "/ogc/collections/assets/items/@a?f=json"
    turns "one feature by id, made anew" atlas:onenew peer:msone raw:one
}

sites() {
    echo "/ogc/collections/sites/items?f=json&limit=100" >"$home/asked/sites.paths"
    echo "/mapserv?map=$home/speed.map&service=WFS&version=2.0.0&request=GetFeature&typenames=sites&outputformat=geojson" >"$home/asked/mssites.paths"
    curl -s -o "$home/www/sites.json" "http://localhost:$port/ogc/collections/sites/items?f=json&limit=100"
    echo "/sites.json" >"$home/asked/ngsites.paths"
    echo "/ogc/collections/sites/items?f=json&limit=100&bbox=49,33.@j,53,36" >"$home/asked/sitesnew.paths"
    turns "all 60 sites, made anew" atlas:sitesnew peer:mssites
    turns "all 60 sites, given again" atlas:sites peer:ngsites
}

again() {
    read -r z x y <"$home/asked/points"
    path="/ogc/collections/assets-street-light/tiles/WebMercatorQuad/$z/$y/$x"
    echo "$path" >"$home/asked/again.paths"
    curl -s -o "$home/www/tile.mvt" "http://localhost:$port$path"
    echo "/tile.mvt" >"$home/asked/ngagain.paths"
    turns "tile served again" atlas:again peer:ngagain
    etag=$(curl -s -o "$home/asked/tile" -D - "http://localhost:$port$path" | tr -d '\r' | sed -n 's/^etag: //Ip')
    peer_etag=$(curl -s -o "$home/asked/tile" -D - "http://127.0.0.1:$nginx/tile.mvt" | tr -d '\r' | sed -n 's/^etag: //Ip')
    export BENCH_ETAG="$etag, $peer_etag"
    turns "tile not modified (304)" atlas:again peer:ngagain
    unset BENCH_ETAG
}

install_peers
start_atlas
load
choose
configure_peers
start_peers
echo "$(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), load $(cut -d' ' -f1 /proc/loadavg); $seconds s × $rounds rounds"
[ $# -gt 0 ] || set -- low items100 items1000 points dense plots one sites again
for workload in "$@"; do
    case $workload in
        items100) items 100 ;;
        items1000) items 1000 ;;
        points) tile_turns points street-light lamps ;;
        dense) tile_turns dense street-light lamps ;;
        plots) tile_turns plots endowment-plot plots ;;
        low) low ;;
        one) one ;;
        sites) sites ;;
        again) again ;;
        hold) echo "holding; end with Ctrl-C"; wait "$atlas_pid" ;;
        *) echo "unknown workload: $workload" >&2; exit 2 ;;
    esac
done
