package ir.hamyar.atlas.suitability;

/** Which values of a criterion are good. */
enum Direction {
    /** The more, the better. */
    MORE,
    /** The less, the better. */
    LESS,
    /** One value is best and both sides of it are worse. */
    IDEAL
}
