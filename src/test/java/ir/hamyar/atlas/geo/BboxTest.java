package ir.hamyar.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BboxTest {

    @Test
    void takesTheWholeGlobe() {
        assertThat(new Bbox(-180, -90, 180, 90).crossesAntimeridian()).isFalse();
    }

    @Test
    void runsAcrossTheAntimeridianWhereWestIsGreaterThanEast() {
        assertThat(new Bbox(170, -10, -170, 10).crossesAntimeridian()).isTrue();
    }

    @Test
    void refusesWhatIsNotOnTheGlobe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bbox(-180.1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bbox(0, 0, 0, 90.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bbox(0, Double.NaN, 0, 0));
    }

    @Test
    void refusesASouthAboveTheNorth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bbox(0, 2, 1, 1));
    }
}
