package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.geo.Crs;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Where one plan does for all values it is made once; whatever comes after has its own again. */
class OnePlanIT extends OpenServices {

    /** The driver has the server keep a statement from its fifth time on. */
    private static final int OFTEN = 12;

    @Autowired private DataSource pool;
    @Autowired private PlatformTransactionManager transactions;

    @Test
    void oneFeatureIsPlannedOnceAndTheNextQuestionForItself() throws Exception {
        try (var connection = pool.getConnection()) {
            var only = new SingleConnectionDataSource(connection, true);
            var features =
                    new FeatureRepository(new NamedParameterJdbcTemplate(only), transactions);
            var session = JdbcClient.create(only);

            for (var time = 0; time < OFTEN; time++) {
                features.findItem(TestCollections.SITES, "nowhere-" + time, Crs.CRS84);
            }

            assertThat(session.sql("SHOW plan_cache_mode").query(String.class).single())
                    .isEqualTo("force_custom_plan");
            var kept =
                    session.sql(
                                    """
                                    SELECT generic_plans, custom_plans
                                    FROM pg_prepared_statements
                                    WHERE statement LIKE '%WHERE ref = $1%'
                                    """)
                            .query()
                            .singleRow();
            assertThat((Long) kept.get("generic_plans")).isGreaterThanOrEqualTo(OFTEN - 5);
            assertThat(kept.get("custom_plans")).isEqualTo(0L);
        }
    }
}
