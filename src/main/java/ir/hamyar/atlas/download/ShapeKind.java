package ir.hamyar.atlas.download;

import org.locationtech.jts.geom.Geometry;

/** The kinds of geometry that a shapefile can be of, with their numbers in the format. */
enum ShapeKind {
    POINT(1, "points"),
    MULTIPOINT(8, "multipoints"),
    LINE(3, "lines"),
    POLYGON(5, "polygons");

    private final int code;
    private final String ending;

    ShapeKind(int code, String ending) {
        this.code = code;
        this.ending = ending;
    }

    int code() {
        return code;
    }

    /** What the name of its file ends with where there are several. */
    String ending() {
        return ending;
    }

    /** Of a mixed collection the greatest dimension counts. */
    static ShapeKind of(Geometry geometry) {
        return switch (geometry.getDimension()) {
            case 2 -> POLYGON;
            case 1 -> LINE;
            default -> geometry.getNumGeometries() == 1 ? POINT : MULTIPOINT;
        };
    }
}
