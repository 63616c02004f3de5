package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.cql2.Cql2;
import ir.hamyar.atlas.cql2.Folding;
import ir.hamyar.atlas.cql2.Instant;
import ir.hamyar.atlas.cql2.PropertyName;
import ir.hamyar.atlas.cql2.Scalar;
import ir.hamyar.atlas.problem.InvalidInput;
import java.math.BigDecimal;
import java.time.ZoneOffset;

/** Single values of a filter as SQL. */
final class ScalarSql {

    private static final int DIGITS_OF_LONG = 18;

    private final Columns columns;
    private final Bindings bindings;

    ScalarSql(Columns columns, Bindings bindings) {
        this.columns = columns;
        this.bindings = bindings;
    }

    Typed of(Scalar scalar) {
        if (scalar instanceof PropertyName name) {
            return columns.get(name);
        } else if (scalar instanceof Instant instant) {
            return of(instant);
        } else if (scalar instanceof Scalar.Text text) {
            return new Typed(bindings.bindAs("text", text.value()), Kind.TEXT);
        } else if (scalar instanceof Scalar.Number number) {
            return new Typed(number(number.value()), Kind.NUMBER);
        } else if (scalar instanceof Scalar.Truth truth) {
            return new Typed(truth.value() ? "TRUE" : "FALSE", Kind.TRUTH);
        } else if (scalar instanceof Scalar.Folded folded) {
            return folded(folded);
        }
        return new Typed(arithmetic((Scalar.Arithmetic) scalar), Kind.NUMBER);
    }

    Typed of(Instant instant) {
        if (instant instanceof Instant.Day day) {
            return new Typed(bindings.bindAs("date", day.date()), Kind.DAY);
        }
        var time = ((Instant.Moment) instant).time().atOffset(ZoneOffset.UTC);
        return new Typed(bindings.bindAs("timestamptz", time), Kind.MOMENT);
    }

    /** A whole number stays one, so that an index of whole numbers serves. */
    private String number(BigDecimal value) {
        var whole = value.scale() <= 0 && value.precision() - value.scale() <= DIGITS_OF_LONG;
        return whole
                ? bindings.bindAs("bigint", value.longValueExact())
                : bindings.bindAs("numeric", value);
    }

    private Typed folded(Scalar.Folded folded) {
        var inner = of(folded.inner());
        if (inner.kind() != Kind.TEXT) {
            throw new InvalidInput("problem.filter-no-text", Cql2.write(folded.inner()));
        }
        var function = folded.folding() == Folding.CASEI ? "lower" : "fold_spelling";
        return new Typed(function + "(" + inner.sql() + ")", Kind.TEXT);
    }

    /** Worked out in decimals, which do not overflow; division by zero gives an unknown value. */
    private String arithmetic(Scalar.Arithmetic one) {
        var left = decimal(one.left());
        var right = decimal(one.right());
        return switch (one.operator()) {
            case PLUS, MINUS, TIMES -> "(%s %s %s)".formatted(left, one.operator().sign(), right);
            case DIVIDED -> "(%s / nullif(%s, 0))".formatted(left, right);
            case REMAINDER -> "mod(%s, nullif(%s, 0))".formatted(left, right);
            case WHOLE -> "div(%s, nullif(%s, 0))".formatted(left, right);
            case POWER -> power(left, right);
        };
    }

    /** In floating point: a power of decimals may run to 100,000 digits. */
    private static String power(String base, String exponent) {
        return "power(%s::double precision, %s::double precision)::numeric"
                .formatted(base, exponent);
    }

    private String decimal(Scalar scalar) {
        var typed = of(scalar);
        if (typed.kind() != Kind.NUMBER) {
            throw new InvalidInput("problem.filter-no-number", Cql2.write(scalar));
        }
        return scalar instanceof Scalar.Arithmetic ? typed.sql() : typed.sql() + "::numeric";
    }
}
