package ir.hamyar.atlas.ogc;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** The requirement classes that are kept, by the addresses under which they are published. */
@JsonPropertyOrder({"conformsTo", "links"})
record Conformance(List<String> conformsTo, List<Link> links) {

    private static final String FEATURES =
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";

    private static final List<String> CLASSES =
            List.of(
                    FEATURES + "core",
                    FEATURES + "oas30",
                    FEATURES + "html",
                    FEATURES + "geojson",
                    TILES + "core",
                    TILES + "tileset",
                    TILES + "tilesets-list",
                    TILES + "geodata-tilesets",
                    TILES + "mvt");

    static Conformance of(OgcRequest ask, Words words) {
        var title = words.say("ogc.conformance.title", ask.language());
        return new Conformance(CLASSES, Links.selfAndAlternate(ask, Format.JSON, title));
    }
}
