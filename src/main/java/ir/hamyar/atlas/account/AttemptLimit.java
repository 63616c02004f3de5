package ir.hamyar.atlas.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes guessing slow. After five failures in a row an address waits a minute, and twice as long
 * after each further one, up to a quarter of an hour; an hour of quiet or a success forgets them.
 * All addresses together may fail thirty times a minute.
 *
 * <p>An attempt counts as failed from the moment it begins, so that many at once gain nothing. The
 * account itself is never locked: that would let anybody lock the administrator out.
 */
class AttemptLimit {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int ATTEMPTS_A_MINUTE = 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new HashMap<>();
    private Instant minuteBegan = Instant.EPOCH;
    private int attemptsOfMinute;

    AttemptLimit(Clock clock) {
        this.clock = clock;
    }

    /** Lets an attempt begin, or says how long to wait. */
    synchronized void begin(String address) {
        var now = clock.instant();
        var known = failures.get(address);
        if (known != null && known.opensAt().isAfter(now)) {
            throw TooManyAttempts.fromHere(Duration.between(now, known.opensAt()));
        }
        countForEverybody(now);
        forgetTheQuiet(now);
        failures.put(
                address,
                known == null || known.isForgotten(now) ? Failures.first(now) : known.oneMore(now));
    }

    synchronized void succeed(String address) {
        failures.remove(address);
        attemptsOfMinute = Math.max(0, attemptsOfMinute - 1);
    }

    private void countForEverybody(Instant now) {
        if (!now.isBefore(minuteBegan.plus(MINUTE))) {
            minuteBegan = now;
            attemptsOfMinute = 0;
        }
        if (attemptsOfMinute == ATTEMPTS_A_MINUTE) {
            throw TooManyAttempts.fromEverywhere(Duration.between(now, minuteBegan.plus(MINUTE)));
        }
        attemptsOfMinute++;
    }

    private void forgetTheQuiet(Instant now) {
        if (failures.size() >= MOST_ADDRESSES) {
            failures.values().removeIf(each -> each.isForgotten(now));
        }
        if (failures.size() >= MOST_ADDRESSES) {
            failures.clear();
        }
    }

    private record Failures(int count, Instant last, Instant opensAt) {

        static Failures first(Instant now) {
            return new Failures(1, now, now);
        }

        Failures oneMore(Instant now) {
            return new Failures(count + 1, now, now.plus(waitAfter(count + 1)));
        }

        boolean isForgotten(Instant now) {
            return last.plus(FORGOTTEN_AFTER).isBefore(now);
        }

        private static Duration waitAfter(int count) {
            if (count < FREE_FAILURES) {
                return Duration.ZERO;
            }
            var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_FAILURES, 10));
            return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        }
    }
}
