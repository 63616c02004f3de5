package ir.hamyar.atlas.cql2;

/** The door of the room: filters in, trees out. */
public final class Cql2 {

    private Cql2() {}

    /**
     * Reads CQL2 text.
     *
     * @throws Cql2Exception when it is no filter, or larger than the limits
     */
    public static Condition parseText(String text, Limits limits) {
        requireShort(text, limits);
        return new TextParser(Tokens.of(text), new Gauge(limits)).parse();
    }

    /**
     * Reads CQL2 JSON.
     *
     * @throws Cql2Exception when it is no filter, or larger than the limits
     */
    public static Condition parseJson(String text, Limits limits) {
        requireShort(text, limits);
        return new JsonReader(new Gauge(limits)).condition(JsonValue.parse(text, limits));
    }

    /** The tree as CQL2 text, always the same for equal trees. */
    public static String write(Condition condition) {
        return new TextWriter().write(condition);
    }

    /** A value as CQL2 text. */
    public static String write(Scalar scalar) {
        return new TextWriter().scalar(scalar);
    }

    private static void requireShort(String text, Limits limits) {
        var length = text.codePointCount(0, text.length());
        if (length > limits.length()) {
            throw new Cql2Exception(
                    Cql2Exception.Fault.TOO_LONG, limits.length(), limits.length(), length);
        }
    }
}
