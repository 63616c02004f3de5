package ir.hamyar.atlas.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The role, the database and the extensions that the application's own migrations stand on.
 *
 * <p>Every step asks first whether it is already done, so that a start which was cut short is
 * simply finished by the next.
 */
final class Ground {

    private static final String ROLE_EXISTS = "SELECT FROM pg_roles WHERE rolname = 'atlas'";
    private static final String DATABASE_EXISTS = "SELECT FROM pg_database WHERE datname = 'atlas'";

    private final AtlasHome home;
    private final EmbeddedPostgres postgres;

    Ground(AtlasHome home, EmbeddedPostgres postgres) {
        this.home = home;
        this.postgres = postgres;
    }

    void prepare(Progress progress) {
        try {
            createRoleAndDatabase();
            try (var connection = postgres.superuser(EmbeddedPostgres.APPLICATION).connect()) {
                if (!Extensions.arePresent(connection)) {
                    progress.begin(
                            new Wording(
                                    "افزونه‌های مکانی افزوده می‌شود…",
                                    "adding the spatial extensions…"));
                    Extensions.create(connection);
                }
            }
        } catch (SQLException failed) {
            throw Problems.groundNotPrepared(home, failed);
        }
    }

    private void createRoleAndDatabase() throws SQLException {
        try (var connection = postgres.superuser("postgres").connect()) {
            if (!answersWithARow(connection, ROLE_EXISTS)) {
                execute(connection, "CREATE ROLE atlas LOGIN");
            }
            // The password is hexadecimal and made by us: there is nothing in it to quote.
            execute(
                    connection,
                    "ALTER ROLE atlas PASSWORD '%s'".formatted(postgres.application().password()));
            if (!answersWithARow(connection, DATABASE_EXISTS)) {
                execute(connection, "CREATE DATABASE atlas OWNER atlas");
            }
        }
    }

    private static boolean answersWithARow(Connection connection, String question)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
