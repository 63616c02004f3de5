package ir.hamyar.atlas.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreshDatabaseIT {

    @Test
    void givesEveryCallerAnEmptyDatabaseOfItsOwn() throws SQLException {
        var first = TestDatabase.freshDatabase();
        var second = TestDatabase.freshDatabase();

        execute(first, "CREATE TABLE only_here (id int)");

        assertThat(ask(first, "SELECT to_regclass('only_here')::text")).isEqualTo("only_here");
        assertThat(ask(second, "SELECT to_regclass('only_here')::text")).isNull();
    }

    @Test
    void signsInAsARoleWithoutPowerOverTheServer() throws SQLException {
        var database = TestDatabase.freshDatabase();

        assertThat(
                        ask(
                                database,
                                "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("false");
    }

    @Test
    void knowsPlacesAndPersianTrigrams() throws SQLException {
        var database = TestDatabase.freshDatabase();

        assertThat(ask(database, "SELECT ST_AsText(ST_Point(50.88, 34.64))"))
                .isEqualTo("POINT(50.88 34.64)");
        assertThat(ask(database, "SELECT (similarity('امامزاده', 'امام زاده') > 0.5)::text"))
                .isEqualTo("true");
    }

    private static void execute(String url, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static @Nullable String ask(String url, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
