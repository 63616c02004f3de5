package ir.hamyar.atlas.cql2;

import java.math.BigDecimal;

/** A single value, stated or worked out. */
public sealed interface Scalar extends Node
        permits PropertyName,
                Instant,
                Scalar.Text,
                Scalar.Number,
                Scalar.Truth,
                Scalar.Arithmetic,
                Scalar.Folded {

    record Text(String value) implements Scalar {}

    /**
     * @param value within ±10<sup>300</sup>
     */
    record Number(BigDecimal value) implements Scalar {}

    record Truth(boolean value) implements Scalar {}

    record Arithmetic(ArithmeticOperator operator, Scalar left, Scalar right) implements Scalar {}

    /** A text without some of its differences. */
    record Folded(Folding folding, Scalar inner) implements Scalar {}
}
