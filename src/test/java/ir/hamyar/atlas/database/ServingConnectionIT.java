package ir.hamyar.atlas.database;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class ServingConnectionIT {

    @Autowired private JdbcClient jdbc;

    @Autowired private Flyway flyway;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @Test
    void usesTheDatabaseItIsGiven() {
        assertThat(shown("SELECT current_database()")).startsWith("test_");
    }

    @Test
    void endsAServedQueryAfterFifteenSeconds() {
        assertThat(shown("SHOW statement_timeout")).isEqualTo("15s");
    }

    @Test
    void plansForTheBoxAtHand() {
        assertThat(shown("SHOW plan_cache_mode")).isEqualTo("force_custom_plan");
        assertThat(shown("SHOW max_parallel_workers_per_gather")).isEqualTo("0");
    }

    @Test
    void givesMigrationsAllTheTimeTheyNeed() {
        var migrations = JdbcClient.create(flyway.getConfiguration().getDataSource());

        assertThat(migrations.sql("SHOW statement_timeout").query(String.class).single())
                .isEqualTo("0");
    }

    private String shown(String question) {
        return jdbc.sql(question).query(String.class).single();
    }
}
