package ir.hamyar.atlas.account;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the sessions of those who have signed in; the only class that knows their table. */
@Repository
class SessionRepository {

    /**
     * Seen is written down once in so many minutes: a page of the desk asks many times a minute.
     */
    private static final String FIND =
            """
            SELECT session.account, account.role,
                   session.seen_at < now() - interval '5 minutes'
                       AND NOT pg_is_in_recovery() AS due
            FROM session JOIN account ON account.name = session.account
            WHERE session.token_hash = :hash
              AND session.seen_at > now() - make_interval(secs => :idle)
              AND session.opened_at >= account.changed_at
            """;

    private static final String SEE = "UPDATE session SET seen_at = now() WHERE token_hash = :hash";

    private static final String INSERT =
            "INSERT INTO session (token_hash, account) VALUES (:hash, :account)";

    private static final String DELETE = "DELETE FROM session WHERE token_hash = :hash";

    private static final String DELETE_UNUSED =
            "DELETE FROM session WHERE seen_at <= now() - make_interval(secs => :idle)";

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param isDueToBeSeen whether it is time to write down that the session is in use
     */
    record Session(String name, String role, boolean isDueToBeSeen) {}

    Optional<Session> find(byte[] hash, Duration idle) {
        return jdbc.sql(FIND)
                .param("hash", hash)
                .param("idle", (double) idle.toSeconds())
                .query(
                        (row, number) ->
                                new Session(
                                        row.getString("account"),
                                        row.getString("role"),
                                        row.getBoolean("due")))
                .optional();
    }

    void see(byte[] hash) {
        jdbc.sql(SEE).param("hash", hash).update();
    }

    void insert(byte[] hash, String account) {
        jdbc.sql(INSERT).param("hash", hash).param("account", account).update();
    }

    void delete(byte[] hash) {
        jdbc.sql(DELETE).param("hash", hash).update();
    }

    void deleteUnused(Duration idle) {
        jdbc.sql(DELETE_UNUSED).param("idle", (double) idle.toSeconds()).update();
    }
}
