package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.feature.PropertyType;
import ir.hamyar.atlas.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code sortby}: properties with commas between, each with {@code +} or {@code -} before it.
 * A plus that an address holds unencoded arrives as a space.
 */
final class SortParameter {

    /** Most properties to sort by. */
    static final int MOST_KEYS = 5;

    private SortParameter() {}

    /**
     * @throws InvalidInput for an unknown property, a list, a repetition, or too many
     */
    static List<SortKey> parse(FeatureTable table, String text) {
        var keys = new ArrayList<SortKey>();
        for (var part : text.split(",", -1)) {
            var key = key(table, part);
            if (keys.stream().anyMatch(one -> one.property().equals(key.property()))) {
                throw new InvalidInput("problem.sortby-repeated", key.property().name());
            }
            keys.add(key);
        }
        if (keys.size() > MOST_KEYS) {
            throw new InvalidInput("problem.sortby-many", keys.size(), MOST_KEYS);
        }
        return List.copyOf(keys);
    }

    private static SortKey key(FeatureTable table, String part) {
        var signed = part.startsWith("-") || part.startsWith("+") || part.startsWith(" ");
        var name = signed ? part.substring(1) : part;
        var property =
                table.findProperty(name)
                        .filter(SortParameter::isSortable)
                        .orElseThrow(
                                () -> new InvalidInput("problem.sortby", name, sortable(table)));
        return new SortKey(property, part.startsWith("-"));
    }

    static List<String> sortable(FeatureTable table) {
        return table.properties().stream()
                .filter(SortParameter::isSortable)
                .map(Property::name)
                .toList();
    }

    static boolean isSortable(Property property) {
        return property.isQueryable() && property.type() != PropertyType.TEXT_LIST;
    }
}
