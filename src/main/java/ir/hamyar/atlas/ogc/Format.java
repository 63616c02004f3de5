package ir.hamyar.atlas.ogc;

import ir.hamyar.atlas.download.FileFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways in which an answer can be written. */
enum Format {
    JSON("json", "application/json"),
    GEOJSON("json", "application/geo+json"),
    OPENAPI("json", "application/vnd.oai.openapi+json;version=3.0"),
    SCHEMA("json", "application/schema+json"),
    HTML("html", "text/html"),
    CSV("csv", FileFormat.CSV),
    XLSX("xlsx", FileFormat.XLSX),
    GEOPACKAGE("gpkg", FileFormat.GEOPACKAGE),
    FLATGEOBUF("fgb", FileFormat.FLATGEOBUF),
    SHAPEFILE("shp", FileFormat.SHAPEFILE),
    KML("kml", FileFormat.KML);

    private final String key;
    private final String mediaType;
    private final @Nullable FileFormat file;

    Format(String key, String mediaType) {
        this.key = key;
        this.mediaType = mediaType;
        this.file = null;
    }

    /** The type is told without its charset, as the standard compares types. */
    Format(String key, FileFormat file) {
        this.key = key;
        this.mediaType = file.mediaType().replaceFirst(";.*", "");
        this.file = file;
    }

    /** Those that people take home. */
    static List<Format> files() {
        return Arrays.stream(values()).filter(one -> one.file != null).toList();
    }

    /** The value of the parameter {@code f}. */
    String key() {
        return key;
    }

    /** What people call it, the same in every language. */
    String title() {
        return this == GEOJSON ? "GeoJSON" : key.toUpperCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind of file that is written; empty for what is read at once. */
    Optional<FileFormat> file() {
        return Optional.ofNullable(file);
    }
}
