package ir.hamyar.atlas.cql2;

import ir.hamyar.atlas.cql2.Cql2Exception.Fault;

/** What may stand to the right of {@code LIKE}. */
final class Patterns {

    private Patterns() {}

    /**
     * @throws Cql2Exception when it is no stated text, or ends in a backslash that escapes nothing
     */
    static void require(Scalar pattern, int at) {
        if (pattern instanceof Scalar.Folded folded) {
            require(folded.inner(), at);
        } else if (!(pattern instanceof Scalar.Text)) {
            throw new Cql2Exception(Fault.EXPECTED_TEXT, at, "LIKE");
        } else if (endsInEscape(((Scalar.Text) pattern).value())) {
            throw new Cql2Exception(Fault.PATTERN_ESCAPE, at);
        }
    }

    private static boolean endsInEscape(String pattern) {
        var escaped = false;
        for (var at = 0; at < pattern.length(); at++) {
            escaped = !escaped && pattern.charAt(at) == '\\';
        }
        return escaped;
    }
}
