package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.ingest.ReportText;
import ir.hamyar.atlas.ingest.UndoRefused;
import ir.hamyar.atlas.ingest.UnreadableFile;
import ir.hamyar.atlas.problem.Conflict;
import ir.hamyar.atlas.problem.NotFound;
import ir.hamyar.atlas.problem.TooLarge;
import ir.hamyar.atlas.problem.Unprocessable;
import java.util.function.Supplier;

/** Says what ingest refuses in the words of an answer to a request. */
final class Refusal {

    private static final String TOO_LARGE = "file-too-large";
    private static final String NO_SUCH_BATCH = "problem.no-such-batch";

    private Refusal() {}

    /**
     * @param file as its owner calls it
     * @throws TooLarge when the file is larger than is allowed
     * @throws Unprocessable when it cannot be taken for another reason
     */
    static <T> T ofFile(String file, Supplier<T> step) {
        try {
            return step.get();
        } catch (UnreadableFile unreadable) {
            var arguments = ReportText.arguments(ReportText.finding(unreadable), file).toArray();
            var key = "report." + unreadable.code();
            throw unreadable.code().equals(TOO_LARGE)
                    ? new TooLarge(key, arguments)
                    : new Unprocessable(key, arguments);
        }
    }

    /**
     * @throws NotFound when there is no such load
     * @throws Conflict when it cannot be taken back now
     */
    static void ofUndo(Runnable step) {
        try {
            step.run();
        } catch (UndoRefused refused) {
            var arguments = refused.arguments().toArray();
            throw refused.messageKey().equals(NO_SUCH_BATCH)
                    ? new NotFound(refused.messageKey(), arguments)
                    : new Conflict(refused.messageKey(), arguments);
        }
    }
}
