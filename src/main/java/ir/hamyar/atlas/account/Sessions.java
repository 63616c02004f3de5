package ir.hamyar.atlas.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Service;

/**
 * Who is signed in, on whichever node. Only the hash of a token is kept: whoever reads the table
 * cannot sign in with it.
 */
@Service
public class Sessions {

    private static final int TOKEN_BYTES = 32;

    private final SessionRepository sessions;
    private final Duration idle;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionRepository sessions, @Value("${atlas.session-timeout}") Duration idle) {
        this.sessions = sessions;
        this.idle = idle;
    }

    /**
     * Begins a session for an account that has proved itself.
     *
     * @return the token, which nobody but the browser keeps
     */
    public String open(String name) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.deleteUnused(idle);
        sessions.insert(hash(token), name);
        return token;
    }

    /**
     * The person behind a token; empty where it is unknown, has been idle for too long, or where
     * the password was changed since.
     */
    public Optional<Authentication> find(String token) {
        var hash = hash(token);
        var found = sessions.find(hash, idle);
        found.filter(SessionRepository.Session::isDueToBeSeen)
                .ifPresent(session -> sessions.see(hash));
        return found.map(
                session ->
                        UsernamePasswordAuthenticationToken.authenticated(
                                session.name(),
                                null,
                                List.of(new SimpleGrantedAuthority("ROLE_" + session.role()))));
    }

    /** Ends a session; an unknown token ends none. */
    public void close(String token) {
        sessions.delete(hash(token));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
