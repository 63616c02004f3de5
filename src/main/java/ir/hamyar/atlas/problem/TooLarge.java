package ir.hamyar.atlas.problem;

/** More was sent than is taken. */
public class TooLarge extends Refused {

    /**
     * @param messageKey key of the sentence
     * @param arguments what the sentence names, e.g. the file and the size allowed
     */
    public TooLarge(String messageKey, Object... arguments) {
        super(413, messageKey, arguments);
    }
}
