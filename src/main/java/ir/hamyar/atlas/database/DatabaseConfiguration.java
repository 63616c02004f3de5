package ir.hamyar.atlas.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Brings up the database before the data source and takes it down after: both follow the connection
 * details given here.
 *
 * <p>Details of our own are always given. Left alone, Spring Boot would make up an HSQLDB in memory
 * where no address is set.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(Environment environment) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            return environment.getProperty("atlas.command", Boolean.class, false)
                    ? ownOrRunning(environment)
                    : own(environment, new StartupConsole());
        }
        return ExternalDatabase.reach(loginFrom(environment, url));
    }

    private static Database own(Environment environment, Progress progress) {
        return EmbeddedPostgres.start(
                AtlasHome.of(environment), PostgresSearch.of(environment), progress);
    }

    /** A command works beside an atlas that holds the folder, with the server which that runs. */
    private static Database ownOrRunning(Environment environment) {
        try {
            return own(environment, StartupConsole.beside());
        } catch (StartupProblem held) {
            var running = EmbeddedPostgres.findRunning(AtlasHome.of(environment));
            return ExternalDatabase.reach(running.orElseThrow(() -> held));
        }
    }

    static DatabaseLogin loginFrom(Environment environment, String url) {
        return new DatabaseLogin(
                url,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    }

    @Bean
    JdbcConnectionDetails databaseConnection(Database database) {
        var login = database.application();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return login.url();
            }

            @Override
            public String getUsername() {
                return login.username();
            }

            @Override
            public String getPassword() {
                return login.password();
            }
        };
    }

    /**
     * A connection outside the pool: a migration may well take longer than the time limit of a
     * served query.
     */
    @Bean
    FlywayConnectionDetails migrationConnection(Database database) {
        var login = database.application();
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return login.url();
            }

            @Override
            public String getUsername() {
                return login.username();
            }

            @Override
            public String getPassword() {
                return login.password();
            }
        };
    }

    /** Puts the choice of a server, and the count of what it costs, before the pool. */
    @Bean
    static BeanPostProcessor routing(ObjectProvider<Replicas> replicas) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof HikariDataSource pool)) {
                    return bean;
                }
                var followers = replicas.getObject();
                followers.follow(pool);
                return new RoutedDataSource(pool, followers);
            }
        };
    }
}
