package ir.hamyar.atlas.cql2;

import java.util.List;

/** Something that holds of a feature, does not hold, or is unknown where a value is missing. */
public sealed interface Condition extends Node {

    /** Holds where all of at least two parts hold. */
    record And(List<Condition> parts) implements Condition {

        public And {
            parts = List.copyOf(parts);
        }
    }

    /** Holds where any of at least two parts holds. */
    record Or(List<Condition> parts) implements Condition {

        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** Holds where the inner condition does not; unknown where that is unknown. */
    record Not(Condition inner) implements Condition {}

    /** Holds always or never. */
    record Constant(boolean value) implements Condition {}

    record Comparison(Scalar left, ComparisonOperator operator, Scalar right)
            implements Condition {}

    /**
     * Whether a text looks like a pattern.
     *
     * @param pattern {@code %} stands for any characters, {@code _} for one; a backslash takes
     *     their meaning from them
     */
    record Like(Scalar value, Scalar pattern) implements Condition {}

    /** Both bounds belong to the range. */
    record Between(Scalar value, Scalar low, Scalar high) implements Condition {}

    /**
     * @param choices at least one
     */
    record In(Scalar value, List<Scalar> choices) implements Condition {

        public In {
            choices = List.copyOf(choices);
        }
    }

    record IsNull(Scalar operand) implements Condition {}

    record Spatial(SpatialOperator operator, Place left, Place right) implements Condition {}

    record Temporal(TemporalOperator operator, Period left, Period right) implements Condition {}

    record Lists(ListOperator operator, ListOperand left, ListOperand right) implements Condition {}
}
