package ir.hamyar.atlas.account;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** The door stays shut for a while, whatever the password. */
class TooManyAttempts extends LockedException {

    private final Duration wait;
    private final boolean fromEverywhere;

    private TooManyAttempts(Duration wait, boolean fromEverywhere) {
        super("Sign-in is closed for " + wait);
        this.wait = wait;
        this.fromEverywhere = fromEverywhere;
    }

    /** One address failed too often. */
    static TooManyAttempts fromHere(Duration wait) {
        return new TooManyAttempts(wait, false);
    }

    /** All addresses together try more often than people do. */
    static TooManyAttempts fromEverywhere(Duration wait) {
        return new TooManyAttempts(wait, true);
    }

    Duration timeToWait() {
        return wait;
    }

    boolean isFromEverywhere() {
        return fromEverywhere;
    }
}
