package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;
import java.util.List;

/**
 * An operator of a JSON filter with its arguments.
 *
 * @param at where its name stands
 */
record JsonCall(int at, String name, List<JsonValue> args) {

    /** The arguments, of which there must be so many. */
    List<JsonValue> exactly(int count) {
        if (args.size() != count) {
            throw new Cql2Exception(Fault.JSON_ARGUMENTS, at, name, String.valueOf(count));
        }
        return args;
    }
}
