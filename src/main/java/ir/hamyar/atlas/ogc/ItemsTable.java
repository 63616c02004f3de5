package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Features for people: a table of the main properties, or all of one feature. */
@Component
class ItemsTable {

    private static final int MOST_COLUMNS = 7;

    private final FeatureRepository features;
    private final Words words;

    ItemsTable(FeatureRepository features, Words words) {
        this.features = features;
        this.words = words;
    }

    /** A property with its value in words; null where the source does not state it. */
    record Fact(String name, String title, @Nullable String value) {}

    record Row(String address, List<Fact> facts) {}

    /**
     * @param from number of the first row shown, counted from 1; 0 where there is none
     */
    record Page(
            String title,
            String description,
            String collectionAddress,
            List<String> columns,
            List<Row> rows,
            long from,
            long to,
            long matched,
            @Nullable String next,
            @Nullable String previous) {}

    record Item(
            String title,
            String collectionTitle,
            String itemsAddress,
            boolean located,
            List<Fact> facts) {}

    Page page(OgcRequest ask, FeatureTable table, ItemsQuery query) {
        var columns = mainProperties(ask, table);
        var rows = new ArrayList<Row>();
        var matched =
                features.readPage(table, query, row -> rows.add(toRow(ask, table, columns, row)));
        var paging = new Paging(ask, query, rows.size(), matched);
        return new Page(
                words.title(table, ask.language()),
                words.description(table, ask.language()),
                collectionAddress(ask, table),
                columns.stream().map(column -> words.title(column, ask.language())).toList(),
                rows,
                rows.isEmpty() ? 0 : query.offset() + 1,
                query.offset() + rows.size(),
                matched,
                paging.next().map(Address::toString).orElse(null),
                paging.previous().map(Address::toString).orElse(null));
    }

    Item item(OgcRequest ask, FeatureTable table, FeatureRow row) {
        return new Item(
                name(ask, table, row),
                words.title(table, ask.language()),
                collectionAddress(ask, table) + "/items",
                row.geometry() != null,
                facts(ask, table, table.properties(), row));
    }

    private static String collectionAddress(OgcRequest ask, FeatureTable table) {
        return ask.at(CollectionDocuments.path(table)).toString();
    }

    private Row toRow(OgcRequest ask, FeatureTable table, List<Property> columns, FeatureRow row) {
        var address = collectionAddress(ask, table) + "/items/" + Address.encode(row.ref());
        return new Row(address, facts(ask, table, columns, row));
    }

    private List<Fact> facts(
            OgcRequest ask, FeatureTable table, List<Property> properties, FeatureRow row) {
        return properties.stream().map(property -> fact(ask, table, property, row)).toList();
    }

    private Fact fact(OgcRequest ask, FeatureTable table, Property property, FeatureRow row) {
        var value = row.values().get(table.properties().indexOf(property));
        return new Fact(
                property.name(),
                words.title(property, ask.language()),
                words.value(table, property, value, ask.language()));
    }

    /** What identifies a feature and what the map draws by, without the other language's texts. */
    private static List<Property> mainProperties(OgcRequest ask, FeatureTable table) {
        var other = "_" + ask.otherLanguage();
        return table.properties().stream()
                .filter(property -> isMain(table, property))
                .filter(property -> !property.name().endsWith(other))
                .limit(MOST_COLUMNS)
                .toList();
    }

    private static boolean isMain(FeatureTable table, Property property) {
        return property.name().equals("ref")
                || property.name().startsWith("name_")
                || table.tileProperties().contains(property.name());
    }

    private static String name(OgcRequest ask, FeatureTable table, FeatureRow row) {
        return table.findProperty("name_" + ask.language().getLanguage())
                .map(property -> row.values().get(table.properties().indexOf(property)))
                .map(String::valueOf)
                .orElse(row.ref());
    }
}
