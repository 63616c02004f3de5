package ir.hamyar.atlas.account;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Decides whether somebody is who they say, and how often they may try. */
@Component
class SignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AttemptLimit limit = new AttemptLimit(Clock.systemUTC());

    SignIn(AccountRepository accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var address = addressOf(attempt);
        limit.begin(address);
        var account = check(attempt.getName(), String.valueOf(attempt.getCredentials()), address);
        limit.succeed(address);
        LOG.info("{} signed in from {}", account.name(), address);
        var role = new SimpleGrantedAuthority("ROLE_" + account.role());
        return UsernamePasswordAuthenticationToken.authenticated(
                account.name(), null, List.of(role));
    }

    private Account check(String name, String password, String address) {
        var account = accounts.find(name.strip());
        if (account.isEmpty()) {
            passwords.matchNobody(password);
        }
        return account.filter(known -> passwords.match(password, known.passwordHash()))
                .orElseThrow(
                        () -> {
                            LOG.warn("A sign-in from {} failed", address);
                            return new BadCredentialsException("Unknown name or wrong password");
                        });
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "?";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
