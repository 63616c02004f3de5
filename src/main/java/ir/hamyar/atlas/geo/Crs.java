package ir.hamyar.atlas.geo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The coordinate reference systems in which positions may be sent and asked for. All are kept in
 * longitude and latitude (WGS 84); the others are worked out by PostGIS.
 */
public enum Crs {
    /** Longitude, latitude in degrees: how GeoJSON has it. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, 6, -180, -90, 180, 90),
    /** Latitude, longitude in degrees: the axes stand in the order of the register. */
    WGS84("http://www.opengis.net/def/crs/EPSG/0/4326", 4326, 6, -180, -90, 180, 90),
    /** Metres of web maps; no true lengths. */
    WEB_MERCATOR(
            "http://www.opengis.net/def/crs/EPSG/0/3857",
            3857,
            2,
            -20037508.35,
            -20048966.11,
            20037508.35,
            20048966.11),
    UTM_38N(utm(38), 32638, 2, -2_000_000, -10_000_000, 3_000_000, 10_000_000),
    /** The zone of Qom. */
    UTM_39N(utm(39), 32639, 2, -2_000_000, -10_000_000, 3_000_000, 10_000_000),
    UTM_40N(utm(40), 32640, 2, -2_000_000, -10_000_000, 3_000_000, 10_000_000);

    private final String uri;
    private final int srid;
    private final int decimals;
    private final double west;
    private final double south;
    private final double east;
    private final double north;

    Crs(String uri, int srid, int decimals, double west, double south, double east, double north) {
        this.uri = uri;
        this.srid = srid;
        this.decimals = decimals;
        this.west = west;
        this.south = south;
        this.east = east;
        this.north = north;
    }

    private static String utm(int zone) {
        return "http://www.opengis.net/def/crs/EPSG/0/326" + zone;
    }

    /** The system of that address, empty where it is none of these. */
    public static Optional<Crs> find(String uri) {
        return Arrays.stream(values()).filter(one -> one.uri.equals(uri)).findFirst();
    }

    /** The addresses of all, the default first. */
    public static List<String> uris() {
        return Arrays.stream(values()).map(Crs::uri).toList();
    }

    public String uri() {
        return uri;
    }

    /** PostGIS's number for it; there the first axis always goes east. */
    public int srid() {
        return srid;
    }

    /** How many decimals of a coordinate tell positions apart: a tenth of a metre, or better. */
    public int decimals() {
        return decimals;
    }

    /** Whether the first of two coordinates goes north. */
    public boolean isNorthFirst() {
        return this == WGS84;
    }

    /** Whether coordinates are degrees. */
    public boolean isInDegrees() {
        return srid == CRS84.srid;
    }

    /** Whether a position, east before north, lies where the system has meaning. */
    public boolean reaches(double x, double y) {
        return x >= west && x <= east && y >= south && y <= north;
    }
}
