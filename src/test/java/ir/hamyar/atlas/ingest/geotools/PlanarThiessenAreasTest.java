package ir.hamyar.atlas.ingest.geotools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PlanarThiessenAreasTest {

    private final PlanarThiessenAreas areas =
            new PlanarThiessenAreas(new CoordinateSystems(Path.of("target", "test-home")));

    @Test
    void dividesASquareBetweenWestAndEast() throws ParseException {
        var square = read("POLYGON ((50 34, 52 34, 52 35, 50 35, 50 34))");
        var seats =
                Map.of(
                        "west",
                        (Point) read("POINT (50.5 34.5)"),
                        "east",
                        (Point) read("POINT (51.5 34.5)"));

        var divided = areas.divide(seats, square);

        assertThat(divided.get("west").contains(read("POINT (50.98 34.5)"))).isTrue();
        assertThat(divided.get("east").contains(read("POINT (51.02 34.5)"))).isTrue();
        assertThat(divided.get("west").getArea()).isBetween(0.99, 1.01);
        assertThat(divided.get("east").getSRID()).isEqualTo(4326);
    }

    @Test
    void fillsTheWholeAreaWithoutOverlap() throws ParseException {
        var area = read("POLYGON ((50 34, 51 33.9, 52 34.2, 51.4 35, 50.2 34.8, 50 34))");
        var seats =
                Map.of(
                        "a", (Point) read("POINT (50.4 34.3)"),
                        "b", (Point) read("POINT (51.2 34.2)"),
                        "c", (Point) read("POINT (51 34.7)"));

        var divided = areas.divide(seats, area);

        assertThat(divided.values().stream().mapToDouble(Geometry::getArea).sum())
                .isCloseTo(area.getArea(), offset(1e-3));
        seats.forEach((ref, seat) -> assertThat(divided.get(ref).contains(seat)).isTrue());
    }

    @Test
    void givesASingleSeatEverything() throws ParseException {
        var area = read("POLYGON ((50 34, 51 34, 51 35, 50 35, 50 34))");
        var divided = areas.divide(Map.of("only", (Point) read("POINT (50.5 34.5)")), area);
        assertThat(divided.get("only").getArea()).isCloseTo(1, offset(1e-3));
    }

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}
