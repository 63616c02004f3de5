package ir.hamyar.atlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.ogc.Stretches.Stretch;
import ir.hamyar.atlas.selection.Box;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stretches of a box against points and outlines thrown at random, on its edges too. */
class StretchesTest {

    private static final long OUTLINES = 1L << 40;
    private static final int STEPS = 1 << 20;

    private final Random random = new Random(7);

    @Test
    void everyPointOfABoxLiesInOneStretchAndWhatIsWithinTouches() {
        for (var time = 0; time < 300; time++) {
            var box = box();
            var stretches = Stretches.of(box).all();
            for (var point : points(box)) {
                var key = key(point);
                var holding = stretches.stream().filter(one -> holds(one, key)).toList();
                assertThat(holding).hasSizeLessThan(2);
                if (touches(box, point, 0)) {
                    assertThat(holding).as("%s in %s", List.of(point), box).hasSize(1);
                } else {
                    assertThat(holding).allMatch(one -> !one.isWithin());
                }
            }
        }
    }

    @Test
    void everySmallOutlineThatReachesTheBoxLiesInAStretchAndIsAskedAboutItself() {
        for (var time = 0; time < 300; time++) {
            var box = box();
            var stretches = Stretches.of(box).all();
            for (var middle : points(box)) {
                var key = key(middle) + OUTLINES;
                var holding = stretches.stream().filter(one -> holds(one, key)).toList();
                assertThat(holding).hasSizeLessThan(2).allMatch(one -> !one.isWithin());
                if (touches(box, middle, 0.001)) {
                    assertThat(holding).hasSize(1);
                }
            }
        }
    }

    @Test
    void fewPointsOutsideABoxLieInItsStretches() {
        var box = new Box(Crs.CRS84, 50.86, 34.64, 50.88, 34.65);
        var keys =
                Stretches.of(box).all().stream()
                        .filter(one -> one.last() < OUTLINES)
                        .mapToLong(one -> one.last() - one.first() + 1)
                        .sum();
        var own = 0.02 / 360 * STEPS * 0.01 / 180 * STEPS;
        assertThat(keys / own).isBetween(1.0, 1.3);
    }

    @Test
    void theyAscendApartAndGoOnBeyondAKeyInBothDirections() {
        var all = Stretches.of(box()).all();
        for (var at = 1; at < all.size(); at++) {
            assertThat(all.get(at).first()).isGreaterThan(all.get(at - 1).last());
        }
        var key = all.get(all.size() / 2).first();
        var ahead = new Stretches(all).beyond(key, false).all();
        assertThat(ahead.get(0).first()).isEqualTo(key);
        assertThat(ahead.get(ahead.size() - 1)).isEqualTo(all.get(all.size() - 1));
        var back = new Stretches(all).beyond(key, true).all();
        assertThat(back.get(0).last()).isEqualTo(key);
        assertThat(back.get(back.size() - 1)).isEqualTo(all.get(0));
    }

    private Box box() {
        var west = -180 + random.nextDouble() * 358;
        var south = -90 + random.nextDouble() * 178;
        var size = Math.pow(10, -random.nextDouble() * 4);
        return new Box(Crs.CRS84, west, south, west + size, south + size * random.nextDouble());
    }

    /** Around the box, at its corners and on its edges. */
    private List<double[]> points(Box box) {
        var width = box.east() - box.west();
        var height = box.north() - box.south();
        var somewhere =
                random.doubles(200, -0.2, 1.2)
                        .mapToObj(
                                share ->
                                        new double[] {
                                            box.west() + share * width,
                                            box.south() + (random.nextDouble() * 1.4 - 0.2) * height
                                        });
        var edges =
                random.doubles(20)
                        .boxed()
                        .flatMap(
                                share ->
                                        List.of(
                                                new double[] {
                                                    box.west(), box.south() + share * height
                                                },
                                                new double[] {box.east(), box.north()},
                                                new double[] {
                                                    box.west() + share * width, box.north()
                                                })
                                                .stream());
        return Stream.concat(somewhere, edges)
                .filter(point -> Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90)
                .toList();
    }

    private static boolean touches(Box box, double[] point, double reach) {
        return point[0] >= box.west() - reach
                && point[0] <= box.east() + reach
                && point[1] >= box.south() - reach
                && point[1] <= box.north() + reach;
    }

    /** By the formula of the database. */
    private static long key(double[] point) {
        var x = Math.min(Math.floor((point[0] + 180) / 360 * STEPS), STEPS - 1);
        var y = Math.min(Math.floor((point[1] + 90) / 180 * STEPS), STEPS - 1);
        return Stretches.key((int) x, (int) y);
    }

    private static boolean holds(Stretch stretch, long key) {
        return stretch.first() <= key && key <= stretch.last();
    }
}
