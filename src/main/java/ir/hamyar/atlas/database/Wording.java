package ir.hamyar.atlas.database;

/**
 * One sentence in the two languages of the atlas; whoever reads a terminal may know only one of
 * them.
 */
record Wording(String persian, String english) {

    /** Fills the same values into both sentences, each of which names them with {@code %s}. */
    Wording with(Object... values) {
        return new Wording(persian.formatted(values), english.formatted(values));
    }

    /** Both sentences on one line, for lists of steps. */
    String onOneLine() {
        return persian + " / " + english;
    }
}
