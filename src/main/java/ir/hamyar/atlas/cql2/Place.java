package ir.hamyar.atlas.cql2;

/** What a spatial operator relates. Coordinates stand as the filter has them, x before y. */
public sealed interface Place permits PropertyName, Geometry, Place.Box {

    /**
     * @param minX may be greater than {@code maxX} where the box runs across the 180° meridian
     * @param minY not above {@code maxY}
     */
    record Box(double minX, double minY, double maxX, double maxY) implements Place {}
}
