package ir.hamyar.atlas.problem;

import java.util.List;

/** More was sent than is taken. */
public class TooLarge extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param messageKey key of the sentence
     * @param arguments what the sentence names, e.g. the file and the size allowed
     */
    public TooLarge(String messageKey, Object... arguments) {
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
