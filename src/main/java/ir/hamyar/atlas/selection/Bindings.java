package ir.hamyar.atlas.selection;

import java.util.HashMap;
import java.util.Map;

/** What is bound in a statement, under names of our own. */
final class Bindings {

    private final Map<String, Object> parameters = new HashMap<>();
    private int count;

    /** Binds a value under a name and gives the name as a statement has it. */
    String bind(String name, Object value) {
        parameters.put(name, value);
        return ":" + name;
    }

    /** Binds a value under the next free name, as a value of that type of the database. */
    String bindAs(String type, Object value) {
        count++;
        return "CAST(" + bind("f" + count, value) + " AS " + type + ")";
    }

    Map<String, Object> all() {
        return Map.copyOf(parameters);
    }
}
