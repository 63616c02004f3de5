package ir.hamyar.atlas.account;

import ir.hamyar.atlas.database.StartupConsole;
import ir.hamyar.atlas.database.StartupProblem;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Sees to it, before anybody can ask, that there is an administrator and no password that everybody
 * knows.
 *
 * <p>A password in the environment counts at every start. Without one, the first start makes one
 * and prints it once; only its hash is kept.
 */
@Component
@ConditionalOnWebApplication
class FirstAccount implements InitializingBean {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final String given;

    FirstAccount(
            AccountRepository accounts,
            Passwords passwords,
            @Value("${atlas.admin-password:}") String given) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.given = given;
    }

    @Override
    public void afterPropertiesSet() {
        if (given.isEmpty()) {
            generateAtFirstStart();
        } else {
            take(given);
        }
    }

    private void take(String password) {
        if (passwords.isTooShort(password)) {
            throw StartupProblem.shortAdminPassword(Passwords.LEAST_CHARACTERS);
        }
        if (passwords.isTooLong(password)) {
            throw StartupProblem.longAdminPassword(Passwords.MOST_BYTES);
        }
        var known = accounts.find(Account.FIRST);
        if (known.filter(account -> passwords.match(password, account.passwordHash())).isEmpty()) {
            accounts.save(administrator(password));
        }
    }

    private void generateAtFirstStart() {
        if (accounts.find(Account.FIRST).isPresent()) {
            return;
        }
        var password = passwords.generate();
        if (accounts.insertWhereNoneIs(administrator(password))) {
            new StartupConsole()
                    .announce(
                            "گذرواژهٔ مدیر اطلس (نام کاربری admin) تنها همین یک بار نوشته می‌شود؛ آن را نگه دارید. اگر گم شد، ATLAS_ADMIN_PASSWORD را بگذارید و دوباره آغاز کنید.",
                            "The administrator's password (user name admin) is printed this once only; keep it. If it is lost, set ATLAS_ADMIN_PASSWORD and start again.",
                            password);
        }
    }

    private Account administrator(String password) {
        return new Account(Account.FIRST, Account.ADMINISTRATOR, passwords.hash(password));
    }
}
