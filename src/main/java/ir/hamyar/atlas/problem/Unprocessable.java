package ir.hamyar.atlas.problem;

/** A request whose form is right and whose content cannot be taken, such as a damaged file. */
public class Unprocessable extends Refused {

    /**
     * @param messageKey key of the sentence
     * @param arguments what the sentence names, e.g. the file and the value
     */
    public Unprocessable(String messageKey, Object... arguments) {
        super(422, messageKey, arguments);
    }
}
