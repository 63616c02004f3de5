package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.problem.InvalidInput;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Reads {@code properties}: which of them an answer holds, in the order in which they are named.
 */
final class PropertiesParameter {

    private PropertiesParameter() {}

    /**
     * @throws InvalidInput naming the properties there are
     */
    static List<Property> parse(FeatureTable table, String text) {
        var shown = new LinkedHashSet<Property>();
        for (var name : text.split(",", -1)) {
            shown.add(
                    table.findProperty(name)
                            .orElseThrow(
                                    () ->
                                            new InvalidInput(
                                                    "problem.properties", name, all(table))));
        }
        return List.copyOf(shown);
    }

    private static List<String> all(FeatureTable table) {
        return table.properties().stream().map(Property::name).toList();
    }
}
