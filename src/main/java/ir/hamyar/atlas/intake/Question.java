package ir.hamyar.atlas.intake;

import java.util.List;

/**
 * What a person must still say before a file can be checked.
 *
 * @param key the choice that answers it, as {@link Choices} calls it; {@code answers.<name>} for
 *     one of the further answers
 */
record Question(String key, String messageFa, String messageEn, List<Option> options) {

    Question {
        options = List.copyOf(options);
    }

    /**
     * A possible answer.
     *
     * @param value to be sent as the choice
     * @param hintFa what speaks for it, empty where nothing is to be said
     */
    record Option(String value, String labelFa, String labelEn, String hintFa, String hintEn) {}
}
