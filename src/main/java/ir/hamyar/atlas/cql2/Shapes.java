package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import ir.hamyar.atlas.cql2.Geometry.Position;
import java.math.BigDecimal;
import java.util.List;

/** Makes geometries that a database takes: lines of two positions, rings that close. */
final class Shapes {

    private static final int FEWEST_IN_RING = 4;

    private Shapes() {}

    static Geometry.LineString line(List<Position> positions, int at) {
        if (positions.size() < 2) {
            throw new Cql2Exception(Fault.SHORT_LINE, at, positions.size());
        }
        return new Geometry.LineString(List.copyOf(positions));
    }

    static Geometry.Polygon polygon(List<List<Position>> rings, int at) {
        if (rings.isEmpty()) {
            throw new Cql2Exception(Fault.OPEN_RING, at);
        }
        for (var ring : rings) {
            var closed =
                    ring.size() >= FEWEST_IN_RING && ring.get(0).equals(ring.get(ring.size() - 1));
            if (!closed) {
                throw new Cql2Exception(Fault.OPEN_RING, at);
            }
        }
        return new Geometry.Polygon(List.copyOf(rings));
    }

    /**
     * @param numbers min x, min y, max x, max y; six where heights stand between them
     */
    static Place.Box box(List<BigDecimal> numbers, int at) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new Cql2Exception(Fault.BOX_NUMBERS, at, numbers.size());
        }
        var max = numbers.size() / 2;
        var box =
                new Place.Box(
                        numbers.get(0).doubleValue(),
                        numbers.get(1).doubleValue(),
                        numbers.get(max).doubleValue(),
                        numbers.get(max + 1).doubleValue());
        if (box.minY() > box.maxY()) {
            throw new Cql2Exception(Fault.BOX_ORDER, at);
        }
        return box;
    }
}
