package ir.hamyar.atlas.ingest;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Divides an area among points: to each what lies nearest to it. Answered by the GeoTools room. */
public interface ThiessenAreas {

    /**
     * The Thiessen (Voronoi) polygons of the seats, clipped to the area.
     *
     * @param seats by ref, longitude/latitude, at least one, no two alike
     * @param area longitude/latitude
     * @return by the same refs, longitude/latitude; together they fill the area
     */
    Map<String, Geometry> divide(Map<String, Point> seats, Geometry area);
}
