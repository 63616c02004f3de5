package ir.hamyar.atlas.database;

import java.sql.Connection;
import java.sql.SQLException;

/** PostGIS for the places and pg_trgm for finding names that are spelled almost as asked. */
final class Extensions {

    private static final String MISSING =
            """
            SELECT count(*)
            FROM (VALUES ('postgis'), ('pg_trgm')) AS wanted (name)
            WHERE name NOT IN (SELECT extname FROM pg_extension)
            """;

    private Extensions() {}

    static boolean arePresent(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MISSING)) {
            rows.next();
            return rows.getInt(1) == 0;
        }
    }

    static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS postgis");
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        }
    }
}
