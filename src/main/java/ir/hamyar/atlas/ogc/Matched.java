package ir.hamyar.atlas.ogc;

/** How many features match, and whether that was counted. */
record Matched(long number, boolean isEstimate) {

    static Matched counted(long number) {
        return new Matched(number, false);
    }
}
