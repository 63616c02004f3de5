package ir.hamyar.atlas.suitability;

import ir.hamyar.atlas.geo.KnownDistance;
import ir.hamyar.atlas.page.Named;
import ir.hamyar.atlas.page.PageRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures every site that stands today; distances on the ellipsoid, to the closest point. */
@Repository
class MeasureRepository extends PageRepository {

    private static final double METRES_IN_A_KILOMETRE = 1000;

    private static final String LIST_SITES =
            """
            SELECT ref, name_fa, name_en, geom IS NOT NULL AS located
            FROM site
            WHERE coalesce(valid_to > current_date, true)
            ORDER BY ref
            """;

    private static final String COUNT_SITES =
            "SELECT count(*) FROM site WHERE coalesce(valid_to > current_date, true)";

    /**
     * One row for each site and criterion that is a distance, with how far both ends may be off.
     */
    private static final String LIST_DISTANCES =
            """
            WITH placed AS (
                SELECT ref, geom::geography AS origin, uncertainty_m, boundary_ref
                FROM site
                WHERE geom IS NOT NULL
                  AND coalesce(valid_to > current_date, true)
            ), largest_town AS (
                SELECT DISTINCT ON (unit.ref) unit.ref AS unit_ref, unit.level, town.geom::geography AS centre, town.allowance_m
                FROM boundary AS unit
                JOIN settlement AS town ON ST_Covers(unit.geom, town.geom) AND town.kind = 'city' AND town.population IS NOT NULL
                WHERE unit.basis = 'legal'
                  AND unit.level IN ('province', 'county')
                  AND coalesce(unit.valid_to > current_date, true)
                ORDER BY unit.ref, town.population DESC, town.ref
            ), located_project AS (
                SELECT project.ref, project.sectors, site.ref AS site_ref, site.geom::geography AS position, site.uncertainty_m
                FROM project
                JOIN project_site ON project_site.project_ref = project.ref
                JOIN site ON site.ref = project_site.site_ref AND site.geom IS NOT NULL
                WHERE coalesce(project.valid_to > current_date, true)
            )
            SELECT placed.ref, NULL AS sector, CASE town.level WHEN 'province' THEN 'capital-distance' ELSE 'county-town-distance' END AS criterion,
                   ST_Distance(placed.origin, town.centre) AS metres, placed.uncertainty_m + town.allowance_m AS slack
            FROM placed
            JOIN boundary_chain AS chain ON chain.ref = placed.boundary_ref
            JOIN largest_town AS town ON town.unit_ref = chain.ancestor_ref
            UNION ALL
            SELECT placed.ref, NULL, 'city-distance', near.metres, placed.uncertainty_m + near.allowance_m
            FROM placed
            CROSS JOIN LATERAL (
                SELECT allowance_m, ST_Distance(geom::geography, placed.origin) AS metres
                FROM settlement WHERE kind = 'city' ORDER BY metres LIMIT 1
            ) AS near
            UNION ALL
            SELECT placed.ref, NULL, 'settlement-distance', near.metres, placed.uncertainty_m + near.allowance_m
            FROM placed
            CROSS JOIN LATERAL (
                SELECT allowance_m, ST_Distance(geom::geography, placed.origin) AS metres
                FROM settlement ORDER BY metres LIMIT 1
            ) AS near
            UNION ALL
            SELECT placed.ref, NULL, reach.criterion, near.metres, placed.uncertainty_m + near.allowance_m
            FROM placed
            CROSS JOIN (VALUES ('river-distance', ARRAY ['river']),
                               ('water-distance', ARRAY ['river', 'intermittent_river', 'lake']),
                               ('lake-distance', ARRAY ['salt_lake'])) AS reach (criterion, kinds)
            CROSS JOIN LATERAL (
                SELECT allowance_m, ST_Distance(geom::geography, placed.origin) AS metres
                FROM watercourse WHERE kind = ANY (reach.kinds) ORDER BY metres LIMIT 1
            ) AS near
            UNION ALL
            SELECT placed.ref, named.sector, 'sector-project-distance', near.metres, placed.uncertainty_m + near.uncertainty_m
            FROM placed
            CROSS JOIN unnest(:sectors) AS named (sector)
            CROSS JOIN LATERAL (
                SELECT uncertainty_m, ST_Distance(position, placed.origin) AS metres
                FROM located_project WHERE named.sector = ANY (sectors) AND site_ref <> placed.ref ORDER BY metres LIMIT 1
            ) AS near
            """;

