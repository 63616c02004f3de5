package ir.hamyar.atlas.tile;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import java.util.List;

/** The properties that ride in tiles, in the order of the table, and what becomes of them there. */
final class TileProperties {

    private TileProperties() {}

    static List<Property> of(FeatureTable table) {
        return table.properties().stream()
                .filter(property -> table.tileProperties().contains(property.name()))
                .toList();
    }

    /** In the words of JSON Schema. */
    static String schemaType(Property property) {
        return switch (property.type()) {
            case TEXT, TEXT_LIST, DATE, INSTANT, OBJECT -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
        };
    }

    /** In the words of TileJSON. */
    static String tileJsonType(Property property) {
        return switch (property.type()) {
            case TEXT, TEXT_LIST, DATE, INSTANT, OBJECT -> "String";
            case INTEGER, NUMBER -> "Number";
            case BOOLEAN -> "Boolean";
        };
    }
}
