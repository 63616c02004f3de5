package ir.hamyar.atlas.download;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which features are handed out. */
public enum FileFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    GEOJSON("geojson", "application/geo+json"),
    GEOPACKAGE("gpkg", "application/geopackage+sqlite3"),
    FLATGEOBUF("fgb", "application/flatgeobuf"),
    SHAPEFILE("shp.zip", "application/zip"),
    KML("kml", "application/vnd.google-earth.kml+xml");

    private final String ending;
    private final String mediaType;

    FileFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** How names of such files end, without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<FileFormat> ofEnding(String ending) {
        return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
    }
}
