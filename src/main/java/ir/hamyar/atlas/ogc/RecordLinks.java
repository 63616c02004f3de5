package ir.hamyar.atlas.ogc;

import static java.util.stream.Collectors.toMap;

import ir.hamyar.atlas.feature.FeatureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a record of the catalogue leads: to the collection its dataset is published in, to that as
 * files, to the whole data package, to its licences. Made once for an answer, before its rows are
 * read: what is published may have to be looked up.
 */
final class RecordLinks {

    private final OgcRequest ask;
    private final FeatureTable records;
    private final Map<String, FeatureTable> published;
    private final Words words;

    RecordLinks(OgcRequest ask, FeatureTable records, List<FeatureTable> published, Words words) {
        this.ask = ask;
        this.records = records;
        this.published =
                published.stream().collect(toMap(FeatureTable::collection, Function.identity()));
        this.words = words;
    }

    List<Link> of(FeatureRow row) {
        var links = new ArrayList<Link>();
        text(records, row, "collection")
                .map(published::get)
                .ifPresent(table -> links.addAll(published(table)));
        links.add(
                new Link(
                        ask.site() + "/data-package.zip",
                        "enclosure",
                        "application/zip",
                        words.say("ogc.package.title", ask.language()),
                        null));
        text(records, row, "source_licence")
                .ifPresent(text -> links.addAll(Licences.links(List.of(text))));
        return links;
    }

    /**
     * The same for people.
     *
     * @param items the page of what the dataset's collection holds; null where there is none
     * @param files all of that to take home, by the names of the formats
     */
    record Page(
            String title,
            @Nullable String items,
            List<ItemsTable.Download> files,
            List<Link> licences) {}

    Page page(FeatureRow row) {
        var table = text(records, row, "collection").map(published::get);
        var items = table.map(found -> ask.at(CollectionDocuments.path(found) + "/items"));
        return new Page(
                table.map(found -> words.title(found, ask.language())).orElse(""),
                items.map(found -> found.as(Format.HTML).toString()).orElse(null),
                items.map(RecordLinks::downloads).orElse(List.of()),
                text(records, row, "source_licence")
                        .map(text -> Licences.links(List.of(text)))
                        .orElse(List.of()));
    }

    private static List<ItemsTable.Download> downloads(Address items) {
        return Format.files().stream()
                .map(format -> new ItemsTable.Download(format.title(), items.as(format).toString()))
                .toList();
    }

    private List<Link> published(FeatureTable table) {
        var title = words.title(table, ask.language());
        var path = CollectionDocuments.path(table);
        var items = ask.at(path + "/items");
        var links = new ArrayList<Link>();
        links.addAll(Links.both(ask.at(path), "related", Format.JSON, title));
        links.addAll(Links.both(items, "item", Format.GEOJSON, title));
        for (var file : Format.files()) {
            links.add(Link.to(items.as(file), "enclosure", file, title));
        }
        return links;
    }

    /** The text of a property; empty where the row has none. */
    static Optional<String> text(FeatureTable records, FeatureRow row, String property) {
        return records.findProperty(property).map(row::value).map(String::valueOf);
    }
}
