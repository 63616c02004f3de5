package ir.hamyar.atlas.explore;

import ir.hamyar.atlas.problem.InvalidInput;
import java.util.regex.Pattern;

/** Reads {@code near=lon,lat,metres}. */
final class Near {

    static final int MOST_METRES = 200_000;

    private static final Pattern FORM =
            Pattern.compile(
                    "(-?\\d{1,3}(?:\\.\\d{1,12})?),(-?\\d{1,2}(?:\\.\\d{1,12})?),(\\d{1,6})");

    private Near() {}

    /**
     * @throws InvalidInput where it is not three numbers, off the globe, or too far
     */
    static Ground read(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw refusal(text);
        }
        var lon = Double.parseDouble(match.group(1));
        var lat = Double.parseDouble(match.group(2));
        var metres = Integer.parseInt(match.group(3));
        if (Math.abs(lon) > 180 || Math.abs(lat) > 90 || metres < 1 || metres > MOST_METRES) {
            throw refusal(text);
        }
        var point = "POINT(%s %s)".formatted(match.group(1), match.group(2));
        return new Ground(Ground.NEAR, text, point, metres);
    }

    private static InvalidInput refusal(String text) {
        return new InvalidInput("problem.explore-near", text, MOST_METRES);
    }
}
