package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.UnreadableFile;
import java.nio.file.Path;
import java.util.Set;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds coordinate reference systems by code, always with x (longitude, easting) first. */
@Component
class CoordinateSystems {

    /** Longitude/latitude on WGS 84, in which everything leaves this room. */
    static final CoordinateReferenceSystem LON_LAT = DefaultGeographicCRS.WGS84;

    private static final Set<String> LON_LAT_CODES =
            Set.of("OGC:CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326");

    /**
     * @param home folder of the atlas; GeoTools unpacks its EPSG database there once, instead of
     *     into the machine's temporary folder at every boot
     */
    CoordinateSystems(
            @Value("${atlas.home:#{systemProperties['user.home']}/.hamyar-atlas}") Path home) {
        System.setProperty("EPSG-HSQL.directory", home.resolve("epsg").toString());
    }

    /**
     * @param code e.g. {@code OGC:CRS84}, {@code EPSG:32639}, {@code urn:ogc:def:crs:EPSG::32639}
     * @throws UnreadableFile when there is no such system
     */
    CoordinateReferenceSystem find(String code) {
        if (LON_LAT_CODES.contains(code)) {
            return LON_LAT;
        }
        try {
            return CRS.decode(code, true);
        } catch (FactoryException e) {
            throw new UnreadableFile("unknown-crs", 0, code);
        }
    }
}
