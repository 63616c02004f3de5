package ir.hamyar.atlas.selection;

import ir.hamyar.atlas.cql2.Condition;

/** Looks for places in a filter. */
final class Places {

    private Places() {}

    /** Whether nothing matches that does not lie as a place asks: the place narrows the answer. */
    static boolean areAskedFor(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().anyMatch(Places::areAskedFor);
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().allMatch(Places::areAskedFor);
        }
        return condition instanceof Condition.Spatial;
    }
}
