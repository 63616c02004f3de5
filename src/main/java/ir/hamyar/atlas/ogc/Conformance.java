package ir.hamyar.atlas.ogc;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** The requirement classes that are kept, by the addresses under which they are published. */
@JsonPropertyOrder({"conformsTo", "links"})
record Conformance(List<String> conformsTo, List<Link> links) {

    private static final String FEATURES =
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final String CRS = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/";
    private static final String FILTERING =
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";
    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String RECORDS = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/";
    private static final String SCHEMES = "http://www.opengis.net/spec/tms/2.0/conf/";

    private static final List<String> CLASSES =
            List.of(
                    FEATURES + "core",
                    FEATURES + "oas30",
                    FEATURES + "html",
                    FEATURES + "geojson",
                    CRS + "crs",
                    FILTERING + "queryables",
                    FILTERING + "queryables-query-parameters",
                    FILTERING + "filter",
                    FILTERING + "features-filter",
                    CQL2 + "cql2-text",
                    CQL2 + "cql2-json",
                    CQL2 + "basic-cql2",
                    CQL2 + "advanced-comparison-operators",
                    CQL2 + "case-insensitive-comparison",
                    CQL2 + "accent-insensitive-comparison",
                    CQL2 + "basic-spatial-functions",
                    CQL2 + "basic-spatial-functions-plus",
                    CQL2 + "spatial-functions",
                    CQL2 + "temporal-functions",
                    CQL2 + "array-functions",
                    CQL2 + "property-property",
                    CQL2 + "arithmetic",
                    TILES + "core",
                    TILES + "tileset",
                    TILES + "tilesets-list",
                    TILES + "geodata-tilesets",
                    TILES + "mvt",
                    TILES + "datetime",
                    TILES + "oas30",
                    RECORDS + "record-core",
                    RECORDS + "record-collection",
                    RECORDS + "record-core-query-parameters",
                    RECORDS + "json",
                    RECORDS + "html",
                    SCHEMES + "tilematrixset",
                    SCHEMES + "json-tilematrixset");

    static Conformance of(OgcRequest ask, Words words) {
        var title = words.say("ogc.conformance.title", ask.language());
        return new Conformance(CLASSES, Links.selfAndAlternate(ask, Format.JSON, title));
    }
}
