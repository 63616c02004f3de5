package ir.hamyar.atlas.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.hamyar.atlas.problem.TryLater;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PrintRoomTest {

    private static final String GREEDY = "192.0.2.1";
    private static final String OTHER = "192.0.2.2";

    private final AtomicLong now = new AtomicLong(1);
    private final PrintRoom room = new PrintRoom(now::get);

    @Test
    void fiftySheetsInASecondAreTooManyForOneAddress() throws IOException {
        for (var sheet = 0; sheet < 40; sheet++) {
            room.print(GREEDY, 1, () -> {});
        }

        assertThatThrownBy(() -> room.print(GREEDY, 1, () -> {})).isInstanceOf(TryLater.class);
        assertThatCode(() -> room.print(OTHER, 1, () -> {})).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatWaitsIsServedAgain() throws IOException {
        room.print(GREEDY, 40, () -> {});
        assertThatThrownBy(() -> room.print(GREEDY, 10, () -> {})).isInstanceOf(TryLater.class);

        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThatCode(() -> room.print(GREEDY, 10, () -> {})).doesNotThrowAnyException();
    }

    @Test
    void oneSheetAfterTheOtherIsNeverTooFast() throws IOException {
        for (var sheet = 0; sheet < 500; sheet++) {
            room.print(GREEDY, 1, () -> {});
            now.addAndGet(Duration.ofMillis(100).toNanos());
        }
        assertThatCode(() -> room.print(GREEDY, 1, () -> {})).doesNotThrowAnyException();
    }

    @Test
    void aFailedJobLeavesTheRoom() {
        for (var attempt = 0; attempt < 20; attempt++) {
            assertThatThrownBy(
                            () ->
                                    room.print(
                                            GREEDY,
                                            1,
                                            () -> {
                                                throw new IOException("paper jam");
                                            }))
                    .isInstanceOf(IOException.class);
        }
        assertThatCode(() -> room.print(GREEDY, 1, () -> {})).doesNotThrowAnyException();
    }

    @Test
    void oneAddressDoesNotFillTheRoomAndTwoPressesWork() throws Exception {
        var threads = Executors.newCachedThreadPool();
        var release = new CountDownLatch(1);
        var atWork = new AtomicInteger();
        var mostAtWork = new AtomicInteger();
        var refused = new AtomicInteger();
        var asked = new CountDownLatch(50);
        try {
            for (var job = 0; job < 50; job++) {
                threads.submit(
                        () -> {
                            try {
                                room.print(
                                        GREEDY,
                                        1,
                                        () -> {
                                            mostAtWork.accumulateAndGet(
                                                    atWork.incrementAndGet(), Math::max);
                                            asked.countDown();
                                            await(release);
                                            atWork.decrementAndGet();
                                        });
                            } catch (TryLater tooMany) {
                                refused.incrementAndGet();
                                asked.countDown();
                            }
                            return null;
                        });
            }
            while (asked.getCount() > 4) {
                Thread.sleep(5);
            }
            assertThat(refused).hasValue(44);
            release.countDown();
            room.print(OTHER, 1, () -> {});
            assertThat(mostAtWork).hasValue(2);
        } finally {
            release.countDown();
            threads.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
