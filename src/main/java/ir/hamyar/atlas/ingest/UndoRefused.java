package ir.hamyar.atlas.ingest;

import java.util.List;

/** A load that cannot be taken back, with the reason as a key of the bundle {@code problem}. */
public class UndoRefused extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    public UndoRefused(String messageKey, Object... arguments) {
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
