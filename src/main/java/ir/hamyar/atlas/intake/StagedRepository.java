package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.Finding;
import ir.hamyar.atlas.ingest.Finding.Severity;
import ir.hamyar.atlas.ingest.SqlNames;
import ir.hamyar.atlas.ingest.Staging;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks through the staged rows of an upload. */
@Repository
class StagedRepository {

    /** Things of one name nearer than this are taken for one. */
    private static final int NEAR_M = 100;

    /** In a larger file only things at the very same place are compared: most of them are lamps. */
    private static final int LARGE = 50_000;

    private static final String HAS_COLUMN =
            """
            SELECT count(*) = 2 FROM pg_attribute
            WHERE attrelid = :table::regclass AND attname IN ('search_key', 'geom')
            """;

    private final JdbcClient jdbc;

    StagedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(String table, Staging staging) {
        return jdbc.sql("SELECT to_regclass(:name) IS NOT NULL")
                .param("name", staging.table(table))
                .query(Boolean.class)
                .single();
    }

    int count(String table, Staging staging) {
        return jdbc.sql("SELECT count(*) FROM " + staging.table(table))
                .query(Integer.class)
                .single();
    }

    /** Which of these refs the file names. */
    Set<String> named(String table, Staging staging, Collection<String> refs) {
        return Set.copyOf(
                jdbc.sql(
                                "SELECT DISTINCT ref FROM %s WHERE ref = ANY (:refs)"
                                        .formatted(staging.table(table)))
                        .param("refs", refs.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** New rows that by name and place look like one that is there, or like another of the file. */
    List<Finding> findDoubles(String table, Staging staging) {
        SqlNames.check(table);
        if (!jdbc.sql(HAS_COLUMN).param("table", table).query(Boolean.class).single()) {
            return List.of();
        }
        boolean large = count(table, staging) > LARGE;
        return jdbc.sql(large ? samePlace(table, staging) : near(table, staging))
                .query(
                        (row, n) ->
                                new Finding(
                                        Severity.WARNING,
                                        "maybe-double",
                                        row.getInt("line"),
                                        row.getString("ref"),
                                        "name_fa",
                                        row.getString("name"),
                                        List.of(
                                                row.getString("other"),
                                                String.valueOf(row.getLong("metres")))))
                .list();
    }

    private static String near(String table, Staging staging) {
        return """
        WITH fresh AS (
            SELECT ref, name_fa, geom, staged_line, split_part(search_key, '|', 2) AS name
            FROM %1$s AS file
            WHERE staged_taken AND geom IS NOT NULL AND search_key <> '|'
              AND NOT EXISTS (SELECT 1 FROM %2$s AS here WHERE here.ref = file.ref)
        ),
        others AS (
            SELECT ref, geom, split_part(search_key, '|', 2) AS name, NULL::integer AS line
            FROM %2$s WHERE geom IS NOT NULL AND coalesce(valid_to > current_date, true)
            UNION ALL
            SELECT ref, geom, name, staged_line FROM fresh
        )
        SELECT DISTINCT ON (fresh.staged_line)
               fresh.staged_line AS line, fresh.ref, fresh.name_fa AS name, others.ref AS other,
               round(ST_Distance(fresh.geom::geography, others.geom::geography)) AS metres
        FROM fresh
        JOIN others ON others.name = fresh.name AND others.ref <> fresh.ref
        WHERE (others.line IS NULL OR others.line < fresh.staged_line)
          AND fresh.name <> ''
          AND ST_DWithin(fresh.geom, others.geom, %3$s / 80000.0)
          AND ST_DWithin(fresh.geom::geography, others.geom::geography, %3$s)
        ORDER BY fresh.staged_line, metres
        """
                .formatted(staging.table(table), table, NEAR_M);
    }

    private static String samePlace(String table, Staging staging) {
        return """
        SELECT file.staged_line AS line, file.ref, file.name_fa AS name, here.ref AS other, 0 AS metres
        FROM %1$s AS file
        JOIN %2$s AS here ON here.search_key = file.search_key AND here.geom = file.geom
                         AND here.ref <> file.ref
        WHERE file.staged_taken AND file.search_key <> '|'
          AND NOT EXISTS (SELECT 1 FROM %2$s AS same WHERE same.ref = file.ref)
        """
                .formatted(staging.table(table), table);
    }
}
