package ir.hamyar.atlas.cql2;

/** What a pair of brackets may hold: a condition or a value. */
sealed interface Node permits Condition, Scalar {}
