package ir.hamyar.atlas.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One statement on a connection of its own. */
final class Databases {

    private Databases() {}

    static void execute(DatabaseLogin login, String command) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static @Nullable String ask(DatabaseLogin login, String question) throws SQLException {
        try (var connection = login.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
