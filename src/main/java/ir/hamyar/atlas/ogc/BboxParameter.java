package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.geo.Bbox;
import ir.hamyar.atlas.problem.InvalidInput;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Reads {@code bbox}: four numbers, or six where a height is given, which plays no part. */
final class BboxParameter {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,9}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,2})?");

    private BboxParameter() {}

    /**
     * @throws InvalidInput when the count is wrong, a number is none or off the globe, or the box
     *     stands on its head
     */
    static Bbox parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw new InvalidInput("problem.bbox-count", text, parts.length);
        }
        var numbers = Arrays.stream(parts).mapToDouble(part -> number(part, text)).toArray();
        var east = parts.length / 2;
        return box(numbers[0], numbers[1], numbers[east], numbers[east + 1], text);
    }

    private static double number(String part, String text) {
        if (!NUMBER.matcher(part.strip()).matches()) {
            throw new InvalidInput("problem.bbox-number", text, part);
        }
        return Double.parseDouble(part.strip());
    }

    private static Bbox box(double west, double south, double east, double north, String text) {
        if (!Bbox.isLongitude(west) || !Bbox.isLongitude(east)) {
            throw new InvalidInput("problem.bbox-longitude", text);
        }
        if (!Bbox.isLatitude(south) || !Bbox.isLatitude(north)) {
            throw new InvalidInput("problem.bbox-latitude", text);
        }
        if (south > north) {
            throw new InvalidInput("problem.bbox-order", text);
        }
        return new Bbox(west, south, east, north);
    }
}
