package ir.hamyar.atlas.suitability;

/**
 * What is known of one criterion at one site: the true value lies from {@code low} to {@code high}.
 * Where nothing is known there is no measure, never a zero.
 */
record Measure(double low, double high) {

    Measure {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException("Not a range: %s to %s".formatted(low, high));
        }
    }

    /** A value known as it is. */
    static Measure of(double value) {
        return new Measure(value, value);
    }

    double middle() {
        return (low + high) / 2;
    }
}
