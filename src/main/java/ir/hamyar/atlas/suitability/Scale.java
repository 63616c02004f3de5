package ir.hamyar.atlas.suitability;

/** How a value is read before it is compared. */
enum Scale {
    LINEAR {
        @Override
        double read(double value) {
            return value;
        }
    },
    /** By ln(1 + x): ten thousand people more matter in a village and not in a city. */
    LOG {
        @Override
        double read(double value) {
            return Math.log1p(value);
        }
    };

    abstract double read(double value);
}
