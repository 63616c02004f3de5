package ir.hamyar.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Few have a turn at the database and few may write files: nobody waits for one with the other. */
@TestPropertySource(properties = "atlas.load.most-at-work=2")
class InTurnIT extends AtlasIT {

    private static final int READERS = 24;

    /** Waiting crosswise ends after five seconds, and with a refusal. */
    private static final Duration CROSSWISE = Duration.ofSeconds(5);

    @Test
    void filesScoresAndPagesAreAllServed() throws Exception {
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            for (var round = 1; round <= 4; round++) {
                var answers = new ArrayList<Future<Integer>>();
                var start = System.nanoTime();
                for (var reader = 0; reader < READERS; reader++) {
                    var path = path(reader, round * READERS + reader);
                    answers.add(
                            readers.submit(() -> new Visitor(address()).get(path).statusCode()));
                }
                for (var answer : answers) {
                    assertThat(answer.get()).isEqualTo(200);
                }
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(CROSSWISE);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    /** No two alike, so that no answer is known. */
    private static String path(int reader, int number) {
        return switch (reader % 3) {
            case 0 -> "/ogc/collections/sites/items?f=csv&limit=" + number;
            case 1 -> "/ogc/collections/sites/items?f=json&limit=" + number;
            default -> "/ogc/collections/places/items?f=xlsx&limit=" + number;
        };
    }
}
