package ir.hamyar.atlas.suitability;

/** How weighted components become one figure. */
enum Mean {
    /** What is good makes up for what is poor. */
    ARITHMETIC {
        @Override
        double of(double[] weights, double[] components) {
            var sum = 0.0;
            var whole = 0.0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * components[i];
                whole += weights[i];
            }
            return sum / whole;
        }
    },
    /** Nothing makes up for a component of zero. */
    GEOMETRIC {
        @Override
        double of(double[] weights, double[] components) {
            var sum = 0.0;
            var whole = 0.0;
            for (int i = 0; i < weights.length; i++) {
                if (components[i] <= 0) {
                    return 0;
                }
                sum += weights[i] * Math.log(components[i]);
                whole += weights[i];
            }
            return Math.exp(sum / whole);
        }
    };

    /** Weights are above zero and there is at least one. */
    abstract double of(double[] weights, double[] components);
}
