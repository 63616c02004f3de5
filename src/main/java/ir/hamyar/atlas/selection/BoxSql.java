package ir.hamyar.atlas.selection;

/** Boxes as geometries of the database, in longitude and latitude whatever they were sent in. */
final class BoxSql {

    /** A straight side of a projected box is a curve on the globe: it is bent at so many places. */
    private static final int PIECES = 16;

    private final Bindings bindings;

    BoxSql(Bindings bindings) {
        this.bindings = bindings;
    }

    /** That a feature touches the box; the index is asked before the geometry. */
    String touches(Box box) {
        if (!box.crossesAntimeridian()) {
            return touches(box, "box");
        }
        return "(%s OR %s)"
                .formatted(
                        touches(box.westernHalf(), "west_box"),
                        touches(box.easternHalf(), "east_box"));
    }

    /**
     * That a feature touches a box in degrees, in words that no index answers: what a point needs
     * is compared number by number.
     */
    String touchesUnindexed(Box box) {
        return """
        (ST_XMax(geom) >= %1$s AND ST_XMin(geom) <= %2$s AND ST_YMax(geom) >= %3$s AND ST_YMin(geom) <= %4$s
           AND (ST_Dimension(geom) = 0 OR ST_Intersects(geom, %5$s)))"""
                .formatted(
                        bindings.bind("box_w", box.west()),
                        bindings.bind("box_e", box.east()),
                        bindings.bind("box_s", box.south()),
                        bindings.bind("box_n", box.north()),
                        geometry(box, "box"));
    }

    /** That a feature's own box meets the box, which is all that a planner's estimate knows of. */
    String isNear(Box box) {
        if (!box.crossesAntimeridian()) {
            return "geom && " + geometry(box, "box");
        }
        return "(geom && %s OR geom && %s)"
                .formatted(
                        geometry(box.westernHalf(), "west_box"),
                        geometry(box.easternHalf(), "east_box"));
    }

    private String touches(Box box, String name) {
        return "(geom && %1$s AND ST_Intersects(geom, %1$s))".formatted(geometry(box, name));
    }

    /** The box as one geometry. */
    String geometry(Box box, String name) {
        if (box.crossesAntimeridian()) {
            return "ST_Union(%s, %s)"
                    .formatted(
                            geometry(box.westernHalf(), name + "w"),
                            geometry(box.easternHalf(), name + "e"));
        }
        var envelope = envelope(box, name);
        if (box.crs().isInDegrees()) {
            return envelope;
        }
        var length = Math.max(box.east() - box.west(), box.north() - box.south()) / PIECES;
        return "ST_Transform(ST_Segmentize(%s, %s), 4326)"
                .formatted(envelope, bindings.bind(name + "_piece", Math.max(length, 1)));
    }

    /** The envelope of the envelope: a box without width is a line or a point. */
    private String envelope(Box box, String name) {
        return "ST_Envelope(ST_MakeEnvelope(%s, %s, %s, %s, %d))"
                .formatted(
                        bindings.bind(name + "_w", box.west()),
                        bindings.bind(name + "_s", box.south()),
                        bindings.bind(name + "_e", box.east()),
                        bindings.bind(name + "_n", box.north()),
                        box.crs().srid());
    }
}
