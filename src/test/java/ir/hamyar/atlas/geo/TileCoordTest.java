package ir.hamyar.atlas.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TileCoordTest {

    @Test
    void coversTheWorldAtLevelZero() {
        var world = new TileCoord(0, 0, 0).reach(0);

        assertThat(world.west()).isEqualTo(-180);
        assertThat(world.east()).isEqualTo(180);
        assertThat(world.north()).isCloseTo(85.0511, within(0.0001));
        assertThat(world.south()).isCloseTo(-85.0511, within(0.0001));
    }

    @Test
    void countsFromTheNorthWest() {
        var qom = new TileCoord(10, 656, 406).reach(0);

        assertThat(qom.west()).isCloseTo(50.625, within(1e-9));
        assertThat(qom.east()).isCloseTo(50.9765625, within(1e-9));
        assertThat(qom.south()).isCloseTo(34.5971, within(0.001));
        assertThat(qom.north()).isCloseTo(34.8859, within(0.001));
    }

    @Test
    void reachesALittleFurtherWithAMargin() {
        assertThat(new TileCoord(10, 656, 406).reach(0.5).west()).isCloseTo(50.449, within(0.001));
    }

    @Test
    void isCutOffAtTheEdgeOfTheWorld() {
        var east = new TileCoord(1, 1, 0).reach(0.5);

        assertThat(east.east()).isEqualTo(180);
        assertThat(east.west()).isEqualTo(-90);
        assertThat(east.north()).isCloseTo(85.0511, within(0.0001));
    }

    @Test
    void refusesAddressesThatDoNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TileCoord(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TileCoord(23, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TileCoord(1, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TileCoord(1, 0, -1));
    }
}
