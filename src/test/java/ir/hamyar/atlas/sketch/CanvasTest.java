package ir.hamyar.atlas.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CanvasTest {

    private static final Canvas QOM = Canvas.around(Canvas.Box.around(50.88, 34.64, 3000));

    @Test
    void holdsTheWholeBoxInItsMiddle() {
        assertThat(QOM.x(50.88)).isCloseTo(Canvas.WIDTH / 2.0, within(0.001));
        assertThat(QOM.y(34.64)).isCloseTo(Canvas.HEIGHT / 2.0, within(0.001));
        assertThat(QOM.length(3000)).isLessThan(Canvas.HEIGHT / 2.0);
    }

    @Test
    void isTrueToScaleInBothDirections() {
        var kilometreNorth = QOM.y(34.64) - QOM.y(34.64 + 1000 / 111_195.0);
        var kilometreEast =
                QOM.x(50.88 + 1000 / 111_195.0 / Math.cos(Math.toRadians(34.64))) - QOM.x(50.88);
        assertThat(kilometreNorth).isCloseTo(QOM.length(1000), within(0.01));
        assertThat(kilometreEast).isCloseTo(QOM.length(1000), within(0.01));
    }

    @Test
    void measuresBackWhatItDrew() {
        assertThat(QOM.metres(QOM.length(1500))).isCloseTo(1500, within(0.001));
    }
}
