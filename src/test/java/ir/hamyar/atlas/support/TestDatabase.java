package ir.hamyar.atlas.support;

import ir.hamyar.atlas.database.AtlasHome;
import ir.hamyar.atlas.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostGIS for tests: one server for the whole test run, one fresh and empty database for
 * each that asks.
 *
 * <p>The server is the same {@link EmbeddedPostgres} that serves users, kept under {@code
 * target/test-postgres}; the first run creates it (2 s), later ones find it (under 1 s). A database
 * is copied from one that has the extensions and nothing else, in about a tenth of a second; Flyway
 * fills it when the application starts. All databases of an earlier run are dropped at the next.
 *
 * <p>With Spring, once per test class or, to share one context and its database among several, in a
 * common superclass:
 *
 * <pre>{@code
 * @SpringBootTest
 * class SiteRepositoryIT {
 *
 *     @DynamicPropertySource
 *     static void database(DynamicPropertyRegistry registry) {
 *         TestDatabase.register(registry);
 *     }
 * }
 * }</pre>
 *
 * <p>Without Spring: {@code DriverManager.getConnection(TestDatabase.freshDatabase())}.
 */
public final class TestDatabase {

    private static final String PREFIX = "test_";
    private static final String TEMPLATE = "atlas";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /**
     * Creates an empty database with PostGIS and pg_trgm and answers its address, user and password
     * included.
     */
    public static String freshDatabase() {
        var name = PREFIX + COUNT.incrementAndGet();
        try (var connection = superuser()) {
            execute(
                    connection,
                    "CREATE DATABASE %s TEMPLATE %s OWNER atlas".formatted(name, TEMPLATE));
        } catch (SQLException failed) {
            throw new IllegalStateException("No fresh database could be made", failed);
        }
        var login = Server.POSTGRES.application();
        return login.url().replace("/" + TEMPLATE, "/" + name)
                + "?user=%s&password=%s".formatted(login.username(), login.password());
    }

    /**
     * Has the application under test use a fresh database, its own from the first table to the
     * last.
     */
    public static void register(DynamicPropertyRegistry registry) {
        var url = freshDatabase();
        registry.add("spring.datasource.url", () -> url);
    }

    private static Connection superuser() throws SQLException {
        var login = Server.POSTGRES.superuser("postgres");
        return DriverManager.getConnection(login.url(), login.username(), login.password());
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Starts with the first test that needs it and ends with the test run. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            var postgres =
                    EmbeddedPostgres.start(new AtlasHome(Path.of("target", "test-postgres")));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            var login = postgres.superuser("postgres");
            try (var connection =
                    DriverManager.getConnection(login.url(), login.username(), login.password())) {
                stopWaitingForTheDisk(connection);
                dropDatabasesOfEarlierRuns(connection);
            } catch (SQLException failed) {
                throw new IllegalStateException("The test server could not be made ready", failed);
            }
            return postgres;
        }

        /** Nothing in a test database is worth surviving a power cut. */
        private static void stopWaitingForTheDisk(Connection connection) throws SQLException {
            execute(connection, "ALTER SYSTEM SET fsync = off");
            execute(connection, "ALTER SYSTEM SET full_page_writes = off");
            execute(connection, "ALTER SYSTEM SET synchronous_commit = off");
            execute(connection, "SELECT pg_reload_conf()");
        }

        private static void dropDatabasesOfEarlierRuns(Connection connection) throws SQLException {
            for (var name : databasesOfEarlierRuns(connection)) {
                execute(connection, "DROP DATABASE %s WITH (FORCE)".formatted(name));
            }
        }

        private static List<String> databasesOfEarlierRuns(Connection connection)
                throws SQLException {
            var names = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "SELECT datname FROM pg_database WHERE datname LIKE '"
                                            + PREFIX
                                            + "%'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }
}