    private static final String LIST_AMOUNTS =
            """
            WITH placed AS (
                SELECT ref, geom::geography AS origin, uncertainty_m, boundary_ref
                FROM site
                WHERE geom IS NOT NULL
                  AND coalesce(valid_to > current_date, true)
            ), near_project AS (
                SELECT placed.ref, project.ref AS project_ref,
                       min(ST_Distance(placed.origin, other.geom::geography) + placed.uncertainty_m + other.uncertainty_m) AS farthest,
                       min(ST_Distance(placed.origin, other.geom::geography) - placed.uncertainty_m - other.uncertainty_m) AS closest
                FROM placed
                JOIN project ON coalesce(project.valid_to > current_date, true) AND placed.ref <> ALL (project.site_refs)
                JOIN site AS other ON other.ref = ANY (project.site_refs) AND other.geom IS NOT NULL
                GROUP BY placed.ref, project.ref
            )
            SELECT placed.ref, NULL AS sector, 'population-' || radius / 1000 AS criterion, people.low::float8 AS low, people.high::float8 AS high
            FROM placed
            CROSS JOIN (VALUES (5000), (10000), (25000)) AS reach (radius)
            CROSS JOIN LATERAL population_within(placed.origin, placed.uncertainty_m, radius) AS people
            WHERE people.high IS NOT NULL
            UNION ALL
            SELECT placed.ref, NULL, 'sites-10',
                   (count(*) FILTER (WHERE ST_Distance(placed.origin, other.geom::geography) + placed.uncertainty_m + other.uncertainty_m <= 10000))::float8,
                   (count(*) FILTER (WHERE ST_Distance(placed.origin, other.geom::geography) - placed.uncertainty_m - other.uncertainty_m <= 10000))::float8
            FROM placed
            JOIN site AS other ON other.ref <> placed.ref AND other.geom IS NOT NULL AND coalesce(other.valid_to > current_date, true)
            GROUP BY placed.ref
            UNION ALL
            SELECT placed.ref, NULL, 'projects-10',
                   (count(near_project.ref) FILTER (WHERE farthest <= 10000))::float8,
                   (count(near_project.ref) FILTER (WHERE closest <= 10000))::float8
            FROM placed
            LEFT JOIN near_project ON near_project.ref = placed.ref
            GROUP BY placed.ref
            UNION ALL
            SELECT placed.ref, NULL, 'precision', uncertainty_m / 1000.0, uncertainty_m / 1000.0
            FROM placed
            UNION ALL
            SELECT site.ref, named.sector, 'attached-projects', count(project.ref)::float8, count(project.ref)::float8
            FROM site
            CROSS JOIN unnest(:sectors) AS named (sector)
            LEFT JOIN project ON project.site_refs @> ARRAY [site.ref] AND named.sector = ANY (project.sectors)
                             AND coalesce(project.valid_to > current_date, true)
            WHERE coalesce(site.valid_to > current_date, true)
            GROUP BY site.ref, named.sector
            UNION ALL
            SELECT ref, NULL, 'heritage', 1, 1
            FROM site
            WHERE heritage_no IS NOT NULL
              AND coalesce(valid_to > current_date, true)
            UNION ALL
            SELECT site.ref, NULL, 'county-density', round(unit.population / coalesce(unit.area_official_km2, unit.area_km2), 1),
                   round(unit.population / coalesce(unit.area_official_km2, unit.area_km2), 1)
            FROM site
            JOIN boundary AS unit ON unit.ref = site.boundary_ref
            WHERE coalesce(site.valid_to > current_date, true)
              AND unit.population IS NOT NULL
              AND coalesce(unit.area_official_km2, unit.area_km2) > 0
            """;

