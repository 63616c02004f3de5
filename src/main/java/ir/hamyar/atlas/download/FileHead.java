package ir.hamyar.atlas.download;

import ir.hamyar.atlas.feature.Property;
import ir.hamyar.atlas.geo.Crs;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a file holds and what it says of itself.
 *
 * @param name of the layer, letters a to z, digits and underscores
 * @param title for people
 * @param properties in the order of the values of each row; none is called {@code geom} or {@code
 *     fid}
 * @param query the address that hands out the same again
 * @param madeAt when it was handed out
 * @param about further facts for people, label and text, in their order
 * @param rightToLeft whether the readers' language is
 * @param crs of the places, always east before north
 */
public record FileHead(
        String name,
        String title,
        List<Property> properties,
        String query,
        Instant madeAt,
        Map<String, String> about,
        boolean rightToLeft,
        Crs crs) {

    /** With places in longitude and latitude. */
    public FileHead(
            String name,
            String title,
            List<Property> properties,
            String query,
            Instant madeAt,
            Map<String, String> about,
            boolean rightToLeft) {
        this(name, title, properties, query, madeAt, about, rightToLeft, Crs.CRS84);
    }

    public FileHead {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a layer name: " + name);
        }
        properties = List.copyOf(properties);
    }

    /** What the two numbers of a point are called in a table. */
    List<String> axes() {
        return crs.isInDegrees() ? List.of("lon", "lat") : List.of("easting", "northing");
    }
}
