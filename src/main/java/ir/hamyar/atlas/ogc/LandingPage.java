package ir.hamyar.atlas.ogc;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;

/** The landing page: what the services are and where everything else is. */
@JsonPropertyOrder({"title", "description", "links"})
record LandingPage(String title, String description, List<Link> links) {

    static LandingPage of(OgcRequest ask, Words words) {
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
        links.add(
                Link.to(
                        ask.at("/tileMatrixSets"),
                        Relations.TILING_SCHEMES,
                        Format.JSON,
                        words.say("ogc.tile-matrix-sets.title", language)));
        return new LandingPage(title, words.say("ogc.landing.description", language), links);
    }
}
