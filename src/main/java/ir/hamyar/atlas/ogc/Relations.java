package ir.hamyar.atlas.ogc;

/** Link relations and names that OGC has registered, as published. */
final class Relations {

    static final String FUNCTIONS = "http://www.opengis.net/def/rel/ogc/1.0/functions";
    static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
    static final String TILESETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    static final String TILING_SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";
    static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    private Relations() {}
}
