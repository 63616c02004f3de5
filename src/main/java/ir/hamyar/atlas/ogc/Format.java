package ir.hamyar.atlas.ogc;

/** The ways in which an answer can be written. */
enum Format {
    JSON("json", "application/json"),
    GEOJSON("json", "application/geo+json"),
    OPENAPI("json", "application/vnd.oai.openapi+json;version=3.0"),
    SCHEMA("json", "application/schema+json"),
    HTML("html", "text/html");

    private final String key;
    private final String mediaType;

    Format(String key, String mediaType) {
        this.key = key;
        this.mediaType = mediaType;
    }

    /** The value of the parameter {@code f}. */
    String key() {
        return key;
    }

    String mediaType() {
        return mediaType;
    }
}
