package ir.hamyar.atlas.ingest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One record of a file, free of the format it came from.
 *
 * <p>A record that is broken as a whole (too few cells, a ring that is not closed) carries its
 * fault and throws it from {@link #requiredText} and {@link #geometry}, without which no record is
 * taken; the other values can be read to name it.
 *
 * <p>The accessors treat an empty cell and a missing column alike: null. A value that is there but
 * cannot be understood is a {@link BadRecord}, which leaves this record out and no other.
 *
 * @param line line of the file where the record begins, from 1; its number in a format without
 *     lines
 * @param geometry longitude/latitude (EPSG:4326), null where the record has none
 * @param attributes values by column name: text, numbers, booleans
 * @param fault why the record cannot be taken, null when it is whole
 */
public record SourceRecord(
        int line,
        @Nullable Geometry geometry,
        Map<String, @Nullable Object> attributes,
        @Nullable BadRecord fault) {

    public SourceRecord {
        if (!(attributes instanceof Own)) {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /**
     * As the constructor, but keeps the map itself, which the caller lets go of: a file of millions
     * of records is not copied at every step of its way.
     */
    public static SourceRecord taking(
            int line,
            @Nullable Geometry geometry,
            Map<String, @Nullable Object> attributes,
            @Nullable BadRecord fault) {
        return new SourceRecord(line, geometry, new Own(attributes), fault);
    }

    /** A map nobody else holds. */
    private static final class Own extends AbstractMap<String, @Nullable Object> {

        private final Map<String, @Nullable Object> values;

        Own(Map<String, @Nullable Object> values) {
            this.values = values;
        }

        @Override
        public @Nullable Object get(Object name) {
            return values.get(name);
        }

        @Override
        public boolean containsKey(Object name) {
            return values.containsKey(name);
        }

        @Override
        public Set<Entry<String, @Nullable Object>> entrySet() {
            return Collections.unmodifiableMap(values).entrySet();
        }
    }

    public SourceRecord(
            int line, @Nullable Geometry geometry, Map<String, @Nullable Object> attributes) {
        this(line, geometry, attributes, null);
    }

    /** About how many characters and numbers it holds. */
    int extent() {
        int extent = geometry == null ? 0 : 2 * geometry.getNumPoints();
        for (var value : attributes.values()) {
            extent += value instanceof String text ? text.length() : 1;
        }
        return extent;
    }

    @Override
    public @Nullable Geometry geometry() {
        refuseWhenBroken();
        return geometry;
    }

    private void refuseWhenBroken() {
        if (fault != null) {
            throw fault;
        }
    }

    /** The text without surrounding space, null when there is none. */
    public @Nullable String text(String field) {
        var value = attributes.get(field);
        if (value == null) {
            return null;
        }
        var text = value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** Like {@link #text}, for a column that no record may leave empty. */
    public String requiredText(String field) {
        refuseWhenBroken();
        var text = text(field);
        if (text == null) {
            throw new BadRecord("missing", field, "");
        }
        return text;
    }

    /** The text, which must be one of the codes given; null when there is none. */
    public @Nullable String code(String field, Set<String> allowed) {
        var text = text(field);
        if (text != null && !allowed.contains(text)) {
            throw new BadRecord(
                    "unknown-code",
                    field,
                    text,
                    String.join(", ", allowed.stream().sorted().toList()));
        }
        return text;
    }

    /** The parts of a text divided by semicolons; empty when there is none. */
    public List<String> list(String field) {
        var text = text(field);
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The number, in any of the digits people write; null when there is none. */
    public @Nullable BigDecimal number(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new BadRecord("not-a-number", field, text);
        }
    }

    /** The whole number; null when there is none. */
    public @Nullable Integer integer(String field) {
        var number = number(field);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new BadRecord("not-a-whole-number", field, number.toPlainString());
        }
    }

    /** The day, written as year-month-day of the Gregorian calendar; null when there is none. */
    public @Nullable LocalDate date(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadRecord("not-a-date", field, text);
        }
    }

    /** {@code yes} or {@code true}, {@code no} or {@code false}; null when there is none. */
    public @Nullable Boolean bool(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new BadRecord("not-yes-or-no", field, text);
        };
    }
}
