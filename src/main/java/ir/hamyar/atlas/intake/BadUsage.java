package ir.hamyar.atlas.intake;

/** A command that cannot be carried out as it was written; the sentence says what to write. */
final class BadUsage extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key of the bundle {@code command}, without its first part
     */
    BadUsage(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    String sentence(CommandWords words) {
        return words.say(key, arguments);
    }
}
