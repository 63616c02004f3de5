package ir.hamyar.atlas.cql2;

import java.util.List;

/** What a list operator relates: a property that is a list, or a stated list. */
public sealed interface ListOperand permits PropertyName, ListOperand.Values {

    /** A stated list, possibly empty. */
    record Values(List<Scalar> values) implements ListOperand {

        public Values {
            values = List.copyOf(values);
        }
    }
}
