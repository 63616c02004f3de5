package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.geo.Bbox;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.problem.InvalidInput;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads {@code bbox}: four numbers in the order of the system's axes, or six with heights. */
final class BboxParameter {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,9}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,2})?");

    private BboxParameter() {}

    /**
     * @throws InvalidInput when the count is wrong, a number is none or beyond the system's reach,
     *     or the box stands on its head
     */
    static Box parse(String text, Crs crs) {
        var parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw new InvalidInput("problem.bbox-count", text, parts.length);
        }
        var numbers = Arrays.stream(parts).mapToDouble(part -> number(part, text)).toArray();
        var second = parts.length / 2;
        return crs.isNorthFirst()
                ? box(crs, numbers[1], numbers[0], numbers[second + 1], numbers[second], text)
                : box(crs, numbers[0], numbers[1], numbers[second], numbers[second + 1], text);
    }

    private static double number(String part, String text) {
        if (!NUMBER.matcher(part.strip()).matches()) {
            throw new InvalidInput("problem.bbox-number", text, part);
        }
        return Double.parseDouble(part.strip());
    }

    private static Box box(
            Crs crs, double west, double south, double east, double north, String text) {
        if (crs.isInDegrees()) {
            requireOnTheGlobe(crs, west, south, east, north, text);
        } else if (!crs.reaches(west, south) || !crs.reaches(east, north)) {
            throw new InvalidInput("problem.bbox-reach", text, crs.uri());
        }
        if (south > north || (!crs.isInDegrees() && west > east)) {
            throw new InvalidInput(key("order", crs), text);
        }
        return new Box(crs, west, south, east, north);
    }

    private static void requireOnTheGlobe(
            Crs crs, double west, double south, double east, double north, String text) {
        if (!Bbox.isLongitude(west) || !Bbox.isLongitude(east)) {
            throw new InvalidInput(key("longitude", crs), text);
        }
        if (!Bbox.isLatitude(south) || !Bbox.isLatitude(north)) {
            throw new InvalidInput(key("latitude", crs), text);
        }
    }

    private static String key(String fault, Crs crs) {
        return "problem.bbox-" + fault + (crs.isNorthFirst() ? "-north-first" : "");
    }
}
