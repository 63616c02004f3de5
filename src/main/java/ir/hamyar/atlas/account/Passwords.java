package ir.hamyar.atlas.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are made, kept and compared. */
@Component
class Passwords {

    static final int LEAST_CHARACTERS = 12;

    /** bcrypt reads no further. */
    static final int MOST_BYTES = 72;

    /** About a third of a second on an office machine: slow for whoever guesses. */
    private static final int COST = 12;

    /** Nothing that is mistaken for something else when it is copied by hand. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(COST)));

    /** Compared with where there is no such account, so that an unknown name takes as long. */
    private final String nobodysHash = hash(generate());

    /** A hundred bits in five groups, e.g. {@code k7mp-x2qa-9bnd-w4hs-c8ru}. */
    String generate() {
        return IntStream.range(0, GROUPS)
                .mapToObj(
                        group ->
                                random.ints(GROUP_LENGTH, 0, LETTERS.length())
                                        .mapToObj(LETTERS::charAt)
                                        .map(String::valueOf)
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    boolean isTooShort(String password) {
        return password.codePointCount(0, password.length()) < LEAST_CHARACTERS;
    }

    boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    String hash(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash for a password that is there");
        }
        return hash;
    }

    boolean match(String password, String hash) {
        return !isTooLong(password) && encoder.matches(password, hash);
    }

    /** Takes as long as {@link #match} and answers nothing. */
    void matchNobody(String password) {
        match(password, nobodysHash);
    }
}
