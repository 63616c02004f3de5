package ir.hamyar.atlas.download;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Geometry as the database sends it, for the forms that have an encoding of their own. */
final class Shapes {

    private Shapes() {}

    /**
     * @return in the order and the system of the place, east before north
     */
    static Geometry read(FileRow.Place place) {
        try {
            return new WKBReader().read(place.wkb());
        } catch (ParseException notFromADatabase) {
            throw new IllegalArgumentException("Not well-known binary", notFromADatabase);
        }
    }
}
