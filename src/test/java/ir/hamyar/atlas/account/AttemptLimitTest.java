package ir.hamyar.atlas.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Guessing is slow; forgetting a password is not punished. */
class AttemptLimitTest {

    private final MovedClock clock = new MovedClock();
    private final AttemptLimit limit = new AttemptLimit(clock);

    @Test
    void closesForAMinuteAfterFiveFailures() {
        fail("10.0.0.1", 5);

        assertThat(refusal("10.0.0.1").timeToWait()).isEqualTo(Duration.ofMinutes(1));
        assertThat(refusal("10.0.0.1").isFromEverywhere()).isFalse();
    }

    @Test
    void staysOpenForEverybodyElse() {
        fail("10.0.0.1", 5);

        assertThatCode(() -> limit.begin("10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void doublesTheWaitUpToAQuarterOfAnHour() {
        fail("10.0.0.1", 5);
        clock.move(Duration.ofMinutes(1));
        fail("10.0.0.1", 1);
        assertThat(refusal("10.0.0.1").timeToWait()).isEqualTo(Duration.ofMinutes(2));
        for (int i = 0; i < 5; i++) {
            clock.move(Duration.ofMinutes(16));
            fail("10.0.0.1", 1);
        }
        assertThat(refusal("10.0.0.1").timeToWait()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        fail("10.0.0.1", 4);
        limit.begin("10.0.0.1");
        limit.succeed("10.0.0.1");
        fail("10.0.0.1", 4);

        assertThatCode(() -> limit.begin("10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void forgetsFailuresAfterAnHourOfQuiet() {
        fail("10.0.0.1", 5);
        clock.move(Duration.ofMinutes(61));
        fail("10.0.0.1", 4);

        assertThatCode(() -> limit.begin("10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void slowsDownGuessingFromManyAddresses() {
        for (int i = 0; i < 30; i++) {
            limit.begin("10.0.1." + i);
        }

        assertThat(refusal("10.0.2.1").isFromEverywhere()).isTrue();
        clock.move(Duration.ofMinutes(1));
        assertThatCode(() -> limit.begin("10.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void whoKnowsThePasswordTakesNobodysPlace() {
        for (int i = 0; i < 31; i++) {
            limit.begin("10.0.1." + i);
            limit.succeed("10.0.1." + i);
        }

        assertThatCode(() -> limit.begin("10.0.2.1")).doesNotThrowAnyException();
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            limit.begin(address);
        }
    }

    private TooManyAttempts refusal(String address) {
        return catchThrowableOfType(TooManyAttempts.class, () -> limit.begin(address));
    }

    private static class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void move(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
