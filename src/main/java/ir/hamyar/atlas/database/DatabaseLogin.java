package ir.hamyar.atlas.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a database answers and who is asking; user and password are empty where the address itself
 * names them.
 */
public record DatabaseLogin(String url, String username, String password) {

    Connection connect() throws SQLException {
        return username.isEmpty()
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, username, password);
    }

    /** The address as it may be shown: whatever follows the database's name can hold a password. */
    String shownUrl() {
        var parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    /** Leaves the password out: logins end up in logs. */
    @Override
    public String toString() {
        return username.isEmpty() ? shownUrl() : "%s (%s)".formatted(shownUrl(), username);
    }
}
