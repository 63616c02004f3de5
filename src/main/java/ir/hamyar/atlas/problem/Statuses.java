package ir.hamyar.atlas.problem;

/** The sentence for a failure of which nothing is known but its HTTP status. */
final class Statuses {

    private Statuses() {}

    static String key(int status) {
        return switch (status) {
            case 401 -> "problem.sign-in";
            case 403 -> "problem.forbidden";
            case 404 -> "problem.no-such-address";
            case 405 -> "problem.method-here";
            case 413 -> "problem.too-large";
            case 415 -> "problem.media-type";
            default -> status < 500 ? "problem.bad-request" : "problem.failed";
        };
    }
}
