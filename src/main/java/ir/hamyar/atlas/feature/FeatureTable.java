package ir.hamyar.atlas.feature;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
 * @param cells the table that counts them by cell, where there may be so many that a tile must join
 *     what stands close together; null elsewhere. It has {@code level}, {@code x} and {@code y} as
 *     web map tiles are counted, levels 7 to {@link #DEEPEST_CELLS}, {@code kind}, {@code ends}
 *     (the first day on which they no longer count), {@code count}, and the sums {@code lon} and
 *     {@code lat} of their middles in millionths of a degree. The view of such a collection also
 *     has {@code kind}, and {@code place_key}, an order in which neighbours stand together
 * @param part the part of the view it holds, null where it holds all of it
 * @param isRecords whether they are records that describe other things, a catalogue: it is no layer
 *     of the map and has no tiles
 */
public record FeatureTable(
        String collection,
        String view,
        List<Property> properties,
        Set<String> tileProperties,
        ZoomRange zooms,
        @Nullable String cells,
        @Nullable Part part,
        boolean isRecords) {

    /** What every record tells, beside whatever else it has. */
    private static final List<String> OF_A_RECORD =
            List.of(
                    "type",
                    "name_fa",
                    "name_en",
                    "description_fa",
                    "description_en",
                    "collection",
                    "time_start",
                    "time_end",
                    "source_licence",
                    "attribution",
                    "updated_at");

    /** The finest level of cells. */
    public static final int DEEPEST_CELLS = 17;

    /**
     * The features of which a property has one value.
     *
     * @param titleFa what they are called; null where nobody has said it in Persian
     * @param titleEn the same in English
     */
    public record Part(
            String property, String value, @Nullable String titleFa, @Nullable String titleEn) {}

    public FeatureTable(
            String collection,
            String view,
            List<Property> properties,
            Set<String> tileProperties,
            ZoomRange zooms) {
        this(collection, view, properties, tileProperties, zooms, null, null, false);
    }

    public FeatureTable {
        if (!collection.matches("[a-z][a-z0-9_-]*")) {
            throw new IllegalArgumentException("Not a collection id: " + collection);
        }
        if (!view.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a view name: " + view);
        }
        if (cells != null && !cells.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a table name: " + cells);
        }
        if (properties.isEmpty() || !properties.get(0).name().equals("ref")) {
            throw new IllegalArgumentException(
                    "The first property of " + collection + " is not ref");
        }
        if (part != null && !part.property().matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a property name: " + part.property());
        }
        properties = List.copyOf(properties);
        tileProperties = Set.copyOf(tileProperties);
        for (String name : tileProperties) {
            if (properties.stream().noneMatch(property -> property.name().equals(name))) {
                throw new IllegalArgumentException(collection + " has no property " + name);
            }
        }
        if (isRecords && !names(properties).containsAll(OF_A_RECORD)) {
            throw new IllegalArgumentException("Not records: " + collection);
        }
    }

    private static List<String> names(List<Property> properties) {
        return properties.stream().map(Property::name).toList();
    }

    /** Whether there may be a million of them. */
    public boolean isCrowded() {
        return cells != null;
    }

    /** The same, with a table that counts its features by cell. */
    public FeatureTable countedIn(String table) {
        return new FeatureTable(
                collection, view, properties, tileProperties, zooms, table, part, isRecords);
    }

    /**
     * The same as a catalogue.
     *
     * @throws IllegalArgumentException when it lacks a property that a record must have
     */
    public FeatureTable asRecords() {
        return new FeatureTable(
                collection, view, properties, tileProperties, zooms, cells, part, true);
    }

    /** A collection of its own for a part of this one. */
    public FeatureTable part(String id, Part held) {
        return new FeatureTable(
                id, view, properties, tileProperties, zooms, cells, held, isRecords);
    }

    /** A condition on the view, always true for a whole; binds {@code :part}. */
    public String holds() {
        return part == null ? ":part::text IS NULL" : part.property() + " = :part";
    }

    /** What {@code :part} is bound to; null for a whole. */
    public @Nullable String heldValue() {
        return part == null ? null : part.value();
    }

    /** The property of that name, empty when the collection has none. */
    public Optional<Property> findProperty(String name) {
        return properties.stream().filter(property -> property.name().equals(name)).findFirst();
    }
}
