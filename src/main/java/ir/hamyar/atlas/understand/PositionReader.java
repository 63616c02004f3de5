package ir.hamyar.atlas.understand;

import ir.hamyar.atlas.understand.Degrees.Axis;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads longitudes and latitudes: decimal degrees in any digits, degrees with minutes and seconds
 * in Persian and Latin signs, one axis in a cell or both.
 *
 * <p>Minutes and seconds are converted with a warning that shows the result. Metres of a projected
 * system are refused by name. Two axes in one cell are latitude first, unless their letters or
 * words say otherwise. Axes are never swapped here: that they look swapped is a warning.
 */
public final class PositionReader {

    private static final BigDecimal LARGEST_LAT = BigDecimal.valueOf(90);
    private static final BigDecimal LARGEST_LON = BigDecimal.valueOf(180);

    public Reading<BigDecimal> latitude(@Nullable String written) {
        return axis(written, Axis.LAT);
    }

    public Reading<BigDecimal> longitude(@Nullable String written) {
        return axis(written, Axis.LON);
    }

    /**
     * Both axes from one cell.
     *
     * @param area where positions are expected, null where nothing is known
     */
    public Reading<LonLat> pair(@Nullable String written, @Nullable Area area) {
        return Cell.read(
                written,
                cell -> {
                    var position = pair(cell);
                    if (area != null && area.fit(position) == Area.Fit.SWAPPED) {
                        cell.warn("axes-look-swapped", plain(position));
                    }
                    return cell.understood(position, plain(position));
                });
    }

    private static Reading<BigDecimal> axis(@Nullable String written, Axis axis) {
        return Cell.read(
                written,
                cell -> {
                    var degrees = Degrees.of(cell, cell.text());
                    if (degrees.axis() != null && degrees.axis() != axis) {
                        throw new Unreadable("wrong-axis");
                    }
                    var value = checked(degrees.value(), axis);
                    return cell.understood(value, value.toPlainString());
                });
    }

    private static LonLat pair(Cell cell) {
        var text = cell.text();
        var wkt = text.startsWith("point");
        if (wkt) {
            text = text.substring("point".length()).replace('(', ' ').replace(')', ' ').strip();
        }
        var halves = PairDivider.halves(text);
        var first = Degrees.of(cell, halves.get(0));
        var second = Degrees.of(cell, halves.get(1));
        if (first.axis() != null && first.axis() == second.axis()) {
            throw new Unreadable("pair-unclear");
        }
        var lonFirst = wkt || first.axis() == Axis.LON || second.axis() == Axis.LAT;
        if (!lonFirst && first.axis() == null && second.axis() == null) {
            cell.note("latitude-first");
        }
        var lon = checked((lonFirst ? first : second).value(), Axis.LON);
        var lat = checked((lonFirst ? second : first).value(), Axis.LAT);
        return new LonLat(lon.doubleValue(), lat.doubleValue());
    }

    private static BigDecimal checked(BigDecimal value, Axis axis) {
        if (value.abs().compareTo(Degrees.LARGEST) > 0) {
            throw new Unreadable("metres-not-degrees");
        }
        var largest = axis == Axis.LAT ? LARGEST_LAT : LARGEST_LON;
        if (value.abs().compareTo(largest) > 0) {
            throw new Unreadable("degrees-out-of-range", largest.toPlainString());
        }
        return value;
    }

    private static String plain(LonLat position) {
        return BigDecimal.valueOf(position.lat()).toPlainString()
                + ", "
                + BigDecimal.valueOf(position.lon()).toPlainString();
    }
}
