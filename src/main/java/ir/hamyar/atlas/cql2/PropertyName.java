package ir.hamyar.atlas.cql2;

/**
 * A property, by whatever name the filter gives it; whether there is one of that name has not been
 * looked up.
 *
 * @param at where the name stands in the filter, counted from 1; two names are equal wherever they
 *     stand
 */
public record PropertyName(String name, int at)
        implements Scalar, Place, Period, Period.End, ListOperand {

    @Override
    public boolean equals(Object other) {
        return other instanceof PropertyName that && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
