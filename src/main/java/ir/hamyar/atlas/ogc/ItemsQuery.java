package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.Bbox;
import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which features of a collection are asked for.
 *
 * @param limit most features to answer, 1 to {@link #MAX_LIMIT}
 * @param offset how many to pass over, 0 to {@link #MAX_OFFSET}
 * @param bbox what they must touch; features without a place never do
 * @param days what their time must meet; where none are named, only current features stand
 * @param filters all of which must hold
 */
record ItemsQuery(
        int limit, int offset, Optional<Bbox> bbox, Optional<DayRange> days, List<Filter> filters) {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1000;
    static final int MAX_OFFSET = 1_000_000;

    private static final List<String> STANDARD =
            List.of("limit", "offset", "bbox", "datetime", "f");
    private static final Pattern DIGITS = Pattern.compile("0*(\\d{1,18})");

    /** The parameters a collection's items know: the standard's and every property. */
    static List<String> parameterNames(FeatureTable table) {
        var names = new ArrayList<>(STANDARD);
        table.properties().stream()
                .filter(Property::isQueryable)
                .map(Property::name)
                .filter(name -> !STANDARD.contains(name))
                .forEach(names::add);
        return names;
    }

    /**
     * @throws InvalidInput when one of the parameters cannot be understood
     */
    static ItemsQuery read(FeatureTable table, Parameters parameters) {
        return new ItemsQuery(
                limit(parameters),
                offset(parameters),
                parameters.find("bbox").map(BboxParameter::parse),
                parameters.find("datetime").map(DayRange::parse),
                filters(table, parameters));
    }

    /** The standard has a server cut a greater limit down, not refuse it. */
    private static int limit(Parameters parameters) {
        var text = parameters.find("limit").orElse(String.valueOf(DEFAULT_LIMIT));
        var limit = wholeNumber(text);
        if (limit < 1) {
            throw new InvalidInput("problem.limit", text, MAX_LIMIT);
        }
        return (int) Math.min(limit, MAX_LIMIT);
    }

    private static int offset(Parameters parameters) {
        var text = parameters.find("offset").orElse("0");
        var offset = wholeNumber(text);
        if (offset < 0 || offset > MAX_OFFSET) {
            throw new InvalidInput("problem.offset", text, MAX_OFFSET);
        }
        return (int) offset;
    }

    /** The number, -1 where the text is none. */
    private static long wholeNumber(String text) {
        var digits = DIGITS.matcher(text);
        return digits.matches() ? Long.parseLong(digits.group(1)) : -1;
    }

    private static List<Filter> filters(FeatureTable table, Parameters parameters) {
        return table.properties().stream()
                .filter(property -> property.isQueryable() && !STANDARD.contains(property.name()))
                .flatMap(
                        property ->
                                parameters.find(property.name()).stream()
                                        .map(text -> FilterParameter.parse(property, text)))
                .toList();
    }
}
