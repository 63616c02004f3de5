package ir.hamyar.atlas.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import ir.hamyar.atlas.database.StartupProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** There is always an administrator, and never a password that everybody knows. */
class FirstAccountTest {

    private static final Passwords PASSWORDS = new Passwords();

    private final AccountRepository accounts = mock();

    @Test
    void makesAPasswordAtTheFirstStartAndKeepsItsHashOnly() {
        given(accounts.find("admin")).willReturn(Optional.empty());
        given(accounts.insertWhereNoneIs(any())).willReturn(true);

        start("");

        var saved = ArgumentCaptor.forClass(Account.class);
        verify(accounts).insertWhereNoneIs(saved.capture());
        assertThat(saved.getValue().passwordHash()).startsWith("{bcrypt}$2a$12$");
    }

    @Test
    void leavesTheAccountAsItIsAtLaterStarts() {
        given(accounts.find("admin")).willReturn(Optional.of(account("some password of old")));

        start("");

        verify(accounts, never()).insertWhereNoneIs(any());
        verify(accounts, never()).save(any());
    }

    @Test
    void takesTheNewPasswordOfTheEnvironment() {
        given(accounts.find("admin")).willReturn(Optional.of(account("some password of old")));

        start("یک گذرواژهٔ تازه");

        var saved = ArgumentCaptor.forClass(Account.class);
        verify(accounts).save(saved.capture());
        assertThat(PASSWORDS.match("یک گذرواژهٔ تازه", saved.getValue().passwordHash())).isTrue();
    }

    @Test
    void writesNothingWhereTheEnvironmentStillSaysTheSame() {
        given(accounts.find("admin")).willReturn(Optional.of(account("some password of old")));

        start("some password of old");

        verify(accounts, never()).save(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrat", "1", "گذرواژه"})
    void refusesAShortPasswordInBothLanguages(String password) {
        assertThatThrownBy(() -> start(password))
                .isInstanceOfSatisfying(
                        StartupProblem.class,
                        problem ->
                                assertThat(problem.forTheTerminal())
                                        .contains(
                                                "ATLAS_ADMIN_PASSWORD", "12 characters", "نویسه"));
    }

    @Test
    void refusesAPasswordThatWouldBeCut() {
        assertThatThrownBy(() -> start("ب".repeat(37))).isInstanceOf(StartupProblem.class);
    }

    @Test
    void madePasswordsAreLongAndNeverTheSame() {
        assertThat(PASSWORDS.generate()).matches("([a-km-np-z2-9]{4}-){4}[a-km-np-z2-9]{4}");
        assertThat(PASSWORDS.generate()).isNotEqualTo(PASSWORDS.generate());
    }

    private void start(String given) {
        new FirstAccount(accounts, PASSWORDS, given).afterPropertiesSet();
    }

    private static Account account(String password) {
        return new Account("admin", Account.ADMINISTRATOR, PASSWORDS.hash(password));
    }
}