    /** A measure of one site; {@code sector} is null where it holds for every sector. */
    private record Row(String ref, @Nullable String sector, String criterion, Measure measure) {

        boolean holdsFor(String asked) {
            return sector == null || sector.equals(asked);
        }
    }

    private record Listed(Named site, boolean located) {}

    private final JdbcClient jdbc;

    MeasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int countSites() {
        return jdbc.sql(COUNT_SITES).query(Integer.class).single();
    }

    /**
     * All sites for each of the sectors, in the order of their refs.
     *
     * @param sectors whose projects are counted
     */
    Map<String, List<SiteMeasures>> measure(List<String> sectors) {
        var sites =
                jdbc.sql(LIST_SITES)
                        .query((row, n) -> new Listed(self(row), row.getBoolean("located")))
                        .list();
        var rows = rows(sectors);
        var bySector = new LinkedHashMap<String, List<SiteMeasures>>();
        sectors.forEach(sector -> bySector.put(sector, measuresFor(sector, sites, rows)));
        return bySector;
    }

    private List<Row> rows(List<String> sectors) {
        var names = sectors.toArray(String[]::new);
        var rows = new ArrayList<Row>();
        rows.addAll(
                jdbc.sql(LIST_DISTANCES)
                        .param("sectors", names)
                        .query((row, n) -> toDistance(row))
                        .list());
        rows.addAll(
                jdbc.sql(LIST_AMOUNTS)
                        .param("sectors", names)
                        .query((row, n) -> toAmount(row))
                        .list());
        return rows;
    }

    private static List<SiteMeasures> measuresFor(
            String sector, List<Listed> sites, List<Row> rows) {
        var measured = new LinkedHashMap<String, Map<String, Measure>>();
        sites.forEach(listed -> measured.put(listed.site().ref(), new LinkedHashMap<>()));
        rows.stream()
                .filter(row -> row.holdsFor(sector) && measured.containsKey(row.ref()))
                .forEach(row -> measured.get(row.ref()).put(row.criterion(), row.measure()));
        return sites.stream()
                .map(listed -> toMeasures(listed, measured.get(listed.site().ref())))
                .toList();
    }

    private static SiteMeasures toMeasures(Listed listed, Map<String, Measure> measures) {
        var unknown = new LinkedHashMap<String, String>();
        for (Criterion criterion : Criterion.values()) {
            if (!measures.containsKey(criterion.code())) {
                unknown.put(criterion.code(), reason(criterion, listed.located()));
            }
        }
        return new SiteMeasures(listed.site(), measures, unknown);
    }

    private static String reason(Criterion criterion, boolean located) {
        return switch (criterion) {
            case HERITAGE -> "not-stated";
            case COUNTY_DENSITY -> "no-figure";
            case POPULATION_5, POPULATION_10, POPULATION_25 -> located ? "no-figure" : "unlocated";
            default -> located ? "none-known" : "unlocated";
        };
    }

    /** What is scored is what is said: the rounded range, in kilometres. */
    private static Row toDistance(ResultSet row) throws SQLException {
        var known = KnownDistance.of(row.getDouble("metres"), row.getDouble("slack"));
        return new Row(
                row.getString("ref"),
                row.getString("sector"),
                row.getString("criterion"),
                new Measure(
                        known.lowMetres() / METRES_IN_A_KILOMETRE,
                        known.highMetres() / METRES_IN_A_KILOMETRE));
    }

    private static Row toAmount(ResultSet row) throws SQLException {
        return new Row(
                row.getString("ref"),
                row.getString("sector"),
                row.getString("criterion"),
                new Measure(row.getDouble("low"), row.getDouble("high")));
    }
}
