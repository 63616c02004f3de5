package ir.hamyar.atlas.suitability;

/**
 * Turns a value of a criterion into a component from 0 (worst) to 1 (best).
 *
 * @param criterion code of the criterion
 * @param from end of the range at which a value that should be more is worth nothing
 * @param to the other end; beyond either end nothing gets better or worse
 * @param ideal the best value; between {@code from} and {@code to}, and heeded for {@link
 *     Direction#IDEAL} only
 */
record Yardstick(
        String criterion, Direction direction, double from, double to, double ideal, Scale scale) {

    Yardstick {
        if (from >= to) {
            throw new IllegalArgumentException(criterion + ": from must be below to");
        }
        if (direction == Direction.IDEAL && (ideal <= from || ideal >= to)) {
            throw new IllegalArgumentException(criterion + ": ideal must lie inside the range");
        }
    }

    double component(double value) {
        return switch (direction) {
            case MORE -> way(value, from, to);
            case LESS -> 1 - way(value, from, to);
            case IDEAL -> value <= ideal ? way(value, from, ideal) : 1 - way(value, ideal, to);
        };
    }

    /** The least the component can be for any value of the range: at one of its ends. */
    double least(Measure measure) {
        return Math.min(component(measure.low()), component(measure.high()));
    }

    /** The most it can be: at an end, or at the ideal where the range holds it. */
    double most(Measure measure) {
        if (direction == Direction.IDEAL && measure.low() <= ideal && ideal <= measure.high()) {
            return 1;
        }
        return Math.max(component(measure.low()), component(measure.high()));
    }

    private double way(double value, double start, double end) {
        var share = (scale.read(value) - scale.read(start)) / (scale.read(end) - scale.read(start));
        return Math.max(0, Math.min(1, share));
    }
}
