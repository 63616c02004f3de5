package ir.hamyar.atlas.problem;

/** A request that cannot be understood: what was wrong, with which value, and what is allowed. */
public class InvalidInput extends Refused {

    /**
     * @param messageKey key of the sentence, e.g. {@code problem.limit}
     * @param arguments what the sentence names, e.g. the parameter, the value and the range
     */
    public InvalidInput(String messageKey, Object... arguments) {
        super(400, messageKey, arguments);
    }
}
