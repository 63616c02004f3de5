package ir.hamyar.atlas.explore;

/**
 * Where to look: everything that may lie within a reach of a shape. What is known to ±1.5 km may
 * lie 1.5 km further; only what certainly lies there is called certain.
 *
 * @param parameter {@code near} or {@code within}
 * @param asked as it was sent
 * @param wkt the shape, longitude before latitude
 * @param reachMetres how far around it, 0 for the shape itself
 */
record Ground(String parameter, String asked, String wkt, int reachMetres) {

    static final String NEAR = "near";
    static final String WITHIN = "within";

    boolean isNear() {
        return parameter.equals(NEAR);
    }
}
