package ir.hamyar.atlas.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where a database answers and who is asking. */
public record DatabaseLogin(String url, String username, String password) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** The same login in the shape that Spring Boot's data source follows. */
    JdbcConnectionDetails toConnectionDetails() {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return username;
            }

            @Override
            public String getPassword() {
                return password;
            }
        };
    }

    /** Leaves the password out: logins end up in logs. */
    @Override
    public String toString() {
        return "%s as %s".formatted(url, username);
    }
}
