package ir.hamyar.atlas.ingest.geotools;

import ir.hamyar.atlas.ingest.UnreadableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
            Set.of(
                    "OGC:CRS84",
                    "CRS84",
                    "urn:ogc:def:crs:OGC:1.3:CRS84",
                    "urn:ogc:def:crs:OGC::CRS84",
                    "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                    "EPSG:4326");

    /** In which positions of Iran are handed round, the commonest first. */
    static final List<String> USUAL =
            List.of(
                    "EPSG:4326",
                    "EPSG:32639",
                    "EPSG:32638",
                    "EPSG:32640",
                    "EPSG:3857",
                    "EPSG:2059",
                    "EPSG:2058",
                    "EPSG:2060",
                    "EPSG:3200");

    /** Known by name only, since a file may well come from a neighbouring zone. */
    private static final List<String> ALSO_KNOWN =
            List.of("EPSG:32637", "EPSG:32641", "EPSG:2061", "EPSG:4154", "EPSG:4132", "EPSG:4230");

    /**
     * @param home folder of the atlas; GeoTools unpacks its EPSG database there once, instead of
     *     into the machine's temporary folder at every boot
     */
    CoordinateSystems(
            @Value("${atlas.home:#{systemProperties['user.home']}/.hamyar-atlas}") Path home) {
        System.setProperty("EPSG-HSQL.directory", home.resolve("epsg").toString());
    }

    /**
     * @param code e.g. {@code OGC:CRS84}, {@code EPSG:32639}, {@code urn:ogc:def:crs:EPSG::32639},
     *     or the well-known text of a system without a code
     * @throws UnreadableFile when there is no such system
     */
    CoordinateReferenceSystem find(String code) {
        if (LON_LAT_CODES.contains(code)) {
            return LON_LAT;
        }
        try {
            return isWellKnownText(code) ? CRS.parseWKT(code) : CRS.decode(code, true);
        } catch (FactoryException | RuntimeException e) {
            throw new UnreadableFile("unknown-crs", 0, code);
        }
    }

    /** Whether there is a system of this code. */
    boolean knows(String code) {
        try {
            find(code);
            return true;
        } catch (UnreadableFile unknown) {
            return false;
        }
    }

    /**
     * What a {@code .prj} says: a code where one is known for it, else the text itself. All codes
     * there are would take a minute to compare; those in use here are compared.
     *
     * @return empty when the text cannot be understood
     */
    Optional<String> identify(String wellKnownText) {
        try {
            var system = CRS.parseWKT(wellKnownText);
            return Stream.concat(USUAL.stream(), ALSO_KNOWN.stream())
                    .filter(code -> CRS.equalsIgnoreMetadata(system, find(code)))
                    .findFirst()
                    .or(() -> Optional.of(wellKnownText));
        } catch (FactoryException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isWellKnownText(String code) {
        return code.strip()
                .toUpperCase(Locale.ROOT)
                .matches("(?s)(PROJCS|GEOGCS|COMPD_CS)\\s*[\\[(].*");
    }
}
