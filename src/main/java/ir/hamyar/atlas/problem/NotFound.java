package ir.hamyar.atlas.problem;

import java.util.List;

/**
 * What was asked for does not exist.
 *
 * <p>The sentence comes from the message bundle {@code problem}, so that it can be said in the
 * reader's language.
 */
public class NotFound extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param messageKey key of the sentence, e.g. {@code problem.unknown-collection}
     * @param arguments what the sentence names, e.g. the id and the ids there are
     */
    public NotFound(String messageKey, Object... arguments) {
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
