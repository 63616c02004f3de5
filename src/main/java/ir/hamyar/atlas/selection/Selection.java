package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.cql2.Condition;
import ir.hamyar.atlas.geo.Crs;
import ir.hamyar.atlas.problem.InvalidInput;
import java.util.List;
import java.util.Optional;

/**
 * Which features of a collection are meant: those of which all this holds.
 *
 * @param days what their time must meet; where none are named, only current features stand
 * @param box what they must touch; features without a place never do
 * @param values what their properties must be
 * @param filter a condition in CQL2
 * @param filterCrs the system of the coordinates in the filter
 */
public record Selection(
        Optional<DayRange> days,
        Optional<Box> box,
        List<ValueFilter> values,
        Optional<Condition> filter,
        Crs filterCrs) {

    public Selection {
        values = List.copyOf(values);
    }

    /** Everything that stands today. */
    public static Selection current() {
        return new Selection(
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Crs.CRS84);
    }

    /**
     * Whose fault it is when the database fails to work out a place or a sum: the client's, where
     * one was asked for.
     *
     * @return what to throw
     */
    public RuntimeException blamed(RuntimeException failure) {
        return filter.isPresent() ? new InvalidInput("problem.filter-not-worked-out") : failure;
    }

    /** The box, where it is one in longitude and latitude that does not cross the antimeridian. */
    public Optional<Box> plainBox() {
        return box.filter(one -> one.crs().isInDegrees() && !one.crossesAntimeridian());
    }

    /** Whether nothing but a box is asked for. */
    public boolean isOnlyBox() {
        return box.isPresent() && days.isEmpty() && values.isEmpty() && filter.isEmpty();
    }

    /** Whether a place is asked for, so that the index of places serves. */
    public boolean asksForPlace() {
        return box.isPresent() || filter.map(Places::areAskedFor).orElse(false);
    }
}
