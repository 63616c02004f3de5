package ir.hamyar.atlas.intake;

import java.util.Set;

/**
 * {@code undo BATCH_ID}.
 *
 * @param batch which load is taken back
 */
record UndoRequest(long batch) implements CommandLine.Request {

    static UndoRequest read(String... written) {
        var word = CommandArguments.read(written, Set.of(), Set.of()).word("undo-usage");
        if (!word.matches("\\d{1,18}")) {
            throw new BadUsage("not-a-batch", word);
        }
        return new UndoRequest(Long.parseLong(word));
    }
}
