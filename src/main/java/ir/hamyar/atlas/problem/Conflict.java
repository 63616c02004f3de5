package ir.hamyar.atlas.problem;

/** A request that makes sense but not now: somebody else is at it, or things have changed. */
public class Conflict extends Refused {

    /**
     * @param messageKey key of the sentence
     * @param arguments what the sentence names, e.g. who is at it and since when
     */
    public Conflict(String messageKey, Object... arguments) {
        super(409, messageKey, arguments);
    }
}
