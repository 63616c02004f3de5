package ir.hamyar.atlas.problem;

import java.util.List;

/**
 * A request that cannot be understood: what was wrong, with which value, and what is allowed.
 *
 * <p>The sentence comes from the message bundle {@code problem}, so that it can be said in the
 * reader's language.
 */
public class InvalidInput extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param messageKey key of the sentence, e.g. {@code problem.limit}
     * @param arguments what the sentence names, e.g. the parameter, the value and the range
     */
    public InvalidInput(String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
