package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.feature.FeatureTable;
import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.selection.SelectionParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Describes collections: their names, extents, links and properties. */
@Component
class CollectionDocuments {

    private final Collections collections;
    private final Extents extents;
    private final Words words;

    CollectionDocuments(Collections collections, Extents extents, Words words) {
        this.collections = collections;
        this.extents = extents;
        this.words = words;
    }

    CollectionList all(OgcRequest ask) {
        var title = words.say("ogc.collections.title", ask.language());
        var documents =
                collections.all().stream()
                        .map(table -> describe(ask, table, selfLinks(ask, table)))
                        .toList();
        return new CollectionList(Links.selfAndAlternate(ask, Format.JSON, title), documents);
    }

    CollectionDocument one(OgcRequest ask, FeatureTable table) {
        var title = words.title(table, ask.language());
        return describe(ask, table, Links.selfAndAlternate(ask, Format.JSON, title));
    }

    QueryablesDocument queryables(OgcRequest ask, FeatureTable table) {
        return queryables(
                ask,
                ask.at(path(table) + "/queryables"),
                words.title(table, ask.language()),
                table.properties());
    }

    /** What all collections can be filtered by: the properties that every one of them has. */
    QueryablesDocument queryables(OgcRequest ask) {
        var tables = collections.all();
        var shared =
                tables.isEmpty()
                        ? List.<Property>of()
                        : tables.get(0).properties().stream()
                                .filter(one -> tables.stream().allMatch(table -> has(table, one)))
                                .toList();
        var title = words.say("ogc.queryables.all", ask.language());
        return queryables(ask, ask.at("/queryables"), title, shared);
    }

    /** What a feature looks like. */
    Map<String, Object> schema(OgcRequest ask, FeatureTable table) {
        return FeatureSchema.of(table, ask.at(path(table) + "/schema"), words, ask.language());
    }

    /** The same for people. */
    SchemaPage properties(OgcRequest ask, FeatureTable table) {
        return new SchemaPage(
                words.title(table, ask.language()),
                table.properties().stream().map(property -> queryable(ask, property)).toList());
    }

    /** The properties of a collection with their kinds. */
    record SchemaPage(String title, List<QueryablesDocument.Queryable> list) {}

    private static boolean has(FeatureTable table, Property property) {
        return table.properties().contains(property);
    }

    private QueryablesDocument queryables(
            OgcRequest ask, Address address, String title, List<Property> properties) {
        var list = new ArrayList<QueryablesDocument.Queryable>();
        properties.stream()
                .filter(Property::isQueryable)
                .forEach(property -> list.add(queryable(ask, property)));
        list.add(
                new QueryablesDocument.Queryable(
                        SelectionParameters.GEOMETRY,
                        words.say("ogc.queryables.geometry", ask.language()),
                        Schemas.geometry()));
        return QueryablesDocument.of(address.toString(), title, list);
    }

    private QueryablesDocument.Queryable queryable(OgcRequest ask, Property property) {
        return new QueryablesDocument.Queryable(
                property.name(),
                words.title(property, ask.language()),
                Schemas.of(property.type()));
    }

    static String path(FeatureTable table) {
        return "/collections/" + table.collection();
    }

    private CollectionDocument describe(OgcRequest ask, FeatureTable table, List<Link> self) {
        var extent = extents.of(table);
        var links = new ArrayList<>(self);
        links.addAll(contentLinks(ask, table));
        links.addAll(Licences.links(extent.licences()));
        return CollectionDocument.of(
                table,
                words.title(table, ask.language()),
                words.description(table, ask.language()),
                links,
                extent);
    }

    private List<Link> selfLinks(OgcRequest ask, FeatureTable table) {
        var title = words.title(table, ask.language());
        var address = ask.at(path(table));
        return List.of(
                Link.to(address.as(Format.JSON), "self", Format.JSON, title),
                Link.to(address.as(Format.HTML), "alternate", Format.HTML, title));
    }

    private List<Link> contentLinks(OgcRequest ask, FeatureTable table) {
        var path = path(table);
        var links = new ArrayList<Link>();
        links.addAll(
                Links.both(
                        ask.at(path + "/items"),
                        "items",
                        Format.GEOJSON,
                        words.say("ogc.items.title", ask.language())));
        links.addAll(
                Links.both(
                        ask.at(path + "/queryables"),
                        Relations.QUERYABLES,
                        Format.SCHEMA,
                        words.say("ogc.queryables.title", ask.language())));
        // Relations are the same in any case, but GDAL 3.6 looks for the second spelling only.
        for (var relation : List.of("describedby", "describedBy")) {
            links.add(
                    Link.to(
                            ask.at(path + "/schema"),
                            relation,
                            Format.SCHEMA,
                            words.say("ogc.schema.title", ask.language())));
        }
        if (!table.isRecords()) {
            links.add(
                    Link.to(
                            ask.at(path + "/tiles"),
                            Relations.TILESETS,
                            Format.JSON,
                            words.say("ogc.tiles.title", ask.language())));
        }
        return links;
    }
}
