package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.problem.InvalidInput;
import ir.hamyar.atlas.problem.Parameters;

/**
 * Which of many rows are asked for.
 *
 * @param offset how many to pass over
 * @param limit how many at most
 */
record RowPage(int offset, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int FARTHEST = 100_000_000;

    /**
     * @throws InvalidInput when {@code offset} or {@code limit} is no number in its bounds
     */
    static RowPage of(Parameters parameters) {
        return new RowPage(
                parameters
                        .find("offset")
                        .map(text -> number(text, 0, FARTHEST, "problem.offset", FARTHEST))
                        .orElse(0),
                parameters
                        .find("limit")
                        .map(
                                text ->
                                        Math.min(
                                                MOST,
                                                number(text, 1, FARTHEST, "problem.limit", MOST)))
                        .orElse(USUAL));
    }

    private static int number(String text, int least, int most, String key, int named) {
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new InvalidInput(key, text, named);
    }
}
