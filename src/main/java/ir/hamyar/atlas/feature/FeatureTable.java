package ir.hamyar.atlas.feature;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A published collection: the database view that holds it and the properties it shows.
 *
 * <p>The view has a column for every property, and beside them {@code geom} (longitude/latitude,
 * EPSG:4326, null where nothing is located), {@code time_start} and {@code time_end} (the days,
 * both inclusive, on which a feature matches {@code datetime}; null never matches) and {@code
 * is_current} (whether the feature stands in an answer that names no day). {@code ref} identifies.
 *
 * @param collection the id in addresses; no dots, for old clients cut an id there
 * @param view the database view, a constant of the program
 * @param properties in the order in which they are shown; the first is {@code ref}
 * @param tileProperties names of those that ride in vector tiles
 * @param zooms the zoom levels at which tiles are drawn
 */
public record FeatureTable(
        String collection,
        String view,
        List<Property> properties,
        Set<String> tileProperties,
        ZoomRange zooms) {

    public FeatureTable {
        if (!collection.matches("[a-z][a-z0-9_-]*")) {
            throw new IllegalArgumentException("Not a collection id: " + collection);
        }
        if (!view.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a view name: " + view);
        }
        if (properties.isEmpty() || !properties.get(0).name().equals("ref")) {
            throw new IllegalArgumentException(
                    "The first property of " + collection + " is not ref");
        }
        properties = List.copyOf(properties);
        tileProperties = Set.copyOf(tileProperties);
        for (String name : tileProperties) {
            if (properties.stream().noneMatch(property -> property.name().equals(name))) {
                throw new IllegalArgumentException(collection + " has no property " + name);
            }
        }
    }

    /** The property of that name, empty when the collection has none. */
    public Optional<Property> findProperty(String name) {
        return properties.stream().filter(property -> property.name().equals(name)).findFirst();
    }
}
