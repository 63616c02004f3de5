package ir.hamyar.atlas.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A PostgreSQL that somebody else runs, named by {@code SPRING_DATASOURCE_URL}.
 *
 * <p>It is asked once, before anything is built on it, whether it answers and can hold places:
 * whatever is wrong with it is then said in one sentence rather than by the first query that needs
 * it.
 */
record ExternalDatabase(DatabaseLogin application) implements Database {

    private static final String SUPPORTED = "jdbc:postgresql:";

    private static final String WRONG_CREDENTIALS = "28";
    private static final String NOT_REACHED = "08";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String NOT_PERMITTED = "42501";

    /**
     * @throws StartupProblem if the server cannot be reached or cannot serve the atlas
     */
    static ExternalDatabase reach(DatabaseLogin login) {
        // A driver for HSQLDB rides along with GeoTools; its answer to a mistyped address would be
        // an empty database.
        if (!login.url().startsWith(SUPPORTED)) {
            throw Problems.notPostgres(login);
        }
        try (var connection = login.connect()) {
            ensureExtensions(connection, login);
        } catch (SQLException refused) {
            throw problem(refused, login);
        }
        return new ExternalDatabase(login);
    }

    private static void ensureExtensions(Connection connection, DatabaseLogin login)
            throws SQLException {
        if (Extensions.arePresent(connection)) {
            return;
        }
        try {
            Extensions.create(connection);
        } catch (SQLException refused) {
            throw NOT_PERMITTED.equals(refused.getSQLState())
                    ? Problems.extensionsNotPermitted(login)
                    : Problems.extensionsMissing(login, refused);
        }
    }

    private static StartupProblem problem(SQLException refused, DatabaseLogin login) {
        var state = String.valueOf(refused.getSQLState());
        if (state.startsWith(WRONG_CREDENTIALS)) {
            return Problems.wrongCredentials(login);
        }
        if (state.startsWith(NOT_REACHED)) {
            return Problems.serverNotReached(login);
        }
        return state.equals(NO_SUCH_DATABASE)
                ? Problems.noSuchDatabase(login)
                : Problems.serverRefused(login, refused);
    }

    /** The server is not ours to stop. */
    @Override
    public void close() {}
}
