package ir.hamyar.atlas.ingest;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts the indexes of a table aside while most of its rows come in, and makes them anew: entering a
 * million rows one by one into a spatial index takes several times as long as building it. The same
 * goes for foreign keys.
 *
 * <p>Works inside the transaction of the caller. Whoever reads the table waits until that ends,
 * which is why it is done only where a file makes up most of a table.
 */
@Repository
class IndexRepository {

    /** Unique ones stay: what they forbid is found row by row. */
    private static final String INDEXES =
            """
            SELECT format('DROP INDEX %s', indexrelid::regclass) AS undo, pg_get_indexdef(indexrelid) AS redo
            FROM pg_index
            WHERE indrelid = :table::regclass AND NOT indisunique
            """;

    private static final String FOREIGN_KEYS =
            """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS undo,
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS redo
            FROM pg_constraint
            WHERE conrelid = :table::regclass AND contype = 'f'
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    IndexRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A statement that takes something of a table away, and one that brings it back. */
    private record Aside(String undo, String redo) {}

    int countRows(String table) {
        return jdbc.sql("SELECT count(*) FROM " + SqlNames.check(table))
                .query(Integer.class)
                .single();
    }

    /** Does a step while the table has no other indexes than its unique ones. */
    void without(String table, Runnable step) {
        var aside = list(INDEXES, table);
        aside.addAll(list(FOREIGN_KEYS, table));
        aside.forEach(one -> template.execute(one.undo()));
        step.run();
        template.execute("SET LOCAL maintenance_work_mem = '256MB'");
        aside.forEach(one -> template.execute(one.redo()));
    }

    private List<Aside> list(String question, String table) {
        return jdbc.sql(question).param("table", table).query(Aside.class).list();
    }
}
