package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.selection.Box;
import ir.hamyar.atlas.selection.Selection;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Asks how many features match, to the last one or about. */
@Repository
class CountRepository {

    private final NamedParameterJdbcTemplate jdbc;

    CountRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many match, counted no further than {@code most}. */
    long count(FeatureTable table, Selection selection, int most) {
        return number(FeatureSql.count(table, selection, most));
    }

    /** How many match, counted to the end. */
    long count(FeatureTable table, Selection selection) {
        return number(FeatureSql.count(table, selection));
    }

    /** How many of a crowd there are about in a box. */
    long countInCells(FeatureTable table, Box box) {
        return number(PlacedSql.count(table, box));
    }

    /** How many the planner expects to match. */
    long estimate(FeatureTable table, Selection selection) {
        var statement = FeatureSql.estimate(table, selection);
        var plan = jdbc.queryForObject(statement.text(), statement.parameters(), String.class);
        return Json.MAPPER.readTree(plan).at("/0/Plan/Plan Rows").asLong();
    }

    private long number(FeatureSql.Statement statement) {
        var count = new AtomicLong();
        FeatureRepository.query(jdbc, statement, row -> count.set(row.getLong(1)));
        return count.get();
    }
}
