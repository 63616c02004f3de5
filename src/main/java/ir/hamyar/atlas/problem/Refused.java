package ir.hamyar.atlas.problem;

import java.util.List;

/**
 * A request that is refused, and why.
 *
 * <p>The sentence comes from the message bundle {@code problem}, so that it can be said in the
 * reader's language.
 */
public abstract class Refused extends RuntimeException {

    private final int status;
    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param status of HTTP
     * @param messageKey key of the sentence, e.g. {@code problem.limit}
     * @param arguments what the sentence names, e.g. the parameter, the value and the range
     */
    Refused(int status, String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    int status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
