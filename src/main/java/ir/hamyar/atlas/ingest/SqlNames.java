package ir.hamyar.atlas.ingest;

/** Guards the few places where a name made by the program becomes part of a statement. */
public final class SqlNames {

    private SqlNames() {}

    /** The name itself, when it needs no quoting and so can do no harm. */
    public static String check(String name) {
        if (!name.matches("[a-z0-9_]{1,60}")) {
            throw new IllegalArgumentException("Not a name of the schema: " + name);
        }
        return name;
    }
}
