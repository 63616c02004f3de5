package ir.hamyar.atlas.problem;

/** What was asked for does not exist. */
public class NotFound extends Refused {

    /**
     * @param messageKey key of the sentence, e.g. {@code problem.unknown-collection}
     * @param arguments what the sentence names, e.g. the id and the ids there are
     */
    public NotFound(String messageKey, Object... arguments) {
        super(404, messageKey, arguments);
    }
}
