package ir.hamyar.atlas.download;

import ir.hamyar.atlas.geo.Crs;

/** Reference systems as well-known text (OGC 01-009), as files carry them; east before north. */
final class WellKnownCrs {

    private static final String WGS_84 =
            """
            GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
            AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
            UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]""";

    private static final String WEB_MERCATOR =
            """
            PROJCS["WGS 84 / Pseudo-Mercator",%s,PROJECTION["Mercator_1SP"],PARAMETER["central_meridian",0],\
            PARAMETER["scale_factor",1],PARAMETER["false_easting",0],PARAMETER["false_northing",0],\
            UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],\
            EXTENSION["PROJ4","+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m \
            +nadgrids=@null +wktext +no_defs"],AUTHORITY["EPSG","3857"]]""";

    private static final String UTM =
            """
            PROJCS["WGS 84 / UTM zone %dN",%s,PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],\
            PARAMETER["central_meridian",%d],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],\
            PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],\
            AXIS["Northing",NORTH],AUTHORITY["EPSG","%d"]]""";

    private WellKnownCrs() {}

    static String text(Crs crs) {
        return switch (crs) {
            case CRS84, WGS84 -> WGS_84;
            case WEB_MERCATOR -> WEB_MERCATOR.formatted(WGS_84);
            case UTM_38N, UTM_39N, UTM_40N -> utm(crs.srid());
        };
    }

    /** Zone 31 begins at Greenwich; each is six degrees wide and measured from its middle. */
    private static String utm(int srid) {
        int zone = srid % 100;
        return UTM.formatted(zone, WGS_84, zone * 6 - 183, srid);
    }
}
