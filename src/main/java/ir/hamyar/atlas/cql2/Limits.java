package ir.hamyar.atlas.cql2;

/**
 * How large a filter may be.
 *
 * @param length most characters
 * @param depth most levels of brackets, of {@code NOT} and of functions, and most operations in one
 *     sum
 * @param vertices most positions in all its geometries
 */
public record Limits(int length, int depth, int vertices) {

    /** What a stranger may send. */
    public static final Limits STANDARD = new Limits(4096, 20, 10_000);
}
