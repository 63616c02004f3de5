package ir.hamyar.atlas.problem;

import java.util.List;

/** A request that makes sense but not now: somebody else is at it, or things have changed. */
public class Conflict extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param messageKey key of the sentence
     * @param arguments what the sentence names, e.g. who is at it and since when
     */
    public Conflict(String messageKey, Object... arguments) {
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
