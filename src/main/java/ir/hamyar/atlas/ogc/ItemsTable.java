package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Features for people: a table of the main properties, or all of one feature. */
@Component
class ItemsTable {

    private static final int MOST_COLUMNS = 7;

    private final FeatureRepository features;
    private final Counts counts;
    private final Words words;
    private final Collections collections;

    ItemsTable(FeatureRepository features, Counts counts, Words words, Collections collections) {
        this.features = features;
        this.counts = counts;
        this.words = words;
        this.collections = collections;
    }

    /** A property with its value in words; null where the source does not state it. */
    record Fact(String name, String title, @Nullable String value) {}

    record Row(String address, List<Fact> facts) {}

    /**
     * A column and how to sort by it.
     *
     * @param order {@code ascending}, {@code descending}, or null where it is not sorted by
     * @param sorting the address of the page sorted by it, the other way round where it already is;
     *     null for lists, which have no order
     */
    record Column(String title, @Nullable String order, @Nullable String sorting) {}

    /**
     * @param from number of the first row shown, counted from 1; 0 where there is none
     */
    record Rows(
            List<Row> rows,
            long from,
            long to,
            long matched,
            boolean estimated,
            @Nullable String next,
            @Nullable String previous) {}

    record Sheet(
            String title,
            String description,
            String collectionAddress,
            FilterForm form,
            List<Column> columns,
            Rows rows,
            List<Download> downloads) {}

    /**
     * All that matches, as a file.
     *
     * @param name what the format is called, the same in every language
     */
    record Download(String name, String address) {}

    /**
     * @param record where it leads, where it is a record of a catalogue; else null
     */
    record Item(
            String title,
            String collectionTitle,
            String itemsAddress,
            boolean located,
            List<Fact> facts,
            RecordLinks.@Nullable Page record) {}

    Sheet page(OgcRequest ask, FeatureTable table, ItemsQuery query) {
        var columns = columns(ask, table, query);
        var form = FilterForm.of(ask, example(ask, table), query.selection().filter(), null);
        return sheet(ask, table, form, query.sort(), columns, rows(ask, table, query, columns));
    }

    /** The page without rows, with what is wrong with its filter said under it. */
    Sheet refused(OgcRequest ask, FeatureTable table, String fault) {
        var form = FilterForm.of(ask, example(ask, table), Optional.empty(), fault);
        var none = new Rows(List.of(), 0, 0, 0, false, null, null);
        return sheet(ask, table, form, List.of(), mainProperties(ask, table), none);
    }

    private Sheet sheet(
            OgcRequest ask,
            FeatureTable table,
            FilterForm form,
            List<SortKey> sort,
            List<Property> columns,
            Rows rows) {
        return new Sheet(
                words.title(table, ask.language()),
                words.description(table, ask.language()),
                collectionAddress(ask, table),
                form,
                columns.stream().map(column -> column(ask, sort, column)).toList(),
                rows,
                Format.files().stream().map(format -> download(ask, format)).toList());
    }

    private static Download download(OgcRequest ask, Format format) {
        var all = ask.here().without("cursor").without("offset").without("limit");
        return new Download(format.title(), all.as(format).toString());
    }

    private Rows rows(
            OgcRequest ask, FeatureTable table, ItemsQuery query, List<Property> columns) {
        var rows = new ArrayList<Row>();
        var reading = counts.reading(table, query);
        var page =
                features.readPage(
                        table,
                        query,
                        reading.sorted(),
                        row -> rows.add(toRow(ask, table, columns, row)));
        var matched = counts.of(table, reading, page);
        var paging = new Paging(ask, page);
        return new Rows(
                rows,
                rows.isEmpty() ? 0 : page.passed() + 1,
                page.passed() + rows.size(),
                matched.number(),
                matched.isEstimate(),
                paging.next().map(Address::toString).orElse(null),
                paging.previous().map(Address::toString).orElse(null));
    }

    private Column column(OgcRequest ask, List<SortKey> sort, Property property) {
        var title = words.title(property, ask.language());
        if (!SortParameter.isSortable(property)) {
            return new Column(title, null, null);
        }
        var order = sort.stream().filter(key -> key.property().equals(property)).findFirst();
        var turned = new SortKey(property, order.isPresent() && !order.get().descending());
        var sorting =
                ask.here().without("cursor").without("offset").with("sortby", turned.written());
        return new Column(
                title,
                order.map(key -> key.descending() ? "descending" : "ascending").orElse(null),
                sorting.toString());
    }

    private String example(OgcRequest ask, FeatureTable table) {
        return words.example(table, ask.language());
    }

    private static List<Property> columns(OgcRequest ask, FeatureTable table, ItemsQuery query) {
        return ask.parameters().find("properties").isPresent()
                ? query.shown()
                : mainProperties(ask, table);
    }

    Item item(OgcRequest ask, FeatureTable table, FeatureRow row) {
        return new Item(
                name(ask, table, row),
                words.title(table, ask.language()),
                collectionAddress(ask, table) + "/items",
                row.geometry() != null,
                facts(ask, table, table.properties(), row),
                table.isRecords()
                        ? new RecordLinks(ask, table, collections.all(), words).page(row)
                        : null);
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
        var value = row.value(property);
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
                .map(row::value)
                .map(String::valueOf)
                .orElse(row.ref());
    }
}
