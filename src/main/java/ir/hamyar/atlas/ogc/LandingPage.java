package ir.hamyar.atlas.ogc;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import ir.hamyar.atlas.feature.FeatureTable;
import java.util.ArrayList;
import java.util.List;

/** The landing page: what the services are and where everything else is. */
@JsonPropertyOrder({"title", "description", "links"})
record LandingPage(
        String title, String description, List<Link> links, @JsonIgnore List<Entry> collections) {

    /** A collection, for people to go to at once. */
    record Entry(String title, String description, String address) {}

    static LandingPage of(OgcRequest ask, Words words, List<FeatureTable> tables) {
        var language = ask.language();
        var title = words.say("ogc.landing.title", language);
        var links = new ArrayList<Link>();
        links.addAll(Links.selfAndAlternate(ask, Format.JSON, title));
        var api = words.say("ogc.api.title", language);
        links.add(Link.to(ask.at("/api"), "service-desc", Format.OPENAPI, api));
        links.add(Link.to(ask.at("/api.html"), "service-doc", Format.HTML, api));
        links.addAll(
                Links.both(
                        ask.at("/conformance"),
                        "conformance",
                        Format.JSON,
                        words.say("ogc.conformance.title", language)));
        links.addAll(
                Links.both(
                        ask.at("/collections"),
                        "data",
                        Format.JSON,
                        words.say("ogc.collections.title", language)));
        links.addAll(
                Links.both(
                        ask.at("/queryables"),
                        Relations.QUERYABLES,
                        Format.SCHEMA,
                        words.say("ogc.queryables.all", language)));
        links.add(
                Link.to(
                        ask.at("/functions"),
                        Relations.FUNCTIONS,
                        Format.JSON,
                        words.say("ogc.functions.title", language)));
        links.add(
                Link.to(
                        ask.at("/tileMatrixSets"),
                        Relations.TILING_SCHEMES,
                        Format.JSON,
                        words.say("ogc.tile-matrix-sets.title", language)));
        var description = words.say("ogc.landing.description", language);
        return new LandingPage(title, description, links, entries(ask, words, tables));
    }

    private static List<Entry> entries(OgcRequest ask, Words words, List<FeatureTable> tables) {
        return tables.stream()
                .map(
                        table ->
                                new Entry(
                                        words.title(table, ask.language()),
                                        words.description(table, ask.language()),
                                        ask.at(CollectionDocuments.path(table))
                                                .as(Format.HTML)
                                                .toString()))
                .toList();
    }
}
