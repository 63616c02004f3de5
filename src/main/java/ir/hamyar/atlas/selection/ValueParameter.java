package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.problem.InvalidInput;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a property's parameter: one value or several with commas between, any of which may match. A
 * backslash before a comma makes it part of the value.
 */
public final class ValueParameter {

    /** Most values one parameter may list. */
    public static final int MOST_VALUES = 50;

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");

    private ValueParameter() {}

    /**
     * @throws InvalidInput when a value is not of the property's type, one is empty, or there are
     *     too many
     */
    static ValueFilter parse(Property property, String text) {
        var parts = split(text);
        if (parts.size() > MOST_VALUES) {
            throw new InvalidInput(
                    "problem.too-many-values", property.name(), parts.size(), MOST_VALUES);
        }
        return new ValueFilter(
                property, parts.stream().map(part -> value(property, part)).toList());
    }

    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '\\' && at + 1 < text.length()) {
                part.append(text.charAt(++at));
            } else if (character == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static Object value(Property property, String text) {
        if (text.isEmpty()) {
            throw new InvalidInput("problem.empty-value", property.name());
        }
        try {
            return switch (property.type()) {
                case TEXT, TEXT_LIST, OBJECT -> text;
                case INTEGER -> Long.valueOf(matching(INTEGER, property, text));
                case NUMBER -> new BigDecimal(matching(NUMBER, property, text));
                case BOOLEAN -> truth(property, text);
                case DATE -> LocalDate.parse(matching(DAY, property, text));
                case INSTANT -> OffsetDateTime.parse(matching(DAY, property, text));
            };
        } catch (DateTimeException noSuchDay) {
            throw wrongType(property, text);
        }
    }

    private static String matching(Pattern pattern, Property property, String text) {
        if (!pattern.matcher(text).matches()) {
            throw wrongType(property, text);
        }
        return text;
    }

    private static boolean truth(Property property, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrongType(property, text);
        };
    }

    private static InvalidInput wrongType(Property property, String text) {
        var type = property.type().name().toLowerCase(Locale.ROOT);
        return new InvalidInput("problem.filter-" + type, property.name(), text);
    }
}
