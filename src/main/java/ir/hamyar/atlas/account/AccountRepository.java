package ir.hamyar.atlas.account;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the accounts; the only class that knows their table. */
@Repository
class AccountRepository {

    private static final String FIND =
            "SELECT name, role, password_hash FROM account WHERE name = :name";

    private static final String INSERT_WHERE_NONE_IS =
            """
            INSERT INTO account (name, role, password_hash)
            VALUES (:name, :role, :hash)
            ON CONFLICT (name) DO NOTHING
            """;

    private static final String SAVE =
            """
            INSERT INTO account (name, role, password_hash)
            VALUES (:name, :role, :hash)
            ON CONFLICT (name) DO UPDATE
            SET role = excluded.role, password_hash = excluded.password_hash, changed_at = now()
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String name) {
        return jdbc.sql(FIND)
                .param("name", name)
                .query(
                        (row, number) ->
                                new Account(
                                        row.getString("name"),
                                        row.getString("role"),
                                        row.getString("password_hash")))
                .optional();
    }

    /** Answers false where the account is there already, which then stays as it is. */
    boolean insertWhereNoneIs(Account account) {
        return write(INSERT_WHERE_NONE_IS, account) == 1;
    }

    void save(Account account) {
        write(SAVE, account);
    }

    private int write(String sql, Account account) {
        return jdbc.sql(sql)
                .param("name", account.name())
                .param("role", account.role())
                .param("hash", account.passwordHash())
                .update();
    }
}
